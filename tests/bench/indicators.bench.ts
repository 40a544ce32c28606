import { performance } from 'node:perf_hooks';
import { evaluateBalance } from '#shared/domain/indicators/evaluate-balance.ts';
import { evaluateOutcomes } from '#shared/domain/indicators/evaluate-outcomes.ts';
import { evaluateSchools } from '#shared/domain/indicators/evaluate-schools.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import { goodPrimary, goodShared, goodStage, school, schoolFacts, standardWith } from '#tests/helpers/county.ts';
import type { BenchLine } from './bench-line.ts';

const standard = standardWith({});
const YEARS = ['2023-2024', '2024-2025', '2025-2026'];

/** One school in ten is a 九年一贯制, two are 初中, the others 小学. */
function county(size: number, year: string): CountyData {
  const made = Array.from({ length: size }, (_, i) => {
    const code = String(990000000 + i);
    const pupils = 100 + ((i * 37) % 1900);
    if (i % 10 === 0) {
      const figures = { ...goodStage('小学', pupils), ...goodStage('初中', pupils), ...goodShared(2 * pupils) };
      return { school: school(code, '九年一贯制学校'), facts: schoolFacts(code, year, figures) };
    }
    if (i % 10 < 3) {
      const figures = { ...goodStage('初中', pupils), ...goodShared(pupils) };
      return { school: school(code, '初级中学'), facts: schoolFacts(code, year, figures) };
    }
    return { school: school(code, '小学'), facts: schoolFacts(code, year, goodPrimary(pupils)) };
  });
  return { year, schools: made.map((it) => it.school), facts: made.map((it) => it.facts), county: null };
}

const RUNS = 9;

/** The best of several runs after one that warms up, in ms: whatever else the machine does can only add to it. */
function bestOf(work: () => void): number {
  work();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function evaluateYears(years: readonly CountyData[]): void {
  for (const data of years) evaluateBalance(evaluateSchools(data, standard).departments, standard);
}

/**
 * 1 is linear. Results of a large county outlive the young generation of the heap, which costs each about twice as much;
 * anything quadratic would show as 100.
 */
const GROWTH_AIM = 3;

export function benchIndicators(): readonly BenchLine[] {
  const threeYears = YEARS.map((year) => county(1500, year));
  const time = bestOf(() => evaluateYears(threeYears));
  const others = bestOf(() => evaluateOutcomes(threeYears, standard));
  const [small, large] = [150, 15_000].map((size) => {
    const oneYear = [county(size, '2025-2026')];
    return bestOf(() => evaluateYears(oneYear)) / size;
  });
  const growth = (large ?? Number.NaN) / (small ?? Number.NaN);
  return [
    { name: '7 indicators and coefficients, 1,500 schools x 3 years', value: time, unit: 'ms', aim: 100 },
    { name: '31 other indicators, 1,500 schools', value: others, unit: 'ms', aim: null },
    {
      name: 'time a school with 15,000 schools, over that with 150',
      value: growth,
      unit: 'x',
      aim: GROWTH_AIM,
    },
  ];
}
