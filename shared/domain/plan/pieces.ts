import type { Clause } from './clauses.ts';
import type { Quantity } from './quantities.ts';

/** The part of a clause that belongs to one quantity: what a target quotes. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly quantity: Quantity;
  /** Text in which the comparator stands: before the figure, or before the first figure of a bare list. */
  readonly lead: string;
}

const SEPARATORS = /、|或$|以及|及(?!格|其|时|以)|和(?!平|谐)|与|并/g;

/** Verbs between two quantities without a separator: 遴选100所优质园结对帮扶300所薄弱园. */
const LINKS =
  /更新|购置|配备|安装|改造|新建|结对|帮扶|带动|培训|服务|覆盖|惠及|受益|辐射|参加|参与|开设|设置|组成|培养/;

/** Where the clause divides between two quantities: behind the first unit, before the second figure, or in between. */
function divide(text: string, left: Quantity, right: Quantity): { readonly end: number; readonly start: number } {
  const between = text.slice(left.to, right.from);
  const found = [...between.replace(/\([^()]*\)/g, (inner) => '□'.repeat(inner.length)).matchAll(SEPARATORS)];
  const first = found[0];
  const at = (match: RegExpMatchArray): { end: number; start: number } => {
    const offset = left.to + (match.index ?? 0);
    return { end: offset, start: offset + match[0].length };
  };
  if (first === undefined) {
    const verb = between.search(LINKS);
    return verb < 0 ? { end: left.to, start: left.to } : { end: left.to + verb, start: left.to + verb };
  }
  if (first.index === 0) return at(first);
  const last = found.at(-1) ?? first;
  if ((last.index ?? 0) + last[0].length === between.length) return at(last);
  const word = found.findLast((match) => match[0] !== '、');
  return at(word ?? last);
}

/** Nothing between two figures but the words in brackets that say whom they are for: 45人(小学)、50人(初中)以内. */
const isBareList = (between: string): boolean => /^(?:\([^()\d]*\))?[、和与](?:小学|初中|高中|幼儿园)?$/.test(between);

/** 控制在小学1.5公里、初中3公里以内: the stage alone has no comparator of its own. */
const IS_BARE = /^(?:小学|初中|高中|幼儿园)?$/;

/** A ceiling or floor behind the last figure of a bare list holds for all of them. */
function shareSuffix(text: string, quantities: readonly Quantity[]): Quantity[] {
  return quantities.reduceRight<Quantity[]>((shared, quantity) => {
    const next = shared[0];
    const takes =
      next !== undefined &&
      quantity.suffix === null &&
      quantity.unit === next.unit &&
      isBareList(text.slice(quantity.to, next.from));
    return [takes ? { ...quantity, suffix: suffixBehind(text, next) } : quantity, ...shared];
  }, []);
}

/** The suffix of a figure, or the one behind its bracket: 50人(初中)以内. */
const suffixBehind = (text: string, quantity: Quantity): Quantity['suffix'] => {
  const words = /^\([^()\d]*\)(以上|以下|以内)/.exec(text.slice(quantity.to, quantity.to + 16))?.[1];
  return words === undefined ? quantity.suffix : words === '以上' ? '以上' : '以下';
};

/** Splits a clause with several quantities into one piece each. */
export function splitPieces(text: string, clause: Clause, quantities: readonly Quantity[]): Piece[] {
  let start = clause.from;
  let lead = '';
  return shareSuffix(text, quantities).map((quantity, index, all) => {
    const next = all[index + 1];
    const cut = next === undefined ? { end: clause.to, start: clause.to } : divide(text, quantity, next);
    const before = text.slice(start, quantity.from);
    lead = index > 0 && IS_BARE.test(before) ? lead : before;
    const piece: Piece = {
      from: start,
      to: cut.end,
      quantity: { ...quantity, suffix: suffixBehind(text, quantity) },
      lead,
    };
    start = cut.start;
    return piece;
  });
}

const LEVEL_WORDS = /幼儿园|小学|初中|普通高中|高中|中学|中职|中等职业学校|特殊教育学校/g;
const DISTRIBUTES = /分别|依次/;

/** Subjects a distributive clause names, in the order of its values: 小学、初中…分别达到7.5和10.2. */
export function distributedSubjects(text: string, count: number): string[] | null {
  const match = DISTRIBUTES.exec(text);
  if (match === null) return null;
  const before = text.slice(0, match.index).replace(/小、中、大班(额?)/, '小班$1、中班$1、大班班$1');
  const levels = [...before.matchAll(LEVEL_WORDS)].map((each) => each[0]);
  if (levels.length === count) return levels;
  const named = before.split(/[、和与]|以及/).filter((part) => part.length >= 2);
  if (named.length === count) return named;
  const measured = named.filter(isName);
  return measured.length === count ? measured : null;
}

export const isDistributive = (text: string): boolean => DISTRIBUTES.test(text);

/** Stages that share one value: 小学、初中…均达到1人以上. */
export function sharedStages(text: string, earlier: readonly string[]): string[] {
  if (!/(?:均|都)(?=$|达|不|小于|大于|高于|低于|超过|为|保持|实现|控制)/.test(text) && !STAGES_DO.test(text)) return [];
  const named = stageList(text);
  if (named.length > 0 || LEVEL_WORD.test(text)) return named;
  return earlier.map(stageList).findLast((stages) => stages.length > 0) ?? [];
}

const STAGE_OF_LIST =
  '(?:幼儿园|小学|初中|普通高中|高中|中学)(?:[一二三四五六七八九](?:[、至][二三四五六七八九])*年级(?:以[上下])?|阶段)?';
const STAGE_LIST = `${STAGE_OF_LIST}(?:(?:、|和|与|以?及)${STAGE_OF_LIST})+`;
/** 小学和初中每周3课时: what each stage does at a period. */
const ANY_STAGES = new RegExp(STAGE_LIST);
const STAGES_DO = new RegExp(`^${STAGE_LIST}每(?:周|天|学期|学年|月|年)`);

const LEVEL_WORD = /幼儿园|小学|初中|高中|中学|中职/;

function stageList(text: string): string[] {
  const list = ANY_STAGES.exec(text)?.[0] ?? '';
  return list.split(/、|和|与|以?及/).flatMap((part) => LEVEL_WORD.exec(part)?.[0] ?? []);
}

const isName = (part: string): boolean => /(?:率|占比|比例|比重|系数|覆盖面)$/.test(part);

/** Two indicators before one value: A覆盖率、B参与率100%. */
export function sharedIndicators(subject: string): string[] {
  const listed = subject.replace(/(?:分别|均|都|各)+$/, '').split('、');
  const parts = listed.flatMap((part) => {
    const [left = '', ...rest] = part.split('和');
    return isName(left) && rest.length > 0 ? [left, rest.join('和')] : [part];
  });
  return parts.length >= 2 && parts.every(isName) ? parts : [];
}
