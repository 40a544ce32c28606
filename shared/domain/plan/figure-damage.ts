import type { Damage, PlanTarget } from '../../schema/plan.ts';
import { NUMERAL } from './chinese-numerals.ts';
import { FIGURE, figureValue } from './figures.ts';
import type { Line } from './lines.ts';
import { spanOf } from './text.ts';

/** Figures that cannot be what was written: signs between digits were lost. Nothing is repaired, a reading is proposed. */
export interface FigureDamage extends Damage {
  /** Values of the proposed reading, where it is one or two numbers. */
  readonly values: readonly number[] | null;
  readonly isRange: boolean;
}

interface Rule {
  readonly pattern: RegExp;
  readonly reading: (match: RegExpMatchArray) => string | null;
  readonly why: string;
  readonly certainty: Damage['certainty'];
  readonly values?: (match: RegExpMatchArray) => number[];
  readonly isRange?: boolean;
}

const isMonthDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** Faults that prove that signs between digits were dropped in this file. */
const GLUED: readonly Rule[] = [
  {
    pattern: /[\u4e00-\u9fff]{0,8}[〔[](20\d{2})(\d{1,4})号/g,
    reading: (match) => `${match[0].replace(/[〔[].*$/, '')}〔${match[1]}〕${match[2]}号`,
    why: 'the bracket between year and number was lost',
    certainty: 'certain',
  },
  {
    pattern: /(?<![\d.])(20\d{2})(\d{2})(\d{2})日/g,
    reading: (match) =>
      isMonthDay(Number(match[2]), Number(match[3])) ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : null,
    why: '年 and 月 between the digits were lost',
    certainty: 'certain',
  },
  {
    pattern: /(?<![\d.])(20\d{2})(20\d{2})(?=年)/g,
    reading: (match) => (Number(match[2]) > Number(match[1]) ? `${match[1]}—${match[2]}` : null),
    why: 'the dash between two years was lost',
    certainty: 'certain',
  },
  {
    pattern: /(?<![\d.])(\d{1,3}\.\d+?)(\d\.\d+)(?![\d.])/g,
    reading: (match) => `${match[1]}、${match[2]}`,
    why: 'two decimals run together: a number has one point',
    certainty: 'certain',
    values: (match) => [Number(match[1]), Number(match[2])],
  },
];

/** A range as it stands when its dash is lost: two ascending digits, not far apart. */
const asRange = (digits: string, widest: number): [number, number] | null => {
  const [low, high] = [Number(digits.charAt(0)), Number(digits.slice(1))];
  return low > 0 && high > low && high - low <= widest ? [low, high] : null;
};

const WIDEST_RANGE = 3;

/** More than one pupil, class, school or township can have: `figure` follows the words that say so. */
const tooMany = (words: string, unit: string, smallest: number): Rule => ({
  // The digits first: what stands before them is looked at only where they are.
  pattern: new RegExp(`(?<![\\d.])(?=[1-9]\\d${unit})(?<=${words})[1-9]\\d`, 'g'),
  reading: ({ 0: digits }) => {
    const range = Number(digits) < smallest ? null : asRange(digits, WIDEST_RANGE);
    return range === null ? null : range.join('—');
  },
  why: 'more than there can be of it: a dash between the digits may be lost',
  certainty: 'suspected',
  values: ({ 0: digits }) => asRange(digits, WIDEST_RANGE) ?? [],
  isRange: true,
});

const SUBJECT = '(?:体育|劳动|音乐|美术|艺术|书法|科学|信息|心理|综合实践|社团|活动)';

/** Impossible by themselves, whatever the file. */
const IMPOSSIBLE: readonly Rule[] = [
  tooMany('每周[^,;。\\d教授]{0,8}', `(?:个?课时|节)[^,;。\\d]{0,4}${SUBJECT}`, 12),
  tooMany(`${SUBJECT}[^;。\\d教授]{0,24}每周[^,;。\\d教授]{0,8}`, '(?:个?课时|节)', 12),
  tooMany('每天[^,;。\\d]{0,8}(?:锻炼|体育|户外|运动)[^,;。\\d]{0,8}', '个?小时', 12),
  tooMany('每(?:名|位|个)?学生[^,;。\\d]{0,12}', '(?:项|门|种|个)[^,;。\\d]{0,4}(?:技能|特长|运动|才艺|爱好)', 12),
  tooMany('每(?:所学校|所|校|个?学校)[^,;。\\d]{0,14}', '支', 23),
  tooMany('每个?(?:乡镇|镇|街道|学区)[^,;。\\d]{0,14}', '[所处]', 23),
  {
    pattern: /(?:率|占比|比例)(?:达到?|保持在|提高到|不低于|稳定在|为)?(\d{3,4}(?:\.\d+)?)%/g,
    reading: (match) => (Number(match[1]) > 100 ? lostPoint(match[1] ?? '') : null),
    why: 'a share cannot exceed 100 %: the decimal point may be lost',
    certainty: 'suspected',
  },
  {
    pattern: /(?<![\d.])20\d{3}(?=年)/g,
    reading: () => '(a year has four digits)',
    why: 'a year has four digits',
    certainty: 'suspected',
  },
];

const lostPoint = (digits: string): string => `${digits.slice(0, 2)}.${digits.slice(2)}%`;

/** 12项 and 45个 in a file that lost signs between digits: two ascending neighbours are probably a range. */
const LOST_DASH =
  /(?<![\d.〔年月第])([1-9])(\d|10)(?=个|项|所|名|门|家|处|次|套|篇|种|期|场|支|课时|学时|节|小时|片|条|堂)/g;
/** Of teams, lessons and hours a few are had, and what each one has is few: digits further apart are a range too. */
const FEW = /^(?:支|课时|小时)/;
/** How far apart the figures of a series by years may stand, in characters. */
const SERIES = 80;
const ASCENDS = /^(?:12|23|34|45|56|67|78|89)$/;
const OF_EACH = /每[^,;。\d]{1,14}$/;

function found(
  line: Line,
  match: RegExpMatchArray,
  rule: Pick<Rule, 'why' | 'certainty'> & { reading: string; values: readonly number[] | null; isRange: boolean },
): FigureDamage {
  const from = match.index ?? 0;
  const { why, certainty, reading, values, isRange } = rule;
  return {
    lineNo: line.no,
    raw: match[0],
    reading,
    why,
    kind: 'value',
    certainty,
    span: spanOf(line.passage, from, from + match[0].length),
    values,
    isRange,
  };
}

function applyRules(lines: readonly Line[], rules: readonly Rule[]): FigureDamage[] {
  return lines.flatMap((line) =>
    rules.flatMap((rule) =>
      [...line.text.matchAll(rule.pattern)].flatMap((match) => {
        const reading = rule.reading(match);
        return reading === null
          ? []
          : [
              found(line, match, {
                why: rule.why,
                certainty: rule.certainty,
                reading,
                values: rule.values?.(match) ?? null,
                isRange: rule.isRange ?? false,
              }),
            ];
      }),
    ),
  );
}

/** 2021年建设40所,2022年建设45所: a figure of a series is as large as its neighbours, and whole. */
function hasSibling(text: string, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  const unit = text.charAt(at + match[0].length);
  const from = text.lastIndexOf('。', at) + 1;
  const end = text.indexOf('。', at);
  const sentence = text.slice(Math.max(from, at - SERIES), end < 0 ? at + SERIES : Math.min(end, at + SERIES));
  const tranches = [...sentence.matchAll(/20\d{2}年(?:[^,;。\d]{0,8})(\d+)([\u4e00-\u9fff])/g)];
  const value = Number(match[0]);
  return (
    tranches.some((each) => each[1] === match[0] && each[2] === unit) &&
    tranches.some((each) => {
      const other = Number(each[1]);
      return each[2] === unit && !ASCENDS.test(String(other)) && other >= value / 2 && other <= value * 2;
    })
  );
}

function lostDashes(lines: readonly Line[]): FigureDamage[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(LOST_DASH)].flatMap((match) => {
      const [low, high] = [Number(match[1]), Number(match[2])];
      const behind = line.text.slice(match.index + match[0].length);
      const before = line.text.slice(Math.max(0, match.index - 20), match.index);
      if (hasSibling(line.text, match)) return [];
      const widest = FEW.test(behind) || OF_EACH.test(before) ? WIDEST_RANGE - 1 : 1;
      if (high <= low || high - low > widest) return [];
      return [
        found(line, match, {
          why: 'this file lost signs between digits, and the digits ascend closely: probably a range',
          certainty: 'probable',
          reading: `${low}—${high}`,
          values: [low, high],
          isRange: true,
        }),
      ];
    }),
  );
}

const NUMBER = new RegExp(`${FIGURE}|${NUMERAL}`, 'g');

/** 99.↵5%, 9 7%: white space tore one number apart. */
function tornFigures(lines: readonly Line[]): FigureDamage[] {
  return lines
    .filter((line) => line.cells === null)
    .flatMap((line) =>
      [...line.text.matchAll(NUMBER)].flatMap((match) => {
        const signs = [...match[0]];
        const at = line.passage.at.slice(match.index, match.index + signs.length);
        const shown = signs.map((sign, index) =>
          at[index] === (at[index - 1] ?? -1) + 1 || index === 0 ? sign : ` ${sign}`,
        );
        const reading = match[0].replaceAll(' ', '');
        const value = figureValue(reading);
        if (shown.join('').trim() === reading || value === null) return [];
        const why = 'white space inside a number';
        return [found(line, match, { why, certainty: 'probable', reading, values: [value], isRange: false })].map(
          (each) => ({
            ...each,
            raw: shown.join('').replaceAll(/ +/g, ' '),
          }),
        );
      }),
    );
}

/** A dash between digits that is still there: 2—3所, 2023-2025年. */
const KEPT_DASH = /\d\s?[-~至]\s?\d/;

/** Signs between digits were lost throughout: one such fault is certain, or one is suspected and no dash is left. */
const lostSigns = (
  lines: readonly Line[],
  glued: readonly FigureDamage[],
  impossible: readonly FigureDamage[],
): boolean =>
  glued.some((damage) => damage.certainty === 'certain') ||
  (impossible.some((damage) => damage.isRange) && !lines.some((line) => KEPT_DASH.test(line.text)));

/** All damaged figures of a plan. Lost dashes are looked for only where the file shows the same fault elsewhere. */
export function findFigureDamage(lines: readonly Line[]): FigureDamage[] {
  const glued = applyRules(lines, GLUED);
  const impossible = applyRules(lines, IMPOSSIBLE);
  const dashes = lostSigns(lines, glued, impossible) ? lostDashes(lines) : [];
  const byPlace = new Map(
    [...glued, ...impossible, ...dashes, ...tornFigures(lines)].map((damage) => [damage.span.start, damage] as const),
  );
  return [...byPlace.values()].toSorted((left, right) => left.span.start - right.span.start);
}

/** Puts the proposed reading on the targets read from a damaged figure, marked as such, for a person to confirm. */
export function markDamaged(targets: readonly PlanTarget[], damages: readonly FigureDamage[]): PlanTarget[] {
  return targets.map((target) => {
    const damage = damages.find(
      (each) => each.span.start >= target.span.start && each.span.end <= target.span.end && concerns(each, target),
    );
    if (damage === undefined) return target;
    const damageNote = `text shows ${damage.raw}; proposed reading ${damage.reading}: ${damage.why}`;
    const marked = { ...target, damaged: true, damageNote, confidence: Math.min(target.confidence, 0.4) };
    const [value, value2] = damage.values ?? [];
    if (!damage.isRange || value === undefined || value2 === undefined) return marked;
    return { ...marked, comparator: 'between', value, value2 };
  });
}

const concerns = (damage: FigureDamage, target: PlanTarget): boolean =>
  damage.values === null
    ? damage.raw.includes(String(target.value))
    : Number(damage.raw) === target.value || damage.values.includes(target.value);
