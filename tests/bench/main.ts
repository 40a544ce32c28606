import type { BenchLine } from './bench-line.ts';
import { benchImport } from './import.bench.ts';
import { benchIndicators } from './indicators.bench.ts';
import { benchPlan } from './plan.bench.ts';
import { benchSync } from './sync.bench.ts';
import { benchWorkbook } from './workbook.bench.ts';

const BENCHES: readonly (() => readonly BenchLine[] | Promise<readonly BenchLine[]>)[] = [
  benchIndicators,
  benchPlan,
  benchWorkbook,
  benchImport,
  benchSync,
];

const isMissed = ({ value, aim }: BenchLine): boolean => aim !== null && value > aim;

for (const bench of BENCHES) {
  for (const line of await bench()) {
    const aim = line.aim === null ? '' : ` (aim ${line.aim} ${line.unit}${isMissed(line) ? ', MISSED' : ''})`;
    process.stdout.write(`${line.name}: ${line.value.toFixed(2)} ${line.unit}${aim}\n`);
  }
}
