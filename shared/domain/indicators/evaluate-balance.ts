import type { Stage } from '../../schema/stage.ts';
import { type Holding, type Spread, spreadOf } from './coefficient.ts';
import type { DepartmentResult, IndicatorResult } from './evaluate-schools.ts';
import { allTrue } from './school-rule.ts';
import { findLimit, type Standard } from './standard.ts';
import { judge, type Verdict } from './verdict.ts';

/** How evenly one resource lies over the schools of a stage. */
export interface BalanceResult extends Pick<Verdict, 'asPrinted'> {
  readonly indicator: string;
  /** In the indicator's unit; null when a school's figure is missing. */
  readonly mean: number | null;
  readonly coefficient: number | null;
  readonly limit: number | null;
  readonly passes: boolean | null;
  /** How many departments it is computed over. A single one can't differ from itself. */
  readonly count: number;
  readonly reason: string | null;
}

export interface StageResult {
  readonly stage: Stage;
  readonly indicators: Readonly<Record<string, BalanceResult>>;
  readonly departmentCount: number;
  readonly passedCount: number;
  /** Those nobody can say it of, for want of figures. */
  readonly unknownCount: number;
  /** Every department meets the school rule. */
  readonly schoolsPass: boolean | null;
  /** Each coefficient, alone, is within its limit. */
  readonly coefficientsPass: boolean | null;
  readonly passes: boolean | null;
}

/** Names listed before a reason says how many more there are. */
const NAMED_SCHOOLS = 5;

/** 校际均衡: mean and 差异系数 of every resource indicator, stage by stage, and the county's verdict. */
export function evaluateBalance(departments: readonly DepartmentResult[], standard: Standard): readonly StageResult[] {
  return standard.stages.flatMap((stage) => {
    const own = departments.filter((department) => department.stage === stage);
    return own.length === 0 ? [] : [evaluateStage(stage, own, standard)];
  });
}

function evaluateStage(stage: Stage, departments: readonly DepartmentResult[], standard: Standard): StageResult {
  const ids = Object.keys(departments[0]?.indicators ?? {});
  const results = ids.map((id) => balanceOf(id, stage, { departments, standard }));
  const schoolsPass = allTrue(departments.map(({ passes }) => passes));
  const coefficientsPass = allTrue(results.map(({ passes }) => passes));
  return {
    stage,
    indicators: Object.fromEntries(results.map((result) => [result.indicator, result])),
    departmentCount: departments.length,
    passedCount: departments.filter(({ passes }) => passes === true).length,
    unknownCount: departments.filter(({ passes }) => passes === null).length,
    schoolsPass,
    coefficientsPass,
    passes: allTrue([schoolsPass, coefficientsPass]),
  };
}

interface County {
  readonly departments: readonly DepartmentResult[];
  readonly standard: Standard;
}

function balanceOf(id: string, stage: Stage, { departments, standard }: County): BalanceResult {
  const limit = findLimit(standard.coefficientLimits, stage, null)?.value ?? null;
  const holdings: Holding[] = [];
  const lacking: Lacking[] = [];
  for (const department of departments) {
    const result = department.indicators[id];
    if (result === undefined || result.amount === null || result.base === null) lacking.push({ department, result });
    else holdings.push({ pupils: result.base, amount: result.amount });
  }
  const none = { indicator: id, coefficient: null, limit, passes: null, asPrinted: null, count: departments.length };
  if (lacking.length > 0) return { ...none, mean: null, reason: lackingText(lacking) };
  const spread = spreadOf(holdings);
  const mean = spread === null ? null : meanOf(spread, departments[0]?.indicators[id]);
  const coefficient = spread?.coefficient ?? null;
  if (coefficient === null) return { ...none, mean, reason: '全县平均值为零，差异系数没有意义' };
  const decimals = standard.coefficientDecimals;
  const verdict = judge({ value: coefficient, comparator: '<=', limit, floor: null, decimals });
  return { ...none, mean, coefficient, passes: verdict.met, asPrinted: verdict.asPrinted, reason: null };
}

/** The spread is over raw amounts; the factor, the same for all schools, leads to the indicator's unit. */
function meanOf(spread: Spread, sample: IndicatorResult | undefined): number {
  const factor = sample?.factor ?? 1;
  return (spread.amount * factor) / spread.pupils;
}

interface Lacking {
  readonly department: DepartmentResult;
  readonly result: IndicatorResult | undefined;
}

function lackingText(lacking: readonly Lacking[]): string {
  const named = lacking
    .slice(0, NAMED_SCHOOLS)
    .map(({ department, result }) => `${department.name}：${result?.reason ?? '没有结果'}`);
  const more = lacking.length > NAMED_SCHOOLS ? `；另有${lacking.length - NAMED_SCHOOLS}所` : '';
  return `${lacking.length}所学校无法计算。${named.join('；')}${more}`;
}
