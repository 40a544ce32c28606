import type { SchoolLevel } from '../../schema/plan.ts';

/** Words that name a stage. A word inside a longer one (中学 in 中小学) must not count twice: longest first. */
const WORDS: readonly (readonly [SchoolLevel | 'mixed', RegExp])[] = [
  [
    'mixed',
    /(?<!其)中小学(?:校)?[、(和]?(?:及)?幼儿园|学校幼儿园|大中小(?:幼|学)?|中小幼|各级各类学校|校\(园\)|学校\(幼儿园\)|职普|普职/g,
  ],
  ['义务教育', /义务教育|九年一贯制|(?<!高中.{0,4})巩固率|控辍保学|辍学|(?<!、)大班额|课后服务|营养改善计划/g],
  ['特教', /特殊教育|特教|残疾(?:儿童|学生|少年)|随班就读|孤独症/g],
  ['中职', /中高职|中等职业(?:学校|教育)?|中职|职业学校|技工学校|职业教育|职教中心/g],
  ['高校', /高等(?:教育|学校|职业)|高校|高职|大学(?!习)|双一流/g],
  ['高中', /普通高中|高中(?:阶段)?|县中(?!心)|高考|本科上线/g],
  [
    '幼儿园',
    /幼儿园|学前(?:教育)?|幼儿|(?<!确)保教|入园率|普惠性?园|公办园|民办园|(?:一类|示范|中心|优质|薄弱|问题|配套|标杆|集团|实验|特色|普惠)园(?![区林长地])|保育员|托育|托幼|园所/g,
  ],
  ['中小学', /(?<!其)中小学|小学和初中|小学、初中|初中、小学/g],
  ['小学', /小学|(?<![七八九])(?:[一二三四五六](?:[、至-][二三四五六])*)年级(?!以上|至|到)/g],
  ['初中', /初中|[七八九]年级/g],
  ['中学', /(?<!其|集|实验|第.)中学(?!生发|习)/g],
];

/** Stages a text names, in order of their patterns; `mixed` when it names schools of all kinds. */
export function levelsIn(text: string): (SchoolLevel | 'mixed')[] {
  // Resource rooms for special education stand in ordinary schools of every stage.
  let rest = text.replace(/小学化|(?:特殊教育|特教|随班就读)资源(?:教室|中心)/g, '□');
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

/** Pupils of schools without a stage, and what schools do for them: those of primary and middle schools. */
const PUPILS =
  /学生|每生|儿童青少年|体质|近视|心理|(?:体育|足球|篮球|艺术|美育|劳动教育|文化|阅读|爱好)[^,]{0,14}(?:学校|校(?=\d|$))/;
/** Fitness and eyesight are measured in all primary and middle schools, whatever else the sentence speaks of. */
const FITNESS = /体质健康|近视率/;
/** What pupils of every stage get, or say: no stage. */
const OF_ALL_STAGES = /资助|助学|奖学金|学习空间|满意(?:度|率)/;
/** School life without a stage: in a plan about compulsory education it is that of its schools. */
const SCHOOL_LIFE =
  /学生|儿童青少年|校园|学校|各校|师生|班主任|书记、校长|校长|班级|家长学校|家长会|校舍|校医|教室|作业|课间|眼保健操/;
/** A plan about pupils' health or habits names no stage and is about primary and middle schools. */
const OF_PUPILS = /儿童青少年|(?<!中小|大)学生|近视|体质健康|五项管理|“?双减”?/;
/** Things built outside of schools carry no stage of the heading they stand under. */
const OUTSIDE =
  /(?<!实训|学科|课程)基地|示范区|平台|中心(?![校园])|实验区|企业|外资|税收|社区|街道|党支部|赛事|健身|培训机构|工程项目|民生|补贴|津贴|干部|党员|产教|产业学院|社会培训|宣讲|门诊|医院|医疗机构/;

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

const isOnly = (levels: readonly (SchoolLevel | 'mixed')[], level: SchoolLevel): boolean =>
  levels.length === 1 && levels[0] === level;

/** The stage a target is for: named at it, or by its sentence, or by its heading; null where none or several are. */
export function schoolLevelOf(context: LevelContext): SchoolLevel | null {
  for (const text of [context.piece, context.clause]) {
    const own = singleLevel(text);
    if (text !== context.piece && /学校/.test(context.piece) && isOnly(levelsIn(text), '幼儿园')) return '中小学';
    if (own !== null) return own === 'mixed' ? null : own;
  }
  if (/资源教室/.test(context.piece)) return levelOfPlan(context.planTitle);
  if (OUTSIDE.test(context.piece)) return levelOfPlan(context.planTitle);
  const named = new Set(context.earlier.map(singleLevel).filter((level) => level !== null));
  const [only] = named;
  if (
    FITNESS.test(context.piece) &&
    (only === undefined || only === '义务教育') &&
    levelOfPlan(context.planTitle) === null
  )
    return '中小学';
  if (only !== undefined && named.size === 1 && only !== 'mixed') return only;
  if (named.has('mixed')) {
    // 高校托管县中,选派教师: of several stages before it, the one the heading is about.
    const above = singleLevel(context.heading);
    return above !== null && above !== 'mixed' && context.earlier.some((text) => levelsIn(text).includes(above))
      ? above
      : null;
  }
  const near = context.piece + context.clause + context.earlier.join('');
  return levelOfHeadings(context, near);
}

/** Without a stage in the sentence: that of the heading, else that of the plan, else that of the pupils it names. */
function levelOfHeadings(context: LevelContext, near: string): SchoolLevel | null {
  const headings = [context.heading, ...context.path.toReversed()];
  const heading = headings.map(singleLevel).find((level) => level !== null) ?? null;
  if (heading !== null && heading !== 'mixed' && heading !== '义务教育') return heading;
  const plan = singleLevel(context.planTitle);
  if ((plan === '义务教育' || OF_PUPILS.test(context.planTitle)) && SCHOOL_LIFE.test(near)) return '中小学';
  const ofPlan = levelOfPlan(context.planTitle);
  if (ofPlan !== null) return ofPlan;
  if (OF_ALL_STAGES.test(near)) return null;
  if (PUPILS.test(near)) return '中小学';
  if (heading !== null) return heading === 'mixed' ? null : heading;
  if (plan === '义务教育') return /[所校]|教师/.test(context.piece) ? '中小学' : null;
  return null;
}

/** A plan for one stage is about that stage throughout; one for compulsory education names primary and middle schools. */
function levelOfPlan(title: string): SchoolLevel | null {
  const level = singleLevel(title);
  return level === 'mixed' || level === '义务教育' ? null : level;
}
