import type { Level, TargetKind } from '../../schema/plan.ts';
import { isPerCapita } from './periods.ts';
import type { Quantity } from './quantities.ts';

export interface MeasureContext {
  /** Text of the clause around the quantity. */
  readonly clause: string;
  readonly indicator: string;
  readonly recurs: boolean;
  readonly per: string | null;
}

/** What sort of figure it is. */
export function kindOf(quantity: Quantity, context: MeasureContext): TargetKind {
  const { clause, recurs, per } = context;
  switch (quantity.unitClass) {
    case 'rate':
    case 'points':
      return 'rate';
    case 'none':
      return /系数|差异率/.test(clause + context.indicator) ? 'coefficient' : 'other';
    case 'money':
      return isPerCapita(clause) ? 'per_capita' : 'money';
    case 'area':
      return isPerCapita(clause) ? 'per_capita' : 'area';
    case 'person':
      if (/(?:进入|跻身|位居|位列|保持)[^,]{0,8}前\d/.test(clause)) return 'other';
      if (isPerCapita(clause)) return 'per_capita';
      return quantity.unit.endsWith('人次') ? 'count' : 'headcount';
    case 'times':
      return recurs ? 'frequency' : 'count';
    case 'time':
      return recurs ? 'frequency' : 'other';
    case 'years':
    case 'age':
    case 'score':
    case 'level':
      return 'other';
    case 'thing':
      if (quantity.unit === '倍') return 'other';
      if (isPerCapita(clause)) return 'per_capita';
      if (per === '人') return 'other';
      return recurs && /项|个|篇|本|主题/.test(quantity.unit) && /比赛|大赛|活动|课|测试|会/.test(clause)
        ? 'frequency'
        : 'count';
  }
}

const SCHOOL_RATE =
  /接入率|培训率|优良率|优秀率|及格率|合格率|合格证|开出率|体质|普及率|合格以上|等级|完成率|自评|学生有意愿|掌握|参与率|课后服务|肥胖|整改率|到位率|安装率|签收率|落实率|建立率|挂牌督导|配备率|联网率|管理率|持证|上岗|建成率|注册率|活跃率|参测率|开齐|佩戴率|知晓率|(?:卫生|照明|器材|场地|设施|装备)[^,]{0,8}达标率|教学[^,]{0,6}时/;
/** 县级评估, 校级自评: who checks says who knows. */
const LEVEL_OF_CHECK = /([校县区市地州])级(?:自评|评估|抽检|抽查|审核|督导|检查)/;
/** The share of schools with a title is known to whoever awards it. */
const SHARE_OF_SCHOOLS = /(?:绿色|示范|特色|优质|达标)[^,]{0,6}[校园](?:覆盖率|比例)$/;
/** Rates over many schools or over a population: the lowest level that knows them is the county. */
const AREA_RATE =
  /入园率|毛入学率|入学率|巩固率|保学率|辍学率|占比|比例|比重|在校生|学位|普惠|双师型|近视|满意(?:率|度)|认可度|上线率|就业率|压减率|班额|检查|抽查|交流|轮岗|投入|支出|经费|预算|收入|工资|待遇|绩效|帮扶|结对/;
const ACTOR = /^(?:各(?:区|县|镇|乡|校|学校|幼儿园)|学校|中小学|每所学校)/;
const HAS_NO_ACTOR = /^(?:每|并|至少|组织|开展|举办|召开)/;

/** A clause that names no actor (每学年举行…) has that of the clauses before it. */
export function withActor(clause: string, earlier: readonly string[]): string {
  if (!HAS_NO_ACTOR.test(clause)) return clause;
  for (const before of earlier.toReversed()) {
    const actor = ACTOR.exec(before);
    if (actor !== null) return actor[0] + clause;
    if (!HAS_NO_ACTOR.test(before)) return clause;
  }
  return clause;
}

const SCHOOL_SUBJECT =
  /^(?:学校|校(?!外|际|长|车)|校车|宿舍|食堂|中小学|每校|每所|幼儿园|学生|班级|年级|教师|校长|中小学书记|书记|幼儿|每名学生|每个教学班|保证学生)/;

/** The lowest level at which the figure can be checked. `top` is the level of the plan itself. */
export function checkableOf(kind: TargetKind, context: MeasureContext & { readonly top: Level }): Level {
  const { clause, indicator, per, top } = context;
  const text = clause + indicator;
  if (/^(?:其中)?(?:各|每个?)?县(?:\(市(?:、区)?\))?(?!级)/.test(clause)) return 'district';
  if (per === '区' || per === '县' || per === '乡镇' || /^各(?:区|县|镇|乡)/.test(clause)) return 'district';
  if (/校际(?:差|均衡)/.test(text)) return 'district';
  if (/试点校|培育校/.test(clause)) return 'school';
  if (kind === 'per_capita') return 'school';
  if ((kind === 'headcount' || kind === 'other') && /班级学生数|每班|班额|[小中大托]班(?![额])/.test(text))
    return 'school';
  if (per === '人' || per === '校' || per === '园' || per === '班') return kind === 'money' ? top : 'school';
  if (kind === 'rate') {
    if (/学业水平|质量监测/.test(text)) return 'district';
    if (/全部/.test(clause) && !/教师|幼儿园|学校[^,]*达/.test(clause)) return top;
    const named = LEVEL_OF_CHECK.exec(indicator)?.[1];
    if (named !== undefined) return named === '校' ? 'school' : named === '县' || named === '区' ? lower(top) : top;
    if (/(?:占比|比重|起数)$/.test(indicator) || SHARE_OF_SCHOOLS.test(indicator)) return lower(top);
    if (SCHOOL_RATE.test(indicator)) return 'school';
    if (/\d%的(?:县|区|乡镇)|教育支出|地区生产总值/.test(text)) return top;
    if (AREA_RATE.test(indicator)) return lower(top);
    if (/全覆盖|全员|覆盖全体/.test(clause) || SCHOOL_RATE.test(clause)) return 'school';
    return /学校|学生|校园|教师|全覆盖|演示|实验/.test(text) ? 'school' : lower(top);
  }
  if (kind === 'frequency') {
    if (/\d(?:分钟|小时)|[一二两半]小时/.test(clause)) return 'school';
    if (
      SCHOOL_SUBJECT.test(clause.replace(/^(?:确保|保证|保障|各)/, '')) ||
      /学生每|心理健康课|课时|学时|节课|体育课|劳动课|责任督学|(?:开设|讲|上)[^,]{0,8}课|每天|课间|挂牌督导|经常性督导|入校|到校|演练|送教|家访|听课|座位|课桌|每名(?:学生|教师)|(?:学生|全员)[^,]{0,6}(?:检测|测评|测试|体检|监测)/.test(
        text,
      )
    )
      return 'school';
    return top;
  }
  if (kind === 'other') return /质量监测|学业水平/.test(text) ? 'district' : 'school';
  if (kind === 'coefficient') return 'district';
  if (kind === 'money' && per !== null) return 'district';
  return top;
}

const lower = (top: Level): Level => (top === 'school' ? 'school' : 'district');
