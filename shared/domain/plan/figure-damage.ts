import type { Damage, PlanTarget } from '../../schema/plan.ts';
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

/** Impossible by themselves, whatever the file. */
const IMPOSSIBLE: readonly Rule[] = [
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
const LOST_DASH = /(?<![\d.〔年月第])([1-9])(\d|10)(?=个|项|所|名|门|家|处|次|套|篇|种|期|场)/g;

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
                isRange: false,
              }),
            ];
      }),
    ),
  );
}

function lostDashes(lines: readonly Line[]): FigureDamage[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(LOST_DASH)].flatMap((match) => {
      const [low, high] = [Number(match[1]), Number(match[2])];
      if (high !== low + 1) return [];
      return [
        found(line, match, {
          why: 'this file lost signs between digits, and the digits are neighbours: probably a range',
          certainty: 'probable',
          reading: `${low}—${high}`,
          values: [low, high],
          isRange: true,
        }),
      ];
    }),
  );
}

/** All damaged figures of a plan. Lost dashes are looked for only where the file shows the same fault for certain. */
export function findFigureDamage(lines: readonly Line[]): FigureDamage[] {
  const glued = applyRules(lines, GLUED);
  const dashes = glued.some((damage) => damage.certainty === 'certain') ? lostDashes(lines) : [];
  return [...glued, ...dashes, ...applyRules(lines, IMPOSSIBLE)].toSorted(
    (left, right) => left.span.start - right.span.start,
  );
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
