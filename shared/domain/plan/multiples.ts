import { chineseNumber } from './chinese-numerals.ts';
import { readTurns } from './periods.ts';
import { sharedIndicators, sharedStages } from './pieces.ts';
import type { Quantity } from './quantities.ts';
import type { PieceReading } from './reading.ts';
import { stageOf } from './school-level.ts';
import { tidyName, withoutMaking, withoutStage } from './tidy-name.ts';

const PARTS_OF_PERIOD = /(?:(上、?下午|上、?下半年|春、?秋|早、?晚)|早、?中、?晚)[^,、\d]{0,14}各[^,、\d]{0,6}$/;

/** 上下午各做1次 is twice a day: the figure holds for each part of the period. */
export function timesEach(before: string, quantity: Quantity): number {
  const match = quantity.unitClass === 'times' ? PARTS_OF_PERIOD.exec(before) : null;
  if (match === null) return 1;
  return match[1] === undefined ? 3 : 2;
}

const EACH_MEMBER = /((?:[^,、]{1,16}、)+[^,、]{2,12}|[^,、和]{2,16}和[^,、和]{2,12})各([^,、\d]{0,6})$/;
const KEPT_VERB = /^(?:新建|改扩建|新改扩建|改建|扩建|新增|招聘|补充|引进|培训|增设|迁建)/;

/** 新建小学、初中各1所: the members of a list that get the figure each, named with the verb they share. */
function membersOf(before: string): { readonly members: readonly string[]; readonly verb: string } | null {
  const match = EACH_MEMBER.exec(before.replace(/([\u4e00-\u9fff])内外(?=各)/, '$1内、$1外'));
  if (match === null || PARTS_OF_PERIOD.test(before)) return null;
  const listed = (match[1] ?? '').split(/[、和]/);
  const first = withoutMaking(tidyName((listed[0] ?? '').replace(/^.*每[天周月年]/, '')));
  const own = KEPT_VERB.exec(first)?.[0] ?? '';
  const verb = own === '' ? (KEPT_VERB.exec(match[2] ?? '')?.[0] ?? '') : own;
  const rest = listed.slice(1).map((member) => member.replace(/每(?:天|周|月|学期|学年|年)$/, ''));
  return { members: [first.slice(own.length), ...rest], verb };
}

const COUNTED_SHARES =
  /([^,;。:]+?)(?:保持|达到|实现|做到|达)?(?:“?([两二三四五六2-6])个“?|([两二三四五六2-6])[个项](?:指标|比率|比例|工作)均?(?:保持|达到?|实现|为))$/;

/** 安装、值守、登记“三个100%”: as many rates as are named before the figure. */
function countedRates(before: string): string[] {
  const [, list = '', first, second] = COUNTED_SHARES.exec(before) ?? [];
  const signs = first ?? second ?? '';
  const names = tidyName(list).split('、');
  const isAgreed = names.length === (chineseNumber(signs) ?? Number(signs)) && names.every((name) => name.length >= 2);
  return isAgreed ? names.map((name) => (/[率比例]$/.test(name) ? name : `${name}率`)) : [];
}

export interface Shared {
  readonly before: string;
  readonly pieceText: string;
  readonly earlier: readonly string[];
  readonly isFrequency: boolean;
}

/** One figure that stands for several stages, subjects or indicators: one reading each. */
export function expandReading(base: PieceReading, shared: Shared): PieceReading[] {
  const turns = readTurns(shared.before);
  if (turns.length >= 2 && shared.isFrequency)
    return turns.map((turn) => ({ ...base, turn, level: stageOf(turn.subject) ?? base.level }));
  const each = membersOf(shared.before);
  if (each !== null) {
    const isObject = !/各[^,、]*$|、/.test(base.indicator);
    return each.members.map((member) => {
      const stage = stageOf(member);
      const indicator = isObject ? (stage === null ? member : '') + base.indicator : each.verb + member;
      return { ...base, level: stage ?? base.level, indicator };
    });
  }
  const stages = sharedStages(shared.pieceText, shared.earlier);
  if (stages.length >= 2) {
    const indicator = withoutStage(base.indicator);
    return stages.map((stage) => ({ ...base, level: stageOf(stage), indicator }));
  }
  const counted = base.piece.quantity.unitClass === 'rate' ? countedRates(shared.before) : [];
  const names = counted.length >= 2 ? counted : sharedIndicators(base.indicator);
  return names.length >= 2 ? names.map((indicator) => ({ ...base, indicator })) : [base];
}
