import type { Captions } from './captions.ts';
import { coerceFigure } from './coerce.ts';
import type { MappedHeading } from './mapped-heading.ts';
import { saidUnit, writtenUnit } from './read-cell.ts';
import type { ReadWarning } from '#shared/schema/workbook-reading.ts';
import { textsOf, type SheetView } from './sheet-view.ts';
import { compact } from './text.ts';

/** Running sums by column: since the table began, and since the last 小计. */
export interface Sums {
  readonly all: Map<number, number>;
  readonly part: Map<number, number>;
}

export const startSums = (): Sums => ({ all: new Map(), part: new Map() });

export function countIn({ all, part }: Sums, column: number, value: number): void {
  all.set(column, (all.get(column) ?? 0) + value);
  part.set(column, (part.get(column) ?? 0) + value);
}

/** Sheets print rounded parts: a sum may be off by a little without being wrong. */
const ROUNDING = 0.0005;

interface Summed {
  readonly captions: Captions;
  readonly view: SheetView;
  readonly figures: readonly MappedHeading[];
  readonly sums: Sums;
}

/** Compares a 合计 or 小计 row with the sum of the rows it stands for. Shares cannot be summed and are left out. */
export function checkTotal({ view, captions, figures, sums }: Summed, row: number): ReadWarning[] {
  const isPart = textsOf(view, row).some((text) => /小计/.test(compact(text)));
  const counted = isPart ? sums.part : sums.all;
  const warnings = figures.flatMap((heading) => {
    const { figure, column } = heading;
    if (figure === null || (figure.valueKind !== 'count' && figure.valueKind !== 'amount')) return [];
    const unit = writtenUnit(heading, captions) ?? saidUnit(heading);
    const read = coerceFigure(view.at(row, column), { figure, unit });
    const total = read.ok ? read.value.value : null;
    const sum = counted.get(column) ?? 0;
    if (typeof total !== 'number' || Math.abs(total - sum) <= Math.max(1e-6, Math.abs(sum) * ROUNDING)) return [];
    const at = view.ref(row, column);
    const message = `“${figure.label}”合计为 ${total}${figure.unit}，各行相加为 ${Number(sum.toPrecision(12))}${figure.unit}`;
    return [{ kind: 'total', at: [at], message } as const];
  });
  sums.part.clear();
  return warnings;
}
