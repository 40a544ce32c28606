import { type BalanceResult, evaluateBalance, type StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import {
  type DepartmentResult,
  evaluateSchools,
  type IndicatorResult,
} from '#shared/domain/indicators/evaluate-schools.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import type { CellRef } from '#shared/schema/workbook-reading.ts';

/** A line of `warnings` and `refused`: what is the matter, and the cells it is about. */
export interface ReportNote {
  readonly message: string;
  readonly at: readonly string[];
}

export interface IndicatorReport {
  readonly year: string;
  readonly schools: readonly object[];
  readonly county: Readonly<Record<string, object>>;
  readonly warnings: readonly ReportNote[];
}

export const plainNote = (message: string): ReportNote => ({ message, at: [] });

export const toNote = ({ message, at }: { readonly message: string; readonly at: readonly CellRef[] }): ReportNote => ({
  message,
  at: at.map(({ sheet, cell }) => `${sheet}!${cell}`),
});

/**
 * The resource indicators of a county as `npm run indicators` prints them. Null stands for what can't be computed, and
 * for the codes of schools that are `uncoded`.
 */
export function reportIndicators(data: CountyData, standard: Standard, uncoded: ReadonlySet<string>): IndicatorReport {
  const { departments, excluded } = evaluateSchools(data, standard);
  const stages = evaluateBalance(departments, standard);
  return {
    year: data.year,
    schools: departments.map((department) => reportDepartment(department, uncoded)),
    county: Object.fromEntries(stages.map((stage) => [stage.stage, reportStage(stage)])),
    warnings: [
      ...standard.notes.map(plainNote),
      ...excluded.map(({ code, name, stage, reason }) => plainNote(`${name}(${code})${stage ?? ''}未列入：${reason}`)),
      ...notesOnFormulas(departments).map(plainNote),
      ...stages
        .filter(({ departmentCount }) => departmentCount === 1)
        .map(({ stage }) => plainNote(`${stage}只有1所学校，差异系数没有比较意义`)),
    ],
  };
}

const reportDepartment = (department: DepartmentResult, uncoded: ReadonlySet<string>): object => ({
  code: uncoded.has(department.code) ? null : department.code,
  name: department.name,
  stage: department.stage,
  indicators: mapValues(department.indicators, reportIndicator),
  metCount: department.metCount,
  passes: department.passes,
});

const reportIndicator = (result: IndicatorResult): object => ({
  value: result.value,
  threshold: result.threshold,
  met: result.met,
  floorMet: result.floorMet,
  ...(result.reason === null ? {} : { reason: result.reason }),
  ...(result.asPrinted === null ? {} : { asPrinted: result.asPrinted }),
});

const reportStage = (stage: StageResult): object => ({
  ...mapValues(stage.indicators, reportBalance),
  /** Each of the seven coefficients within its limit. */
  passes: stage.coefficientsPass,
  /** Every school meets the school rule. */
  schoolsPass: stage.schoolsPass,
  /** Both: what the county needs for this stage. */
  meetsStandard: stage.passes,
});

const reportBalance = (balance: BalanceResult): object => ({
  mean: balance.mean,
  cv: balance.coefficient,
  limit: balance.limit,
  passes: balance.passes,
  ...(balance.reason === null ? {} : { reason: balance.reason }),
  ...(balance.asPrinted === null ? {} : { asPrinted: { cv: balance.asPrinted.value, passes: balance.asPrinted.met } }),
});

const mapValues = <T>(
  record: Readonly<Record<string, T>>,
  map: (value: T) => object,
): Readonly<Record<string, object>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

/** Unusual formulas are said once for the county, as they are used for all of it. */
function notesOnFormulas(departments: readonly DepartmentResult[]): readonly string[] {
  const notes = departments.flatMap(({ stage, indicators }) =>
    Object.values(indicators).flatMap(({ indicator, note }) =>
      note === null ? [] : [`${stage}${indicator}：${note}`],
    ),
  );
  return [...new Set(notes)];
}
