import type { SchoolLevel } from '../../schema/plan.ts';

/** Words that name a stage. A word inside a longer one (中学 in 中小学) must not count twice: longest first. */
const WORDS: readonly (readonly [SchoolLevel | 'mixed', RegExp])[] = [
  [
    'mixed',
    /(?<!其)中小学(?:校)?[、(和]?(?:及)?幼儿园|学校幼儿园|大中小(?:幼|学)?|中小幼|各级各类学校|校\(园\)|学校\(幼儿园\)|职普|普职/g,
  ],
  [
    '义务教育',
    /义务教育|九年一贯制|(?<!高中.{0,4}|(?:^|[^、和与及])(?:小学|初中)(?:学生|生|阶段)?(?:三年|六年)?)巩固率|控辍保学|辍学|(?<!、|高中.{0,8})大班额|课后服务|营养改善计划/g,
  ],
  ['特教', /特殊教育|特教|残疾(?:儿童|学生|少年)|随班就读|孤独症/g],
  ['中职', /中高职|中等职业(?:学校|教育)?|中职|职高(?!中)|职业(?:学校|院校)|技工学校|职业教育|职教/g],
  ['高校', /高等(?:教育|学校|职业)|高校|高职|大学(?!习)|双一流/g],
  ['高中', /普通高中|高中(?:阶段)?|高[一二三](?=年级|学生|毕业|、|和)|县中(?!心)|(?<!职教|对口)高考|本科上线/g],
  [
    '幼儿园',
    /幼儿园|学前(?:教育)?|幼儿|(?<!确)保教|入园率|普惠性?园|公办园|民办园|(?:一类|示范|中心|优质|薄弱|问题|配套|标杆|集团|实验|特色|普惠)园(?![区林长地])|保育员|托育|托幼|园所/g,
  ],
  ['中小学', /(?<!其)中小学|小学和初中|小学、初中|初中、小学/g],
  ['小学', /小学|(?<![七八九])(?:[一二三四五六](?:[、至-][二三四五六])*)年级(?!以上|至|到)/g],
  ['初中', /初中|初[一二三](?=年级|学生|毕业|、|和)|[七八九]年级|中考/g],
  ['中学', /(?<!其|集|实验|第.)中学(?!生发|习)/g],
];

/** Words that name a stage beside what is counted: a defect, a room in ordinary schools, where people go or whom they work with. */
const BESIDE =
  /小学化|(?:特殊教育|特教|随班就读)资源(?:教室|中心)|(?:“?双一流”?)?(?:高校|大学)(?=毕业生|生)|(?:赴|前往|依托|联合|携手|委托|与)[^,、的\d]{0,8}(?:高校|高等院校|高职院校|大学)/g;

/** 甲路小学、乙路初中等4所学校: schools named as examples of what is counted. */
const NAMED_AMONG = /[^,;。]{0,60}等(?=\d+所学校)/g;

/** Stages a text names, in order of their patterns; `mixed` when it names schools of all kinds. */
export function levelsIn(text: string): (SchoolLevel | 'mixed')[] {
  // The names of a few of them first: to look for the sign saves the search in most texts.
  const whole = text.includes('等') ? text.replace(NAMED_AMONG, '□') : text;
  let rest = whole.replace(BESIDE, '□');
  const found: (SchoolLevel | 'mixed')[] = [];
  for (const [level, pattern] of WORDS) {
    const next = rest.replace(pattern, '□');
    if (next !== rest) found.push(level);
    rest = next;
  }
  return found;
}

const YOUTH: ReadonlySet<string> = new Set(['小学', '初中', '中学', '中小学', '义务教育']);

/** One stage for a text: null when it names none, 'mixed' when it names several that have no common name. */
export function singleLevel(text: string): SchoolLevel | 'mixed' | null {
  const found = levelsIn(text);
  const [only] = found;
  if (only === undefined) return null;
  if (found.length === 1) return only === '幼儿园' && /(?<![小中])学校(?!前)/.test(text) ? 'mixed' : only;
  const stages = found.filter((level) => level !== '特教');
  if (stages.length < found.length) return stages.length === 1 && stages[0] === '义务教育' ? '义务教育' : '特教';
  if (!found.every((level) => YOUTH.has(level))) return 'mixed';
  return found.includes('中小学') || !found.includes('义务教育') ? '中小学' : '义务教育';
}

/** The one stage a word names; null for none and for several. */
export const stageOf = (word: string): SchoolLevel | null => {
  const level = singleLevel(word);
  return level === 'mixed' ? null : level;
};

/** Things that stand outside of schools: no stage, whatever is said around them. */
const OUTSIDE =
  /0[-至]6岁|(?<!实训|学科|课程)基地|示范区|平台|中心(?![校园])|实验区|企业|外资|税收|社区|街道|党支部|(?<!学生[^,]{0,6})赛事|健身|机构|工程项目|民生|补贴|津贴|(?:后备|机关|党员|年轻|党务)干部|党员|单位|产教|产业学院|社会培训|宣讲|门诊|医院|眼镜|黑白名单|会议|例会|联席|专项督[导查]/;
/** What an authority has, spends, calls or checks: no stage of the headings or of the plan. */
const OF_AUTHORITY =
  /调度|会商|通报|督查|督导|执法|报送|处置率|查处率|办结率|后备|干部|[点范][县区市]|保障金|(?:投入|资金|经费)(?!标准)(?!.*每[生人名])/;
/** A plan about schooling is about primary and middle schools, where it names no stage. */
const OF_SCHOOLING =
  /学校(?:体育|美育|劳动)|体育美育|校园(?:足球|体育)|美育|劳动教育|德育|思政|读书行动|(?<!全民)阅读|研学|科学教育|五育/;
/** A plan about pupils and their health speaks of families and offices too: it gives its stage to school life only. */
const OF_PUPILS = /儿童青少年|(?<!中小|大)学生|近视|(?:体质|身心|心理|视力|卫生)健康|五项管理|“?双减”?|作业/;
const SCHOOL_LIFE =
  /学生|儿童青少年|校园|学校|各校|师生|班主任|书记、校长|校长|班级|家长学校|家长会|校舍|校医|教室|作业|课间|课桌|眼保健操/;
/** Fitness and eyesight are measured in all primary and middle schools, whatever else the sentence speaks of. */
const FITNESS = /体质健康|近视率/;
/** Pupils without a stage, and what schools do for them. */
const PUPILS =
  /(?<!小)学生|每生|儿童青少年|体质|近视|视力|心理|(?:体育|足球|篮球|艺术|美育|劳动教育|文化|阅读|爱好)[^,]{0,14}(?:学校|校(?=\d|$))/;
/** What pupils of every stage get, or say: no stage. */
const OF_ALL_STAGES = /资助|助学|奖学金|学习空间|满意(?:度|率)/;

export interface LevelContext {
  readonly piece: string;
  readonly clause: string;
  /** Clauses of the sentence before this one, first to last. */
  readonly earlier: readonly string[];
  readonly heading: string;
  /** Headings above, outermost first. */
  readonly path: readonly string[];
  readonly planTitle: string;
}

/** A stage; 'none' where none or several are meant; null where the question does not decide. */
type Answer = SchoolLevel | 'none' | null;
type Question = (context: LevelContext) => Answer;

const answer = (level: SchoolLevel | 'mixed' | null): Answer => (level === 'mixed' ? 'none' : level);

/** The figure's own words, then its clause; schools beside kindergartens are primary and middle schools. */
const atFigure: Question = ({ piece, clause }) => {
  const own = singleLevel(piece);
  if (own !== null) return answer(own);
  const around = levelsIn(clause);
  if (/学校/.test(piece) && around.length === 1 && around[0] === '幼儿园') return '中小学';
  return answer(singleLevel(clause));
};

/** Disabled pupils of whom the sentence or the heading speaks as compulsory education's are taught there. */
const disabledPupils: Question = ({ piece, clause, earlier, heading }) => {
  const near = [...earlier, clause, piece].join('');
  if (!/残疾|随班就读|送教/.test(near) || /(?:特殊教育|特教)学校/.test(clause)) return null;
  const isCompulsory = [heading, ...earlier].some((text) => levelsIn(text).includes('义务教育'));
  return isCompulsory && levelsIn(clause).every((level) => level === '特教') ? '义务教育' : null;
};

/** Bases and partners of their own belong to vocational schools, resource rooms to special education. */
const outside: Question = ({ piece, planTitle }) => {
  const plan = stageOf(planTitle);
  if (OUTSIDE.test(piece)) return plan === '中职' || plan === '高校' ? plan : 'none';
  if (!/资源教室/.test(piece)) return null;
  return plan === '特教' ? plan : 'none';
};

/** 其他年级不少于3小时: not the stage the sentence has named. */
const OTHERS = /^(?:其他|其余|其它)(?:年级|学段|学校)/;
/** Children who are not the disabled ones a sentence has begun with. */
const OTHER_CHILDREN = /随迁子女|留守儿童|困境儿童/;

/** The stage the sentence has named before; of several, the one the heading is about. */
const inSentence: Question = ({ piece, earlier, heading, planTitle }) => {
  const before = OTHERS.test(piece) ? [] : earlier;
  const others = OTHER_CHILDREN.test(piece);
  const named = new Set(before.map(singleLevel).filter((level) => level !== null && !(others && level === '特教')));
  const [only] = named;
  if (FITNESS.test(piece) && (only === undefined || only === '义务教育') && stageOfPlan(planTitle) === null)
    return '中小学';
  if (named.has('mixed')) {
    const above = stageOf(heading);
    return above !== null && before.some((text) => levelsIn(text).includes(above)) ? above : 'none';
  }
  return named.size === 1 ? answer(only ?? null) : null;
};

/** Plans about compulsory education, or about what its schools do: their schools and pupils are primary and middle ones. */
const isOfSchooling = (title: string): boolean => stageOf(title) === '义务教育' || OF_SCHOOLING.test(title);

/** The nearest heading that names a stage; 义务教育 adds nothing in a plan that is about it. */
const inHeadings: Question = ({ heading, path, planTitle }) => {
  const above = [heading, ...path.toReversed()].map(singleLevel).find((level) => level !== null) ?? null;
  if (above === 'mixed' || (above === '义务教育' && isOfSchooling(planTitle))) return null;
  return above;
};

const ofAuthority: Question = ({ piece }) => (OF_AUTHORITY.test(piece) ? 'none' : null);

/** A plan for one stage is about it throughout. */
const stageOfPlan = (title: string): SchoolLevel | null => {
  const level = stageOf(title);
  return level === '义务教育' ? null : level;
};

const inPlan: Question = ({ planTitle, piece, clause, earlier }) => {
  if (OF_PUPILS.test(planTitle)) return SCHOOL_LIFE.test(piece + clause + earlier.join('')) ? '中小学' : null;
  return isOfSchooling(planTitle) ? '中小学' : stageOfPlan(planTitle);
};

const ofPupils: Question = ({ piece, clause, earlier }) => {
  const near = piece + clause + earlier.join('');
  if (OF_ALL_STAGES.test(near)) return 'none';
  return PUPILS.test(near) ? '中小学' : null;
};

/** The questions from the nearest words outwards; the first that decides is followed. */
const QUESTIONS: readonly Question[] = [
  disabledPupils,
  atFigure,
  outside,
  inSentence,
  inHeadings,
  ofAuthority,
  inPlan,
  ofPupils,
];

/** The stage a target is for; null where none is meant, or several that have no common name. */
export function schoolLevelOf(context: LevelContext): SchoolLevel | null {
  for (const question of QUESTIONS) {
    const level = question(context);
    if (level !== null) return level === 'none' ? null : level;
  }
  return null;
}
