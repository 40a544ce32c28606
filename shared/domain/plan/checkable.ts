import type { Level } from '../../schema/plan.ts';
import type { CheckContext, CheckRule } from './check-rule.ts';
import { byShare } from './checkable-share.ts';

const PLACES = /^(?:区|县|乡|镇|街道|村|责任区|学区|教学点)/;
const INSIDE_SCHOOL: ReadonlySet<string> = new Set(['校', '所', '园', '班', '课时', '专业', '次']);

/** 每个乡镇, 每校: whoever has one of them can show it; money per head is known to who pays. */
const byHolder: CheckRule = ({ kind, per, clause, area }) => {
  if (per === null) return null;
  if (PLACES.test(per)) return area;
  if (kind === 'money' || TOP_ACTS.test(clause)) return null;
  return INSIDE_SCHOOL.has(per) || per === '人' ? 'school' : null;
};

const AREA_ACTS =
  /^(?:其中)?(?:(?:各|每个?|所有)(?:区|县|乡|镇|街道)|[^,、%]{2,20}的(?:县|区)(?![域属])|(?:县|区|乡镇)级?(?=每)|县级以上|县级(?:教育)?部门|(?:其中)?(?![全我本各主城社学片校园])[\u4e00-\u9fff]{1,3}[县区](?=\d))/;
/** 青山县新建一所: a place of its own inside the plan's place. */
const NAMED_PLACE =
  /^(?![全我本各城市社校园])[\u4e00-\u9fff]{1,4}[^城市社校园战片][区县旗](?=(?:新|改|扩|迁|续)?建|完成|创建|争创|通过)/;
const TOP_ACTS =
  /^(?:由|经)?(?:(?:省|市|州|地区|盟)(?:本级|级(?![^,]{0,3}(?:类|示范|优质|特色|以上|骨干|规范))|教育|教委|教研|人民政府|政府|财政)(?!自评|评估|抽检|抽查|审核)|[市县区]级领导|局(?:党组|班子|领导|机关)|教研员|(?:新聘)?督学(?=[^,]{0,6}(?:培训|持证|研修|会)))/;
/** 结对学校每月…, 职教中心新增2个专业: the school itself. */
const SCHOOL_ACTS =
  /^[^,、每\d]{0,8}(?:学校|幼儿园)(?=每)|^[^,、的]{0,8}(?:职教中心|职业(?:技术)?(?:学[校院]|中专)|技师学院|第?[一二三四五六七八九十]+(?:中学?|小学?|幼儿?园?)|实验(?:小学|中学|学校|幼儿园))(?=新|每|开|招|毕业|[“\u4e00-\u9fff]{0,4}率)/;

/** 对各县开展1次专项督导: a visit is seen where it is paid. */
const VISITS_AREAS = /对[^,、]{0,3}[县区][^,]{0,20}(?:督导|检查|评估|考核)|(?:评估|督导)[^,]{0,8}[一1两二2]轮/;

/** 各区…, 县级每月…, 市财政…: the actor named first keeps the proof. */
const byActor: CheckRule = ({ kind, clause, top, area }) => {
  if (kind === 'frequency' && VISITS_AREAS.test(clause)) return area;
  if (AREA_ACTS.test(clause) || NAMED_PLACE.test(clause)) return area;
  if (TOP_ACTS.test(clause)) return top;
  return SCHOOL_ACTS.test(clause) ? 'school' : null;
};

/** Training outside of schools is licensed and inspected by the county, whatever is measured of it. */
const outsideTraining: CheckRule = ({ kind, clause, indicator, heading, area }) => {
  if (kind === 'count' || kind === 'headcount' || kind === 'area') return null;
  const isNamed = /校外培训|培训机构|学科类/.test(clause + indicator);
  const isMeant = /校外培训|培训机构/.test(heading) && !/学校|作业|课后服务|教师|学生/.test(clause);
  return isNamed || isMeant ? area : null;
};

/** 县级评估, 校级自评: who checks says who knows. */
const byChecker: CheckRule = ({ indicator, kind, top, area }) => {
  const level = /([校县区市地州省])级(?:自评|评估|抽检|抽查|审核|督导|检查|复核)/.exec(indicator)?.[1];
  if (level === undefined || kind !== 'rate') return null;
  if (level === '校') return 'school';
  return level === '县' || level === '区' ? area : top;
};

/** Differences between schools show only where all of them are in view. */
const betweenSchools: CheckRule = ({ kind, clause, indicator, area }) =>
  kind === 'coefficient' || /校际(?:差|均衡)|学业水平(?!考试)|质量监测/.test(clause + indicator) ? area : null;

const CLASS_SIZE = /班级学生数|每班|班额|[小中大托]班(?!额)|(?:学校|办学|[办校园])规模|幼儿园规模/;
const EXAM_OR_MARKS = /分值|权重|(?:考核|考试|评价)[^,]{0,8}(?:分|占比)/;

/** Sizes of classes and schools are seen there; the weight of a subject is set by who examines. */
const bySize: CheckRule = ({ kind, clause, indicator, top, area }) => {
  const text = clause + indicator;
  if (kind !== 'rate' && CLASS_SIZE.test(text) && !/(?<!、)大班额|消除|化解|清零/.test(text)) return 'school';
  if (kind === 'count' && /(?:学校|小学|中学|幼儿园)[^,]{0,4}班数?$/.test(indicator)) return 'school';
  if (kind === 'area' && !/万平方米/.test(clause) && /[室场校班][^,]{0,6}面积$/.test(indicator)) return 'school';
  if (kind !== 'other' || !EXAM_OR_MARKS.test(text)) return null;
  return /考试|中考/.test(text) ? top : area;
};

const FINANCE = /财政|保障金|教育支出|生产总值|教育费附加|(?:经费|投入)[^,]{0,8}占/;
/** What a county gives out of its own money; a rate of growth or of the product is told by the plan's own level. */
const SHARE_OF_BUDGET = /占同级|保障金|县级财政|用于[^,]*比例|[市县区][^,]{0,3}不低于/;
const TOP_PAYS = /(?:省|市|州)(?:级|本级)?财政/;
/** A grant is given once by who set the plan up; a standard is paid year by year. */
const GRANT = /补助|奖励|奖补/;
const RECURS = /每(?:年|月|学)/;
const FEE = /收费|伙食费|学费/;

/** What is charged is seen at the school, what is paid by who pays. */
const byMoney: CheckRule = ({ kind, clause, indicator, per, top, area }) => {
  const text = clause + indicator;
  if (kind === 'rate' && /公用经费/.test(text)) return 'school';
  if (kind === 'rate' && FINANCE.test(text)) return SHARE_OF_BUDGET.test(text) && !TOP_PAYS.test(clause) ? area : top;
  if (kind !== 'money' || per === null) return null;
  if (FEE.test(text) || per === '课时') return 'school';
  const isGrant = GRANT.test(text) && !per.includes('·') && !RECURS.test(clause);
  return TOP_PAYS.test(clause) || isGrant ? top : area;
};

const SCHOOL_SUBJECT =
  /^(?:学校|校(?!外|际|长|车)|校车|宿舍|食堂|中小学|每校|每所|幼儿园|学生|班级|年级|教师|校长|中小学书记|书记|幼儿|每名学生|每个教学班|保证学生)/;
const SCHOOL_LIFE =
  /学生每|心理健康课|课时|学时|家长会|陪餐|无作业日|劳动周|课后服务|眼保健操|期[中末]考试|自查|个别化|一生一案|教案|(?:视力|心理健康|体质(?:健康)?)(?:标准)?(?:监测|筛查|检查|测评|普查)|\d节(?![会日])|节课|体育课|劳动课|(?:开设|讲|上)[^,]{0,8}课|每天|课间|演练|听课|座位|课桌|每名(?:学生|教师)|(?:学生|全员)[^,]{0,14}(?:检测|测评|测试|体检|监测|普查|筛查)/;
const VISIT = /责任督学|挂牌督导|经常性督导|入校|到校|随访|督学责任区|送教|家访|走访|联系|座谈|结对|跟岗/;
const MEETING = /例会|会议|会商|调度/;

/** What recurs is recorded by who does it: schools, or the authority that calls meetings and holds contests. */
const byEvent: CheckRule = ({ kind, clause, indicator, top }) => {
  if (kind !== 'frequency') return null;
  const text = clause + indicator;
  if (MEETING.test(indicator)) return top;
  if (/\d个?(?:分钟|小时)|[一二两半]个?小时/.test(clause)) return 'school';
  const subject = clause.replace(/^(?:确保|保证|保障|各)/, '');
  return SCHOOL_SUBJECT.test(subject) || SCHOOL_LIFE.test(text) || VISIT.test(text) ? 'school' : top;
};

/** 以8所试点校的…为引领: schools that are named or chosen already are visited themselves. */
const namedSchools: CheckRule = ({ clause }) =>
  /^(?:以|指导|依托|支持|发挥)[^,]*(?:试点|培育|基地|示范)[校园]/.test(clause) ? 'school' : null;

/** 大班额清零, 38所学校全部达标: a state every school is in. Pupils out of school are on no school's list. */
const everySchool: CheckRule = ({ kind, value, clause, indicator, area }) => {
  if (indicator === '辍学学生数') return area;
  if (kind !== 'count') return null;
  const hasNone = value === 0 && /大班额/.test(clause);
  return hasNone || /所[^,]{0,8}全部(?:达|配|开|接|设|安)/.test(clause) ? 'school' : null;
};

/** 人均 is over the people of a place, 生均公用经费 what the county pays; 生均 otherwise is read off at the school. */
const byKind: CheckRule = ({ kind, clause, indicator, top, area }) => {
  if (kind === 'per_capita') return /人均[^,]{0,8}面积|经费|拨款/.test(clause + indicator) ? area : 'school';
  if (kind !== 'other') return null;
  if (/排名|位次/.test(indicator)) return top;
  if (/招生比例?$|普职比|职普比/.test(indicator)) return area;
  return /[人平]均受教育年限|免费教育年限/.test(indicator) ? area : 'school';
};

const RULES: readonly CheckRule[] = [
  outsideTraining,
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

/**
 * The lowest level at which a figure can be checked. The questions stand in their order: whether it is trained outside
 * of schools; who has one of them; whether several schools must be compared; who acts, or checks; then, by the sort of figure, what it is of. What no question
 * decides is a total, and known to the plan's own level.
 */
export function checkableOf(context: CheckContext): Level {
  for (const rule of RULES) {
    const level = rule(context);
    if (level !== null) return level;
  }
  return context.top;
}
