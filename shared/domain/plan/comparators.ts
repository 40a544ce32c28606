import type { Comparator } from '../../schema/plan.ts';
import type { Quantity } from './quantities.ts';

/** How a figure is meant, read from the words before and behind it. */
export interface Comparison {
  readonly comparator: Comparator;
  readonly strict: boolean;
  /** No comparator word: a bare share, a bare frequency. */
  readonly implied: boolean;
  readonly approx: boolean;
  /** Offset in `before` where the comparator words begin; its length when there are none. */
  readonly wordsFrom: number;
}

interface Family {
  readonly comparator: Comparator;
  readonly strict: boolean;
  readonly words: string;
  /** 为 and 是 bind only the figure right behind them. */
  readonly isCopula: boolean;
}

/** Words directly before the figure. The order matters: 不低于 before 低于. */
const FAMILIES: readonly Family[] = [
  { comparator: '>=', strict: false, words: '不(?:得|能|应|宜|可)?(?:低于|少于|小于|短于)|大于或等于|大于等于|至少|最少|≥|>=', isCopula: false },
  { comparator: '<=', strict: false, words: '不(?:得|能|应|宜|可|准)?(?:超过|高于|大于|多于|超出|突破)|小于或等于|小于等于|至多|最多|≤|<=', isCopula: false },
  { comparator: '>=', strict: false, words: '高于全[省市国区县州][^,;\\d]{0,8}(?:平均)?(?:水平|数|值)', isCopula: false },
  { comparator: '<=', strict: false, words: '只(?:组织|安排|举行|进行|开展)|(?:不得|不准|不允许|严禁|禁止)[^,;\\d]{1,10}(?:超过|高于|多于|大于)', isCopula: false },
  { comparator: '<=', strict: false, words: '(?:进入|跻身|位居|位列|保持)[^,;\\d]{0,8}前', isCopula: true },
  { comparator: '>=', strict: true, words: '超过|高于|大于|多于|突破|超|>', isCopula: false },
  { comparator: '<=', strict: true, words: '低于|小于|少于|<', isCopula: false },
  { comparator: '<=', strict: false, words: '控制在|控制到|控制为|降至|降到|降低到|降低至|下降到|下降至|减少到|减少至|压减到|压减至|压缩到|压缩至|缩小到|缩小至|限制在', isCopula: false },
  { comparator: '>=', strict: false, words: '达到|达至|达|保持在|稳定在|维持在|巩固在|提升至|提升到|提高到|提高至|增加到|增加至|增至|增长到|增长至|扩大到|上升到|上升至|保持|稳定|实现|到达|累计|总数|总量', isCopula: false },
  { comparator: '>=', strict: false, words: '为|是|=', isCopula: true },
]; // prettier-ignore

/** Adverbs that may stand between the comparator and the figure. */
const FILLER = '(?:分别|均|都|各|约|近|共|全部|也|仍|要|应|小学|初中|高中|幼儿园)?(?:“?[两二三四五六2-6]个“?(?=$))?';
/** 达到中层干部总数的20%: what the share is of may stand between. */
const SHARE_OF = '(?:[^,;。、\\d]{1,14}的)?';

/** 提高到每月500元, 达到每生每年800元: per what and how often may stand between. */
const PER = '(?:每(?:人|生|师|班|校|园|月|年|学期|学年))*';

const PREFIXES = FAMILIES.map((family) => ({
  family,
  pattern: new RegExp(`(?:${family.words})(?:到|在|为)?${FILLER}${family.isCopula ? '' : SHARE_OF}${PER}$`),
}));

const RISES = /(?:提高|提升|增加|增长|上升|扩大|再提升|再提高|递增|增幅)(?:了)?(?:至少|不少于|不低于)?$/;
const FALLS = /(?:降低|下降|减少|降幅|压减|递减|缩小)(?:了)?(?:至少|不少于|不低于)?$/;
const FALLS_BY = /(?:降低|下降|减少|压减|递减|缩小)/;

const MODIFIES_UPPER = /(?:控制在|降至|降到|降低到|下降到|以内)/;

const none = (comparator: Comparator, implied: boolean, at: number): Comparison => ({
  comparator,
  strict: false,
  implied,
  approx: false,
  wordsFrom: at,
});

/** A change in percentage points or by a figure: 每年降低1个百分点以上, 再提升3-5个百分点. */
function change(before: string, quantity: Quantity): Comparison | null {
  const fall = FALLS.exec(before);
  const rise = RISES.exec(before);
  const isChange = quantity.unitClass === 'points' || quantity.unitClass === 'rate' || quantity.unit === '倍';
  const match = fall ?? rise;
  if (match === null || !isChange) return null;
  return none(fall === null ? 'increase_by_at_least' : 'decrease_by_at_least', false, match.index);
}

/** 班额为40人 states a size, 为52所学校更新设备 says for whom: a copula has a subject. */
const MIN_SUBJECT = 2;

function prefixed(before: string): { family: Family; at: number } | null {
  let best: { family: Family; at: number; end: number } | null = null;
  for (const { family, pattern } of PREFIXES) {
    const match = pattern.exec(before);
    if (match === null) continue;
    if (family.isCopula && match.index < MIN_SUBJECT) continue;
    const end = match.index;
    if (best === null || end < best.end) best = { family, at: match.index, end };
    if (family.comparator !== '>=' || family.strict || !/^(?:达|保持|稳定|为|是|实现|累计|总|=)/.test(match[0])) break;
  }
  return best;
}

/** 至少 and 不少于 may stand before the verb: 每年至少举办1次. */
const EARLIER_FLOOR = /(?:至少|不少于|不低于|最少|累计(?!已))[^,;。\d]{1,24}$/;
const EARLIER_CEILING = /(?:至多|最多|不超过)[^,;。\d]{1,10}$/;

/** Pupils to one teacher or machine: 不低于1:19 and 达到6:1 both allow no more of them. */
const RATIO_UNITS: ReadonlySet<string> = new Set(['(1:n)', '(n:1)']);

const isHundred = (quantity: Quantity): boolean => quantity.unit === '%' && quantity.values[0] === 100;

/** What a bare figure means by its unit: shares and frequencies are floors, what is built or bought is counted. */
function bare(quantity: Quantity, isFrequency: boolean, at: number): Comparison {
  if (isHundred(quantity)) return none('=', false, at);
  if (quantity.unitClass === 'rate' || isFrequency) return none('>=', true, at);
  return none('count', false, at);
}

/** Reads the comparator of a figure from the words before it (up to the last figure or comma) and its own suffix. */
export function readComparison(before: string, quantity: Quantity, isFrequency: boolean): Comparison {
  const changed = change(before, quantity);
  if (changed !== null) return changed;
  const prefix = prefixed(before);
  const at = prefix?.at ?? before.length;
  if (quantity.isRange) return { ...none('between', false, at), wordsFrom: at };
  if (RATIO_UNITS.has(quantity.unit) && !/配套|资金|经费/.test(before)) return none('<=', prefix === null, at);
  if (quantity.suffix === '左右') {
    const comparator = prefix?.family.comparator ?? (quantity.unitClass === 'rate' ? '>=' : 'count');
    return { ...none(comparator, false, at), approx: true };
  }
  if (quantity.suffix === '以上')
    return none(prefix?.family.comparator === '<=' && MODIFIES_UPPER.test(before) ? '<=' : '>=', false, at);
  if (quantity.suffix === '以下') return none('<=', false, at);
  if (prefix !== null) {
    const { comparator, strict } = prefix.family;
    if (comparator === '>=' && !strict && isHundred(quantity)) return none('=', false, at);
    return { comparator, strict, implied: false, approx: false, wordsFrom: at };
  }
  const floor = EARLIER_FLOOR.exec(before);
  if (floor !== null)
    return none(
      FALLS_BY.test(floor[0]) && quantity.unitClass === 'points' ? 'decrease_by_at_least' : '>=',
      false,
      floor.index,
    );
  const ceiling = EARLIER_CEILING.exec(before);
  if (ceiling !== null) return none('<=', false, ceiling.index);
  return bare(quantity, isFrequency, at);
}
