import { groupBy } from '../../util/group-by.ts';
import type { CountyResult } from './evaluate-county.ts';
import type { IndicatorOutcome, UnitOutcome } from './evaluate-outcomes.ts';
import type { MissingFigure } from './reading.ts';
import type { TestResult } from './run-test.ts';
import { allTrue } from './school-rule.ts';

/** How many of something were met, were not, or can't be told. */
export interface Tally {
  readonly met: number;
  readonly unmet: number;
  readonly unknown: number;
}

export const tallyOf = (verdicts: readonly (boolean | null)[]): Tally => ({
  met: verdicts.filter((met) => met === true).length,
  unmet: verdicts.filter((met) => met === false).length,
  unknown: verdicts.filter((met) => met === null).length,
});

/** A figure that some of the units lack. */
export interface LackedFigure extends Pick<MissingFigure, 'key' | 'label' | 'state'> {
  /** The schools that lack it, or the county. */
  readonly owners: readonly string[];
  /** Each place it is missing at, once. */
  readonly missing: readonly MissingFigure[];
}

export interface UnitTest {
  readonly unit: UnitOutcome;
  readonly result: TestResult;
}

/** One test of an indicator over all the schools it was run on, or over the county. */
export interface TestSummary {
  readonly label: string;
  readonly of: UnitOutcome['of'];
  readonly units: readonly [UnitTest, ...UnitTest[]];
  readonly met: boolean | null;
  readonly tally: Tally;
  /** The limit all of them are held to; null where each has its own, or none. */
  readonly limit: number | null;
  readonly lacked: readonly LackedFigure[];
  /** Units whose verdict would be another on the printed value. */
  readonly doubtful: number;
}

/** The tests of an indicator in their order; those of relaxations, where used, after the ordinary ones. */
export function summariseTests({ units }: IndicatorOutcome): readonly TestSummary[] {
  const all = units.flatMap((unit) => unit.tests.map((result): UnitTest => ({ unit, result })));
  return [...groupBy(all, ({ result }) => result.label).values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const same = [first, ...rest] as const;
    const verdicts = same.map(({ result }) => result.met);
    const { limit } = first.result;
    return [
      {
        label: first.result.label,
        of: first.unit.of,
        units: same,
        met: allTrue(verdicts),
        tally: tallyOf(verdicts),
        limit: same.every(({ result }) => result.limit === limit) ? limit : null,
        lacked: lackedFigures(same.flatMap(({ result }) => (result.met === null ? result.missing : []))),
        doubtful: same.filter(({ result }) => result.asPrinted !== null).length,
      },
    ];
  });
}

/** Each missing figure once, with all who lack it. */
export function lackedFigures(missing: readonly MissingFigure[]): readonly LackedFigure[] {
  return [...groupBy(missing, ({ label }) => label).values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const { key, label, state } = first;
    const places = new Map([first, ...rest].map((it) => [`${it.code} ${it.year}`, it]));
    const all = [...places.values()];
    return [{ key, label, state, owners: [...new Set(all.map(({ code }) => code))], missing: all }];
  });
}

/** A resource indicator holds for the county when its coefficient is within the limit in every stage. */
export const isBalanced = (indicator: string, { stages }: Pick<CountyResult, 'stages'>): boolean | null =>
  allTrue(stages.map(({ indicators }) => indicators[indicator]?.passes ?? null));
