import { groupBy } from '#shared/util/group-by.ts';
import type { CellRef, FactRow, HeadingMapping, ReadWarning, SheetReading } from '#shared/schema/workbook-reading.ts';
import type { FigureSource } from '#shared/schema/school-facts.ts';
import { must } from '#shared/util/must.ts';
import { saidUnit } from './read-cell.ts';
import type { ReadSession, UnnamedUnit } from './read-session.ts';

interface Settled {
  readonly sheets: readonly SheetReading[];
  readonly rows: readonly FactRow[];
  readonly warnings: readonly ReadWarning[];
}

/** 万元, the unit money is reported in where it is not 元. */
const LARGE = { written: '万元', factor: 10_000 } as const;

/**
 * Money without a unit is read as 元, and said to be. Where it would come to far too little a pupil as 元 and to a
 * possible amount as 万元, it is not read until a person has said which.
 */
export function settleUnits({ sheets, rows, warnings, unnamed }: ReadSession): Settled {
  if (unnamed.size === 0) return { sheets, rows, warnings };
  const pupilsOf = pupilsBySchool(rows);
  const layoutOf = new Map(sheets.flatMap((it) => it.headings.map(({ at }) => [placeOf(at), it.fingerprint] as const)));
  // Sheets of one layout are in one unit.
  const columns = groupBy([...unnamed.values()], ({ heading: { mapping } }) =>
    JSON.stringify([layoutOf.get(placeOf(mapping.at)), mapping.heading]),
  );
  const amounts = amountsOf(rows, new Set([...unnamed.values()].flatMap(({ sources }) => [...sources])));
  const verdicts = [...columns.values()].flatMap((column) => judge(column, amounts, pupilsOf) ?? []);
  const proposed = verdicts.filter(({ isProposed }) => isProposed);
  const whyAt = new Map(proposed.flatMap(({ at, why }) => at.map((ref) => [placeOf(ref), why])));
  const left = new Set(proposed.flatMap(({ sources }) => [...sources]));
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, headings: sheet.headings.map((it) => withProposal(it, whyAt)) })),
    rows: left.size === 0 ? rows : rows.map((row) => ({ ...row, figures: without(row.figures, left) })),
    warnings: [...warnings, ...verdicts.map(({ at, message }) => ({ kind: 'mapping', at, message }) as const)],
  };
}

const placeOf = ({ file, sheet, cell }: CellRef): string => [file, sheet, cell].join('\n');

const without = (figures: FactRow['figures'], left: ReadonlySet<FigureSource>): FactRow['figures'] =>
  Object.fromEntries(Object.entries(figures).filter(([, { source }]) => source === null || !left.has(source)));

function withProposal(mapping: HeadingMapping, whyAt: ReadonlyMap<string, string>): HeadingMapping {
  const why = whyAt.get(placeOf(mapping.at));
  if (why === undefined || mapping.target?.kind !== 'figure') return mapping;
  return { ...mapping, target: { ...mapping.target, unit: LARGE.written }, confidence: 'guess', why };
}

interface Verdict {
  readonly at: readonly CellRef[];
  readonly sources: ReadonlySet<FigureSource>;
  /** Whether it waits for a person. */
  readonly isProposed: boolean;
  readonly why: string;
  readonly message: string;
}

/** Undefined when there is nothing to say: no numbers, or a person has said the unit and the amounts are possible. */
function judge(column: readonly UnnamedUnit[], amountAt: Amounts, pupilsOf: Pupils): Verdict | undefined {
  const sources = new Set(column.flatMap((it) => [...it.sources]));
  const { heading } = must(column[0], 'a group is not empty');
  const amounts = [...sources].flatMap((source) => amountAt.get(source) ?? []);
  if (amounts.length === 0) return undefined;
  const each = median(amounts.flatMap(({ row, amount }) => perPupil(amount, pupilsOf.get(schoolOf(row)))));
  const isPossible = (amount: number): boolean => {
    const range = heading.figure?.perPupil;
    return range !== undefined && amount >= range.least && amount <= range.most;
  };
  const said = saidUnit(heading);
  const at = column.map(({ heading: { mapping } }) => mapping.at);
  const name = `“${heading.mapping.heading}”`;
  const shown = each === undefined ? '' : `每生约 ${Number(each.toPrecision(2))} 元`;
  const base = { at, sources, isProposed: false, why: heading.mapping.why };
  if (said !== undefined || heading.mapping.confidence === 'person') {
    const factor = said?.factor ?? 1;
    if (each === undefined || isPossible(each) || !isPossible(each / factor)) return undefined;
    return { ...base, message: `${name}没有写单位，按您确认过的${said?.written ?? '元'}${shown}，像是元，请核对` };
  }
  if (each !== undefined && !isPossible(each) && isPossible(each * LARGE.factor)) {
    const why = `没有写单位，按元${shown}，像是${LARGE.written}`;
    return { ...base, isProposed: true, why, message: `${name}${why}，确认单位后再读取` };
  }
  return { ...base, message: `${name}没有写单位，按元读取；如果是${LARGE.written}，请在表头写明` };
}

/** What was read as the amounts in question; nothing can be told from 0. */
type Amounts = ReadonlyMap<FigureSource, { readonly row: FactRow; readonly amount: number }>;

function amountsOf(rows: readonly FactRow[], sources: ReadonlySet<FigureSource>): Amounts {
  const amounts = new Map<FigureSource, { readonly row: FactRow; readonly amount: number }>();
  for (const row of rows)
    for (const { source, value } of Object.values(row.figures))
      if (source !== null && sources.has(source) && typeof value === 'number' && value > 0)
        amounts.set(source, { row, amount: value });
  return amounts;
}

const perPupil = (amount: number, pupils: number | undefined): readonly number[] =>
  pupils === undefined || pupils === 0 ? [] : [amount / pupils];

/** A mistyped amount or two must not decide for the others. */
const median = (values: readonly number[]): number | undefined => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Pupils by school and year, wherever in the workbook they stand. */
type Pupils = ReadonlyMap<string, number>;

const schoolOf = ({ identity: { code, name }, year }: FactRow): string => [code ?? name, year].join('\n');

function pupilsBySchool(rows: readonly FactRow[]): Pupils {
  const found = new Map<string, Map<string, number>>();
  for (const row of rows)
    for (const [key, { value }] of Object.entries(row.figures)) {
      if (!key.startsWith('pupils@') || typeof value !== 'number') continue;
      const ofSchool = found.get(schoolOf(row)) ?? new Map<string, number>();
      found.set(schoolOf(row), ofSchool.set(key, value));
    }
  return new Map([...found].map(([school, byStage]) => [school, [...byStage.values()].reduce((a, b) => a + b, 0)]));
}
