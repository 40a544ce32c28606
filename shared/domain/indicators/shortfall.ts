import type { Indicator } from '../../schema/indicator.ts';
import type { Stage } from '../../schema/stage.ts';
import type { DepartmentResult } from './evaluate-schools.ts';
import type { Standard } from './standard.ts';

/** Less than this of a teacher or room is the noise of a division. */
const WHOLE_NOISE = 1e-6;

/** How much of a resource a department lacks, in what can be hired, built or bought. */
export interface Shortfall {
  readonly code: string;
  readonly name: string;
  readonly stage: Stage;
  readonly indicator: string;
  /** 人, ㎡, 元 or 间. */
  readonly unit: string;
  /** To reach the threshold; whole where the unit comes whole. */
  readonly lacking: number;
  /** To reach the floor of the school rule; 0 when it is reached. */
  readonly lackingToFloor: number;
  /** What the school has to add so that this department's share of it is enough; as `lacking` when nothing is shared. */
  readonly schoolLacking: number;
  readonly isShared: boolean;
}

/** What the departments lack. An indicator that can't be computed has no shortfall that could be told. */
export function findShortfalls(departments: readonly DepartmentResult[], standard: Standard): readonly Shortfall[] {
  const indicators = standard.indicators.filter(({ group }) => group === '资源配置');
  return departments.flatMap((department) =>
    indicators.flatMap((indicator) => shortfallOf(department, indicator) ?? []),
  );
}

function shortfallOf(department: DepartmentResult, indicator: Indicator): Shortfall | undefined {
  const result = department.indicators[indicator.id];
  if (result === undefined || result.met !== false) return undefined;
  const { amount, base, factor, threshold, floor } = result;
  if (amount === null || base === null || threshold === null || floor === null) return undefined;
  const inUnits = (lacking: number): number =>
    indicator.wholeAmounts ? Math.max(0, Math.ceil(lacking - WHOLE_NOISE)) : Math.max(0, lacking);
  const lacking = (threshold * base) / factor - amount;
  const share = result.inputs.find((input) => input.share !== null)?.share ?? null;
  return {
    code: department.code,
    name: department.name,
    stage: department.stage,
    indicator: indicator.id,
    unit: indicator.amountUnit ?? indicator.unit,
    lacking: inUnits(lacking),
    lackingToFloor: inUnits((floor * base) / factor - amount),
    schoolLacking: inUnits(share === null ? lacking : lacking / share),
    isShared: share !== null,
  };
}

export interface SchoolNeed {
  readonly code: string;
  readonly name: string;
  readonly indicator: string;
  readonly unit: string;
  readonly amount: number;
}

/** What each school has to add. What its departments share is added once for all of them; teachers are added to each. */
export function needsBySchool(shortfalls: readonly Shortfall[]): readonly SchoolNeed[] {
  const needs = new Map<string, SchoolNeed>();
  for (const { code, name, indicator, unit, lacking, schoolLacking, isShared } of shortfalls) {
    const before = needs.get(`${code} ${indicator}`)?.amount ?? 0;
    const amount = isShared ? Math.max(before, schoolLacking) : before + lacking;
    needs.set(`${code} ${indicator}`, { code, name, indicator, unit, amount });
  }
  return [...needs.values()];
}

export interface TotalNeed {
  readonly indicator: string;
  readonly unit: string;
  readonly amount: number;
  readonly schools: number;
}

export function totalNeeds(needs: readonly SchoolNeed[]): readonly TotalNeed[] {
  const totals = new Map<string, TotalNeed>();
  for (const { indicator, unit, amount } of needs) {
    const before = totals.get(indicator) ?? { amount: 0, schools: 0 };
    totals.set(indicator, { indicator, unit, amount: before.amount + amount, schools: before.schools + 1 });
  }
  return [...totals.values()].toSorted((a, b) => a.indicator.localeCompare(b.indicator));
}
