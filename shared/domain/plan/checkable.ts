import type { Level, TargetKind } from '../../schema/plan.ts';

export interface CheckContext {
  readonly kind: TargetKind;
  readonly value: number;
  /** The clause up to the end of the figure, opened by the actor of an earlier clause when it names none. */
  readonly clause: string;
  readonly indicator: string;
  /** Per what the figure is meant (每校 → 校). */
  readonly per: string | null;
  /** The level of the plan itself: nothing is checked higher up. */
  readonly top: Level;
}

type Rule = (context: CheckContext) => Level | null;

const below = (top: Level): Level => (top === 'school' ? 'school' : 'district');

const PLACES = /^(?:区|县|乡|镇|街道|村|责任区|学区|教学点)/;
const INSIDE_SCHOOL: ReadonlySet<string> = new Set(['校', '所', '园', '班', '课时', '专业', '次']);

/** 每个乡镇, 每校: whoever has one of them can show it; money per head is known to who pays. */
const byHolder: Rule = ({ kind, per, top }) => {
  if (per === null) return null;
  if (PLACES.test(per)) return below(top);
  if (kind === 'money') return null;
  return INSIDE_SCHOOL.has(per) || per === '人' ? 'school' : null;
};

const AREA_ACTS =
  /^(?:其中)?(?:(?:各|每个?|所有)(?:区|县|乡|镇|街道)|[^,、%]{2,20}的(?:县|区)(?![域属])|(?:县|区|乡镇)级?(?=每)|县级以上)/;
/** 青山县新建一所: a place of its own inside the plan's place. */
const NAMED_PLACE =
  /^(?![全我本各城市社校园])[\u4e00-\u9fff]{1,4}[^城市社校园战片][区县旗](?=(?:新|改|扩|迁|续)?建|完成|创建|争创|通过)/;
const TOP_ACTS =
  /^(?:由|经)?(?:(?:省|市|州|地区|盟)(?:本级|级(?![^,]{0,3}(?:类|示范|优质|特色|以上|骨干|规范))|教育|教委|教研|人民政府|政府|财政)(?!自评|评估|抽检|抽查|审核)|局(?:党组|班子|领导|机关)|(?:新聘)?督学)/;
/** 结对学校每月…, 职教中心新增2个专业: the school itself. */
const SCHOOL_ACTS =
  /^[^,、每\d]{0,8}(?:学校|幼儿园)(?=每)|^[^,、的]{0,8}(?:职教中心|职业(?:技术)?(?:学[校院]|中专)|技师学院|第?[一二三四五六七八九十]+(?:中学?|小学?|幼儿?园?)|实验(?:小学|中学|学校|幼儿园))(?=新|每|开|招|毕业|[“\u4e00-\u9fff]{0,4}率)/;

/** 各区…, 县级每月…, 市财政…: the actor named first keeps the proof. */
const byActor: Rule = ({ clause, top }) => {
  if (AREA_ACTS.test(clause) || NAMED_PLACE.test(clause)) return below(top);
  if (TOP_ACTS.test(clause)) return top;
  return SCHOOL_ACTS.test(clause) ? 'school' : null;
};

/** 县级评估, 校级自评: who checks says who knows. */
const byChecker: Rule = ({ indicator, kind, top }) => {
  const level = /([校县区市地州省])级(?:自评|评估|抽检|抽查|审核|督导|检查|复核)/.exec(indicator)?.[1];
  if (level === undefined || kind !== 'rate') return null;
  if (level === '校') return 'school';
  return level === '县' || level === '区' ? below(top) : top;
};

/** Differences between schools show only where all of them are in view. */
const betweenSchools: Rule = ({ kind, clause, indicator, top }) =>
  kind === 'coefficient' || /校际(?:差|均衡)|学业水平(?!考试)|质量监测/.test(clause + indicator) ? below(top) : null;

const CLASS_SIZE = /班级学生数|每班|班额|[小中大托]班(?!额)|(?:学校|[办校园])规模|幼儿园规模/;
const EXAM_OR_MARKS = /分值|权重|(?:考核|考试|评价)[^,]{0,8}(?:分|占比)/;

/** Sizes of classes and schools are seen there; the weight of a subject is set by who examines. */
const bySize: Rule = ({ kind, clause, indicator, top }) => {
  const text = clause + indicator;
  if (kind !== 'rate' && CLASS_SIZE.test(text) && !/(?<!、)大班额|消除|化解|清零/.test(text)) return 'school';
  if (kind === 'count' && /(?:学校|小学|中学|幼儿园)[^,]{0,4}班数?$/.test(indicator)) return 'school';
  if (kind === 'area' && /[室场校班][^,]{0,6}面积$/.test(indicator)) return 'school';
  if (kind !== 'other' || !EXAM_OR_MARKS.test(text)) return null;
  return /考试|中考/.test(text) ? top : below(top);
};

const FINANCE = /财政|教育支出|生产总值|教育费附加|(?:经费|投入)[^,]{0,8}占/;
/** What a county gives out of its own money; a rate of growth or of the product is told by the plan's own level. */
const SHARE_OF_BUDGET = /占同级|县级财政|用于[^,]*比例|[市县区][^,]{0,3}不低于/;
const TOP_PAYS = /(?:省|市|州)(?:级|本级)?财政/;
/** A grant is given once by who set the plan up; a standard is paid year by year. */
const GRANT = /补助|奖励|奖补/;
const RECURS = /每(?:年|月|学)/;
const FEE = /收费|伙食费|学费/;

/** What is charged is seen at the school, what is paid by who pays. */
const byMoney: Rule = ({ kind, clause, indicator, per, top }) => {
  const text = clause + indicator;
  if (kind === 'rate' && /公用经费/.test(text)) return 'school';
  if (kind === 'rate' && FINANCE.test(text))
    return SHARE_OF_BUDGET.test(text) && !TOP_PAYS.test(clause) ? below(top) : top;
  if (kind !== 'money' || per === null) return null;
  if (FEE.test(text) || per === '课时') return 'school';
  const isGrant = GRANT.test(text) && !per.includes('·') && !RECURS.test(clause);
  return TOP_PAYS.test(clause) || isGrant ? top : below(top);
};

const SHARE_OF_TOTAL = /(?:占比|比例|比重|起数)$|总数的|总额的|抽(?:查|测|检)/;
const INSIDE_SHARE = /课桌|智慧教室|课时|时长|课程|作业|试题|活动时间|图书/;
/** What teachers are is on each school's list. */
const OF_TEACHERS = /双师型|学历|持证|骨干教师(?:占比|比例)/;
const RESULT = /(?:合格|优良|及格|优秀|达标)率/;
/** What schools, pupils and teachers reach, one school at a time. */
const SCHOOL_RATE =
  /接入率|培训率|优良率|优秀率|及格率|合格率|合格证|开出率|体质|普及率|合格以上|等级|完成率|自评|有意愿|掌握|参与率|课后服务|肥胖|整改|回访率|到位率|安装率|签收率|落实率|建立率|挂牌督导|配备率|联网率|管理率|持证|上岗|注册率|活跃率|参测率|开齐|佩戴率|知晓率|(?:师生|家长)[^,]{0,10}满意|筛查率|建档率|睡眠[^,]{0,4}达标率|改造率|新增图书|(?:卫生|照明|器材|场地|设施|装备)[^,]{0,8}达标率|教学[^,]{0,6}时/;
/** Rates over a population or over all schools of a place. */
const AREA_RATE =
  /入园率|入学率|安置率|巩固率|保学率|辍学率|在校生|学位|普惠|近视|满意(?:率|度)|认可度|上线率|就业率|就读率|县域|压减率|班额|检查|抽查|交流|轮岗|投入|支出|预算|收入|工资|待遇|绩效|帮扶|结对/;
const SHARE_OF_SCHOOLS = /(?:学校|[校园]|幼儿园|中小学)[^,]{0,12}(?:达标率|覆盖率|创建率|建成率)$/;
/** What the authority does to all of them, as against a state all schools are in. */
const ALL_DONE_BY_AUTHORITY =
  /全部(?:按时|如期|按期)?(?:办成|办为|整改|移交|治理|建成|通过|完成|改造|认定|转为|解决|消除)/;
const OF_AUTHORITY = /审计|办学条件达标率|重点任务|督办|培训机构|轮训|结对|帮扶|监管|查处|办结|信访|建设率|移交率/;

/** A share of all schools shows at any one of them when it is 100 %, and only over all of them when it is less. */
const byShare: Rule = ({ kind, clause, indicator, value, top }) => {
  if (kind !== 'rate') return null;
  if (/\d%的(?:县|区|乡镇)/.test(clause) || indicator.endsWith('权重')) return top;
  if (INSIDE_SHARE.test(indicator) || OF_TEACHERS.test(indicator)) return 'school';
  if (!RESULT.test(indicator) && (SHARE_OF_TOTAL.test(indicator) || SHARE_OF_TOTAL.test(clause))) return below(top);
  if (ALL_DONE_BY_AUTHORITY.test(clause)) return top;
  if (OF_AUTHORITY.test(indicator)) return value === 100 && /[室场]建设率/.test(indicator) ? 'school' : top;
  if (value < 100 && SHARE_OF_SCHOOLS.test(indicator) && !SCHOOL_RATE.test(indicator)) return below(top);
  if (SCHOOL_RATE.test(indicator)) return 'school';
  if (AREA_RATE.test(indicator)) return below(top);
  if (value === 100 || SCHOOL_RATE.test(clause)) return 'school';
  return /学校|学生|校园|教师|演示|实验/.test(clause + indicator) ? 'school' : below(top);
};

const SCHOOL_SUBJECT =
  /^(?:学校|校(?!外|际|长|车)|校车|宿舍|食堂|中小学|每校|每所|幼儿园|学生|班级|年级|教师|校长|中小学书记|书记|幼儿|每名学生|每个教学班|保证学生)/;
const SCHOOL_LIFE =
  /学生每|心理健康课|课时|学时|家长会|陪餐|无作业日|(?:视力|心理健康|体质(?:健康)?)(?:标准)?(?:监测|筛查|检查|测评)|\d节(?![会日])|节课|体育课|劳动课|(?:开设|讲|上)[^,]{0,8}课|每天|课间|演练|听课|座位|课桌|每名(?:学生|教师)|(?:学生|全员)[^,]{0,14}(?:检测|测评|测试|体检|监测|普查|筛查)/;
const VISIT = /责任督学|挂牌督导|经常性督导|入校|到校|送教|家访|走访|联系|座谈|结对|跟岗/;
const MEETING = /例会|会议|会商|调度/;

/** What recurs is recorded by who does it: schools, or the authority that calls meetings and holds contests. */
const byEvent: Rule = ({ kind, clause, indicator, top }) => {
  if (kind !== 'frequency') return null;
  const text = clause + indicator;
  if (MEETING.test(indicator)) return top;
  if (/\d(?:分钟|小时)|[一二两半]小时/.test(clause)) return 'school';
  const subject = clause.replace(/^(?:确保|保证|保障|各)/, '');
  return SCHOOL_SUBJECT.test(subject) || SCHOOL_LIFE.test(text) || VISIT.test(text) ? 'school' : top;
};

/** 以8所试点校的…为引领: schools that are named or chosen already are visited themselves. */
const namedSchools: Rule = ({ clause }) =>
  /^(?:以|指导|依托|支持|发挥)[^,]*(?:试点|培育|基地|示范)[校园]/.test(clause) ? 'school' : null;

/** 大班额清零, 38所学校全部达标: a state every school is in. Pupils out of school are on no school's list. */
const everySchool: Rule = ({ kind, value, clause, indicator, top }) => {
  if (indicator === '辍学学生数') return below(top);
  if (kind !== 'count') return null;
  const hasNone = value === 0 && /大班额/.test(clause);
  return hasNone || /所[^,]{0,8}全部(?:达|配|开|接|设|安)/.test(clause) ? 'school' : null;
};

/** 人均 is over the people of a place, 生均公用经费 what the county pays; 生均 otherwise is read off at the school. */
const byKind: Rule = ({ kind, clause, indicator, top }) => {
  if (kind === 'per_capita') return /人均[^,]{0,8}面积|经费|拨款/.test(clause + indicator) ? below(top) : 'school';
  if (kind !== 'other') return null;
  if (/招生比例?$|普职比/.test(indicator)) return below(top);
  return /[人平]均受教育年限/.test(indicator) ? below(top) : 'school';
};

const RULES: readonly Rule[] = [
  byHolder,
  betweenSchools,
  byActor,
  byChecker,
  bySize,
  byMoney,
  byShare,
  byEvent,
  namedSchools,
  everySchool,
  byKind,
];

/** The lowest level at which the figure can be checked; totals are known to the plan's own level. */
export function checkableOf(context: CheckContext): Level {
  for (const rule of RULES) {
    const level = rule(context);
    if (level !== null) return level;
  }
  return context.top;
}
