import type { Quantity } from './quantities.ts';

/** Why a number phrase is no commitment. */
export interface Rejection {
  readonly class: string;
  readonly why: string;
}

export interface Surroundings {
  /** Text of the clause before and behind the quantity. */
  readonly before: string;
  readonly after: string;
  /** True when a comparator or a period (每年, 至少, 以上) marks the figure as a commitment. */
  readonly isBound: boolean;
  /** Clauses of the sentence before this one. */
  readonly earlier: string;
  /** The count of programmes that are carried out and all named beside it. */
  readonly isNamed: boolean;
  /** The sentence gives the state of a year before the plan. */
  readonly isPast: boolean;
}

const FORECAST = /预计|预测|估计|有望|将达到约|据测算/;
const COMMITS = /计划|确保|力争|新建|建设/;
const POPULATION = /(?:总|常住|户籍|城镇|学龄|适龄)人口[^,\d]*$|^人口|^口/;
const HISTORY =
  /达到了|已(?:经)?(?:达|建|有|完成|实现|累计|成立|创建|投入)|曾|截至目前|目前|以来|累计(?:已|完成了|投入了)|仅占|共有|现有|原有|一直/;
/** 现有42家统一登记: what exists is to be changed as a whole. */
const ALL_OF = /^[^,;\d]{0,8}(?:全部|统一|一律)/;
const VERB_PAST = /(?:成立|建立|完成|投入|建成|新建|获得|荣获|组建|培训|引进|增加)了[^,]{0,8}$/;
const EXISTING =
  /(?:发挥|依托|借助|用好|巩固(?!率)|利用|聚焦|围绕|坚守|践行|弘扬|严守|紧扣|对标|瞄准|按照|根据|参照)[^,]*$/;
const STANDARD = /(?:标准|规定|要求|精神|文件)/;

/** Abstract nouns that follow the count of a list or a structure: 三项行动, 六大工程, 两个层面. */
const STRUCTURE =
  /^(?:“[^”]{1,14}”)?(?:方面|层面|重点|重大|专项|具体|主要|核心|关键|基础|基本|突出|标志性|战略)*(?:、[^,、]{1,4})?(?:内容|工程|行动|任务|计划|改革|举措|措施|工作(?!室|坊|站)|原则|环节|方面|层面|领域|体系|机制|制度|阶段|步骤|维度|意识|自信|维护|统一|转变|结合|关系|目标|指标|要求|板块|清单|批次|方向|抓手|主题|确保|能力|素养|作用|主体|责任|重点(?!项目|课题)|问题|难点|模块|专题|特色|准则|纪律|支柱|字|途径|渠道|路径|文章|突破)/;
const EVENTS = /^(?:[^,、]{0,6})(?:联赛|比赛|赛事|竞赛|活动|项目(?!标))/;

const CONCRETE = new Set([
  '所',
  '家',
  '名',
  '座',
  '处',
  '场',
  '次',
  '场次',
  '门',
  '节',
  '期',
  '篇',
  '套',
  '间',
  '人',
  '位',
  '小时',
  '分钟',
  '课时',
  '%',
  '辆',
  '台',
  '元',
  '万元',
  '亿元',
  '个百分点',
]);
const BUILDS =
  /(?:新建|改建|扩建|改扩建|新改扩建|迁建|建设|建成|创建|打造|培育|培养|评选|认定|引进|遴选|新增|增设|完成|创办|举办|承办|召开|开展|编写|出台|招聘|选派|命名)(?:了)?$/;

/** 新建学校三所: what is built, then how many, and nothing behind it. */
const BUILT_AT_END = new RegExp(`${BUILDS.source.slice(0, -1)}[\\u4e00-\\u9fff]{2,12}$`);
const GROWS = /(?:增长|增加|提高|提升|扩大)(?:了)?$/;

/** Chinese numerals are mostly idiom and structure: only a bound one, or a concrete one that is built or held, counts. */
function rejectNumeral(quantity: Quantity, around: Surroundings): Rejection | null {
  const [value] = quantity.values;
  if (quantity.unit === '大')
    return EVENTS.test(around.after) ? null : { class: 'structure', why: 'count of a list or a structure' };
  if (
    !(around.isBound && /每/.test(around.before)) &&
    STRUCTURE.test(around.after) &&
    !/次|场|小时|分钟|%|所|名/.test(quantity.unit)
  )
    return { class: 'structure', why: 'count of a list or a structure' };
  if (/[兆MG]$/.test(quantity.unit)) return { class: 'name', why: 'grade of a line' };
  if (/^[类档等]$/.test(quantity.unit) && quantity.suffix !== null)
    return { class: 'grade', why: 'grade of an assessment' };
  if (around.isBound || EACH.test(around.before)) return null;
  if (quantity.unitClass === 'money' && value !== undefined && !EXISTING.test(around.before)) return null;
  if (quantity.unit === '倍' && GROWS.test(around.before)) return null;
  if (BUILT_AT_END.test(around.before) && around.after === '' && /[所家座处名人场期间]$/.test(quantity.unit))
    return null;
  if (value === undefined || quantity.unit.startsWith('批')) return { class: 'idiom', why: 'indefinite' };
  if (
    value === 1 &&
    /^[遍轮]$/.test(quantity.unit) &&
    !/全员/.test(around.before) &&
    /(?:轮训|培训|排查|走访|评估|督导)$/.test(around.before)
  )
    return null;
  if (value === 1 && !(/[所家座处]/.test(quantity.unit) && BUILDS.test(around.before)))
    return { class: 'idiom', why: 'one as an article or in an idiom' };
  if (quantity.values.length > 1 || quantity.unit === '%') return null;
  if (value >= 100 && BUILDS.test(around.before) && CONCRETE.has(quantity.unit)) return null;
  if (CONCRETE.has(quantity.unit) && value < 100)
    return BUILDS.test(around.before) ? null : { class: 'idiom', why: 'numeral without a commitment' };
  return BUILDS.test(around.before) && value < 100
    ? null
    : { class: 'structure', why: 'numeral without a concrete measure' };
}

/** 每班配备两名: what each of them gets is bound. */
const EACH =
  /每(?:所?(?:学校|校|园)|个?(?:教学)?班|所|个(?:乡镇|村|县|区)|名(?:学生|教师)|[人生县区镇村])[^,;\d]{0,14}$/;

/** 7项指标差异系数小学控制在…, 45人、50人以内的班级比例达到…: a figure inside the name of what is measured. */
const IN_NAME =
  /^(?:(?:以[上下内])?[、和]\d+[^,、\d]{1,3})*[^,、]{0,14}(?:率|比例|系数)(?:小学|初中)?(?:均)?(?:达|不低于|保持|高于|超过|稳定|控制|小于|提高|提升|为\d|\d)/;

const INDEX_WORDS = /(?:系数|差异率|指数|比值|师比|生比|均值|得分)/;

const BOUND_LENGTH = /(?:不少于|不低于|至少|达到|超过|不超过)[^,;\d]{0,4}$|年限[^,;]*(?:达|提高到)[^,;]*$/;
const DAYS_EACH = /每(?:周|月|学期|学年|年)[^,;\d]{0,6}(?<!每)$/;

/** 10个工作日内反馈: what is answered or put right within so many days. */
const HANDLED = /^(?:向[^,]{1,8})?(?:反馈|核查|受理|调查|处理|整改|办结|答复|处置|上报|报送|完成|办理|回复|拨付|公示)/;

/** 实行9年免费教育: how many years of schooling cost nothing. 九年义务教育 names the schooling. */
export const isFreeSchooling = ({ unit }: Quantity, after: string): boolean =>
  unit === '年' && /^的?免费(?:教育|入学|就读)/.test(after);

/** A length of time is a commitment when something is handled within it, when it is bounded, so many days in each period, or what 年限 measures. */
const isLength = (quantity: Quantity, { before, after, earlier }: Surroundings): boolean =>
  (quantity.suffix === '以下' && /[日天]$/.test(quantity.unit) && HANDLED.test(after)) ||
  isFreeSchooling(quantity, after) ||
  BOUND_LENGTH.test(before) ||
  DAYS_EACH.test(before) ||
  (/分别/.test(before) && /年限/.test(earlier));

function rejectByUnit(quantity: Quantity, around: Surroundings): Rejection | null {
  const [value] = quantity.values;
  switch (quantity.unitClass) {
    case 'none':
      if (/:/.test(quantity.unit))
        return around.isBound || around.after.startsWith('的比例') || /比(?:例)?$|[师生]比[^,;]*$/.test(around.before)
          ? null
          : { class: 'number', why: 'ratio' };
      if (INDEX_WORDS.test(around.earlier + around.before) && around.isBound) return null;
      return { class: 'number', why: 'figure without a unit' };
    case 'years':
      return isLength(quantity, around) ? null : { class: 'duration', why: 'length of time' };
    case 'age':
      return { class: 'age', why: 'age' };
    case 'score':
      return /(?:不(?:得|应)?(?:低于|少于)|分值(?:提高|提升|增加|调整|确定|设定)?[到至为])$/.test(around.before) ||
        (around.before.endsWith('达到') && quantity.suffix === '以上')
        ? null
        : { class: 'score', why: 'points of a score' };
    case 'level':
      if (quantity.unit !== '级') return { class: 'grade', why: 'grade' };
      return /(?:达到|不低于|达)$/.test(around.before) && !quantity.isChinese
        ? null
        : { class: 'grade', why: 'level in a structure' };
    case 'rate':
    case 'points':
    case 'area':
    case 'money':
    case 'person':
    case 'times':
    case 'time':
    case 'thing':
      return value !== undefined && value === 0 && quantity.unitClass !== 'rate'
        ? { class: 'number', why: 'zero' }
        : null;
  }
}

const CHANGES = '(?:增加|提高|提升|扩大|上升|增长|下降|降低|减少|缩小|压减|调整|整合|压缩)(?:到|至|为)';
const FROM_TO = new RegExp(`(?:由|从)[^,]{1,20}${CHANGES}$`);

/** 由25%提高到40%, 在41.3%的基础上: the first figure is where the change starts from. */
const isStart = (before: string, after: string): boolean =>
  /^的?(?:水平|现有)?(?:的)?基础上/.test(after) ||
  (/(?:由|从)(?:现有|原来|目前|现在)?的?[^,\d]{0,8}(?:20\d{2}年的?)?$/.test(before) &&
    new RegExp(`^[^,]{0,6}${CHANGES}`).test(after));

/** What a rule applies to: 3000人以上的行政村, 招收5名以上残疾学生的普通学校, 连续2次不合格. */
function isCondition(quantity: Quantity, before: string, after: string): boolean {
  if (before.endsWith('连续') && /次|年/.test(quantity.unit)) return true;
  if (/每(?:接收|招收|新增|增加|减少)$/.test(before)) return true;
  if (quantity.suffix !== '以上' && quantity.suffix !== '以下') return false;
  if (quantity.unitClass !== 'person' || BUILDS.test(before)) return false;
  if (/^(?:的)?(?:小规模|乡村|农村)*(?:学校|教学点|村小|班级)/.test(after)) return true;
  return (
    /^[^,、]{0,10}的(?:普通|公办|民办|农村|乡镇)?(?:学校|幼儿园|县|区|市|乡|村|行政村|街道|机构|企业|单位|班级|教学班|小学|初中|中小学)/.test(
      after,
    ) && /(?:^|[对在]|招收|接收|接纳|拥有|人口|规模|[,;])$/.test(before)
  );
}

/** 课间10分钟不占用, 不得拖堂5分钟: the figure says what must not happen, and is no figure to be reached. */
const isForbidden = (before: string, after: string): boolean =>
  !/(?:[于过破出]|至少|达到?)$/.test(before) &&
  (/^[^,、\d]{0,8}不(?:得|准|能|许|再)?(?:拖堂|拖课|占用|挤占|挪用|延长|补课|提前|布置|留作业|外出)$/.test(after) ||
    /(?:不得|不准|不允许|严禁|禁止|杜绝)[^,、\d]{0,10}$/.test(before));

/** 推进10G到校, 实现100M带宽接入: the grade of a line, not the bandwidth a school is to have at least. */
const isLineGrade = ({ unit }: Quantity, { before, isBound }: Surroundings): boolean =>
  /(?:兆|M|G)$/.test(unit) && (!isBound || before.endsWith('实现'));

/** 按…的6%提取, 按3%的比例安排: a share of money that is set aside. */
const isShareSpent = ({ unit }: Quantity, after: string): boolean =>
  unit === '%' &&
  /^(?:的?(?:比例|标准))?(?:足额|及时|统一)?(?:安排|计提|提取|核定|核拨|拨付|划拨|列支|用于|发放|预留|设立|返还)/.test(
    after,
  );

/** Bare figures that are names, existing things, references or the parts of a list. */
function rejectUnbound(quantity: Quantity, { before, after }: Surroundings): Rejection | null {
  if (/^元化|^体化/.test(after)) return { class: 'idiom', why: 'idiom' };
  if (/^(?:级|层)/.test(after)) return { class: 'structure', why: 'levels' };
  if (
    EXISTING.test(before) &&
    !before.endsWith('等') &&
    quantity.unitClass !== 'money' &&
    quantity.unitClass !== 'none' &&
    !isShareSpent(quantity, after) &&
    !BUILDS.test(before)
  )
    return { class: 'existing', why: 'something that exists already' };
  if (EXISTING.test(before) && STANDARD.test(after) && /学科|部门|文件/.test(after))
    return { class: 'reference', why: 'reference to a standard' };
  if (/^(?:免费|义务)/.test(after) && !isFreeSchooling(quantity, after))
    return { class: 'reference', why: 'length of schooling' };
  if (STRUCTURE.test(after) && /[个项大类种条]$/.test(quantity.unit) && !/^(?:主题|专题|目标)/.test(after))
    return { class: 'structure', why: 'count of a list or a structure' };
  if (quantity.values[0] === 24 && quantity.unit === '小时') return { class: 'existing', why: 'round the clock' };
  return null;
}

/** The reason not to take a quantity for a target, or null. Masked figures never get here. */
export function rejectQuantity(quantity: Quantity, around: Surroundings): Rejection | null {
  const { before, after, earlier } = around;
  if (quantity.unit === '个' && /^\d+%/.test(after)) return { class: 'structure', why: 'number of equal shares' };
  if (around.isNamed) return null;
  if (
    FORECAST.test(before) ||
    (/(?:^|,)(?:预计|据测算|据预测)/.test(earlier) && !COMMITS.test(before)) ||
    POPULATION.test(before) ||
    POPULATION.test(after.slice(0, 3))
  )
    return { class: 'forecast', why: 'forecast, not a commitment' };
  if (/(?:到|至|为)20[012]\d年的?$/.test(before) && !/(?:到|至)20\d{2}年$/.test(before))
    return { class: 'baseline', why: 'state of a past year' };
  if (isStart(before, after)) return { class: 'baseline', why: 'where a change starts from' };
  if (around.isPast || (HISTORY.test(before) && !FROM_TO.test(before) && !ALL_OF.test(after)) || VERB_PAST.test(before))
    return { class: 'baseline', why: 'state reached, not a commitment' };
  if (
    /同比|较上年|比上年/.test(before) &&
    quantity.suffix === null &&
    !/至少|不低于|不少于|力争|确保/.test(before) &&
    quantity.unitClass !== 'points'
  )
    return { class: 'baseline', why: 'change against the year before' };
  if (/^(?:了|年)/.test(after) && !around.isBound) return { class: 'baseline', why: 'state reached, not a commitment' };
  if (/(?:不足|不满|按照?|每满?|超出)$/.test(before) && !/标准/.test(after) && !isShareSpent(quantity, after))
    return { class: 'condition', why: 'size that a rule applies to' };
  if (isForbidden(before, after)) return { class: 'condition', why: 'what must not be done' };
  if (IN_NAME.test(after)) return { class: 'name', why: 'part of the name of a rate' };
  if (/(?:消除|杜绝|严禁|化解|不得出现|无|禁止|取消)$/.test(before) && /^[^,]{0,3}(?:大班额|班额|以上)/.test(after))
    return { class: 'condition', why: 'size of what is to disappear' };
  if (/米$|公里$/.test(quantity.unit) && /^(?:的)?(?:范围|半径)/.test(after))
    return { class: 'condition', why: 'place that a rule applies to' };
  if (/^的?超?大班额/.test(after)) return { class: 'condition', why: 'size of what is to disappear' };
  if (isCondition(quantity, before, after)) return { class: 'condition', why: 'size that a rule applies to' };
  if (/^(?:部门|单位|成员单位|科室|处室)/.test(after) && quantity.unit === '个' && !/帮扶|结对/.test(before))
    return { class: 'structure', why: 'members of a body' };
  if (/(?:排名|位次)?(?:前|后)$/.test(before) && !/进入|跻身|位居|位列|保持/.test(before))
    return { class: 'rank', why: 'place in a ranking' };
  if (isLineGrade(quantity, around)) return { class: 'name', why: 'grade of a line' };
  const byUnit = rejectByUnit(quantity, around);
  if (byUnit !== null) return byUnit;
  if (quantity.isChinese) return rejectNumeral(quantity, around);
  return around.isBound ? null : rejectUnbound(quantity, around);
}
