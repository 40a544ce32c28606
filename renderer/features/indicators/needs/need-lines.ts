import type { DepartmentResult } from '#shared/domain/indicators/evaluate-schools.ts';
import type { MissingFigure } from '#shared/domain/indicators/reading.ts';
import { findShortfalls, needsBySchool, type Shortfall, totalNeeds } from '#shared/domain/indicators/shortfall.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import type { Stage } from '#shared/schema/stage.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { must } from '#shared/util/must.ts';

/** What a department lacks of one resource, with what it has and what is asked. */
export interface NeedLine extends Shortfall {
  readonly definition: Indicator;
  readonly value: number;
  readonly threshold: number;
}

export interface NeedTotal {
  readonly definition: Indicator;
  readonly unit: string;
  /** Of this stage. */
  readonly schools: number;
  /** What its departments lack. */
  readonly stageAmount: number;
  /** What the schools have to add for it. */
  readonly amount: number;
  /** Of all stages; what stages share is counted once. */
  readonly countyAmount: number;
}

/** A figure without which some indicators of a school can't be computed. */
export interface MissingLine {
  readonly figure: MissingFigure;
  readonly name: string;
  readonly indicators: readonly Indicator[];
}

const definitionOf = (standard: Standard, id: string): Indicator =>
  must(
    standard.indicators.find((it) => it.id === id),
    `${id} is in the standard`,
  );

export function listNeeds(departments: readonly DepartmentResult[], standard: Standard): readonly NeedLine[] {
  const results = new Map(departments.map((it) => [`${it.code} ${it.stage}`, it.indicators]));
  return findShortfalls(departments, standard).flatMap((shortfall) => {
    const { value, threshold } = must(
      results.get(`${shortfall.code} ${shortfall.stage}`)?.[shortfall.indicator],
      'a shortfall is of a result',
    );
    const definition = definitionOf(standard, shortfall.indicator);
    return value === null || threshold === null ? [] : [{ ...shortfall, definition, value, threshold }];
  });
}

/** What a stage lacks in all, and beside it what all stages do. */
export function listTotals(lines: readonly NeedLine[], stage: Stage, standard: Standard): readonly NeedTotal[] {
  const county = new Map(totalNeeds(needsBySchool(lines)).map((total) => [total.indicator, total.amount]));
  const ofStage = lines.filter((line) => line.stage === stage);
  const own = totalNeeds(needsBySchool(ofStage));
  const lacked = (id: string): number =>
    ofStage.reduce((sum, line) => (line.indicator === id ? sum + line.lacking : sum), 0);
  return own.map(({ indicator, unit, amount, schools }) => ({
    definition: definitionOf(standard, indicator),
    unit,
    schools,
    stageAmount: lacked(indicator),
    amount,
    countyAmount: county.get(indicator) ?? amount,
  }));
}

/** The figures that are missing, a line for each, with all that can't be computed for want of it. */
export function listMissing(
  departments: readonly DepartmentResult[],
  stage: Stage,
  standard: Standard,
): readonly MissingLine[] {
  const asked = departments
    .filter((it) => it.stage === stage)
    .flatMap(({ name, indicators }) => Object.values(indicators).map((result) => ({ name, result })))
    .flatMap(({ name, result }) => result.missing.map((figure) => ({ name, figure, indicator: result.indicator })));
  const byFigure = groupBy(asked, ({ figure }) => `${figure.code} ${figure.key}`);
  return [...byFigure.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const indicators = [...new Set(group.map(({ indicator }) => indicator))].map((id) => definitionOf(standard, id));
    return [{ figure: first.figure, name: first.name, indicators }];
  });
}

/** Noise of a division that must not make one more ㎡ or 元. */
const NOISE = 1e-6;

/** ㎡ and 元 as people order them: nobody builds a third of a square metre, and rounding down would leave it lacking. */
export const wholeAmount = (amount: number): number => Math.ceil(amount - NOISE);
