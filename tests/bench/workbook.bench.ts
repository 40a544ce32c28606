import { performance } from 'node:perf_hooks';
import { read, utils, write } from 'xlsx';
import { openWorkbook } from '#electron/workbook/open-workbook.ts';
import { PLAIN_OPTIONS } from '#shared/schema/workbook-reading.ts';
import { must } from '#shared/util/must.ts';
import type { BenchLine } from './bench-line.ts';

const ROWS = 50_000;
const ROUNDS = 5;
const AIM = 1.3;

/** 50,000 schools of six columns, numbers and texts mixed as schools mix them. */
function makeWorkbook(): Uint8Array {
  const rows: unknown[][] = [
    ['学校标识码', '学校名称', '办学类型', '在校生数（人）', '教学仪器设备值（万元）', '体育馆面积（㎡）'],
  ];
  for (let at = 0; at < ROWS; at += 1) {
    const pupils = 50 + ((at * 7919) % 1800);
    const area = at % 20 === 0 ? '无' : (at * 31) % 2000;
    rows.push([
      String(1_000_000_000 + at),
      `样例${at}小学`,
      '小学',
      at % 50 === 0 ? String(pupils) : pupils,
      pupils * 0.23,
      area,
    ]);
  }
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), '2025-2026学年');
  return new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx', compression: true }));
}

const median = (times: readonly number[]): number =>
  must(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)], 'several rounds');

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Both on the same file, taking turns, so that a noisy machine disturbs them alike. */
export function benchWorkbook(): readonly BenchLine[] {
  const bytes = makeWorkbook();
  const parseTimes: number[] = [];
  const factsTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    parseTimes.push(timed(() => void read(bytes, { type: 'array' })));
    factsTimes.push(
      timed(() => {
        const reading = openWorkbook({ bytes, file: 'bench.xlsx', options: PLAIN_OPTIONS });
        if (!reading.ok || reading.value.rows.length !== ROWS) throw new Error('the benchmark must read every row');
      }),
    );
  }
  const [parseMs, factsMs] = [median(parseTimes), median(factsTimes)];
  return [
    { name: `workbook of ${ROWS} rows, SheetJS alone`, value: parseMs, unit: 'ms', aim: null },
    { name: `workbook of ${ROWS} rows to facts`, value: factsMs, unit: 'ms', aim: null },
    { name: 'workbook to facts against SheetJS alone', value: factsMs / parseMs, unit: 'x', aim: AIM },
  ];
}
