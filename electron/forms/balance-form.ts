import { compositeOf } from '#shared/domain/indicators/coefficient.ts';
import type { BalanceResult } from '#shared/domain/indicators/evaluate-balance.ts';
import { columnAfter, type FormsInput, headLine, resourceIndicators } from './forms-input.ts';
import { absent, bare, type FormCell, type FormRow, type FormSheet, head, table } from './form-sheet.ts';
import { noSchools, type SourceSheet } from './source-sheet.ts';

const MEAN_DECIMALS = 2;
const COEFFICIENT_DECIMALS = 3;

/** Below title, head line and header. */
const FIRST_ROW = 4;

/** 表Ⅲ: county mean and 差异系数, as formulas over the raw amounts. */
export function balanceForm(input: FormsInput, sources: readonly SourceSheet[]): FormSheet {
  const indicators = resourceIndicators(input);
  const rows = sources.flatMap((source, i): FormRow[] => {
    const balances = input.result.stages.find(({ stage }) => stage === source.stage)?.indicators ?? {};
    const meanRow = FIRST_ROW + 2 * i;
    const cells = indicators.map(({ id }, c) => {
      const factor = input.result.departments.find(({ stage }) => stage === source.stage)?.indicators[id]?.factor ?? 1;
      const mean = `${columnAfter('C', c)}${meanRow}`;
      return balanceCells(balances[id], { ...rangesOf(source, id), factor, mean });
    });
    return [
      table(source.stage, '全县平均值', ...cells.map((cell) => cell.mean), '——'),
      table(
        null,
        '差异系数',
        ...cells.map((cell) => cell.coefficient),
        compositeCell(Object.values(balances), meanRow + 1),
      ),
    ];
  });
  return {
    name: '表Ⅲ',
    orientation: 'landscape',
    rows: [
      bare('表Ⅲ 县域义务教育校际均衡情况表'),
      bare(headLine(input)),
      head('学段', '项目', ...indicators.map(({ name }) => name), '综合'),
      ...rows,
      ...noSchools(sources),
      bare(
        '差异系数按在校生数加权：各校生均值与全县平均值之差的加权标准差，除以全县平均值；每项分别判断，“综合”为七项平均，不作为判断依据。',
      ),
    ],
    columnWidths: [8, 14, ...indicators.map(() => 16), 12],
    merges: ['A1:J1', 'A2:J2', ...sources.map((_, i) => `A${FIRST_ROW + 2 * i}:A${FIRST_ROW + 2 * i + 1}`)],
  };
}

interface Ranges {
  readonly amounts: string;
  readonly pupils: string;
}

interface Terms extends Ranges {
  readonly factor: number;
  /** The cell of the mean. */
  readonly mean: string;
}

function rangesOf({ name, columnOf, firstRow, lastRow }: SourceSheet, id: string): Ranges {
  const range = (column: string | undefined): string =>
    `'${name}'!$${column ?? ''}$${firstRow}:$${column ?? ''}$${lastRow}`;
  return { amounts: range(columnOf.get(id)), pupils: range(columnOf.get('pupils')) };
}

function balanceCells(
  balance: BalanceResult | undefined,
  { amounts, pupils, factor, mean }: Terms,
): { readonly mean: FormCell; readonly coefficient: FormCell } {
  const unknown = absent('无法计算');
  if (balance === undefined || balance.mean === null) return { mean: unknown, coefficient: unknown };
  const meanFormula = `SUM(${amounts})*${factor}/SUM(${pupils})`;
  const squares = `SUMPRODUCT(${pupils},(${amounts}*${factor}/${pupils}-${mean})^2)`;
  return {
    mean: { kind: 'formula', formula: meanFormula, value: balance.mean, decimals: MEAN_DECIMALS },
    coefficient:
      balance.coefficient === null
        ? unknown
        : {
            kind: 'formula',
            formula: `SQRT(${squares}/SUM(${pupils}))/${mean}`,
            value: balance.coefficient,
            decimals: COEFFICIENT_DECIMALS,
          },
  };
}

function compositeCell(balances: readonly BalanceResult[], row: number): FormCell {
  const known = balances.flatMap(({ coefficient }) => coefficient ?? []);
  const value = known.length < balances.length ? null : compositeOf(known);
  if (value === null) return absent('无法计算');
  const last = columnAfter('C', known.length - 1);
  return { kind: 'formula', formula: `AVERAGE(C${row}:${last}${row})`, value, decimals: COEFFICIENT_DECIMALS };
}
