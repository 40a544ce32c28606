import type { CountyResult } from '#shared/domain/indicators/evaluate-county.ts';
import type { DepartmentResult } from '#shared/domain/indicators/evaluate-schools.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import { isProvisionalCode } from '#shared/schema/school.ts';
import type { Stage } from '#shared/schema/stage.ts';

/** What the forms are filled in from: the figures, what they were judged by, and the judgement. */
export interface FormsInput {
  readonly countyName: string;
  readonly data: CountyData;
  readonly standard: Standard;
  readonly result: CountyResult;
  /** ISO day. */
  readonly madeOn: string;
}

export const resourceIndicators = ({ standard }: FormsInput): readonly Indicator[] =>
  standard.indicators.filter(({ group }) => group === '资源配置');

export const departmentsOfStage = ({ result }: FormsInput, stage: Stage): readonly DepartmentResult[] =>
  result.departments.filter((department) => department.stage === stage);

export const headLine = ({ countyName, data }: FormsInput): string =>
  `填报单位：${countyName}　　　　学年：${data.year}`;

export interface ReportedFigure {
  readonly code: string;
  readonly figure: string;
  readonly stage: Stage;
}

/** Finds what a school reported for a stage, or for itself where it has only one; null when there is no number. */
export function figureReader({ data }: FormsInput): (wanted: ReportedFigure) => number | null {
  const factsOf = new Map(data.facts.map((facts) => [facts.code, facts]));
  return ({ code, figure, stage }) => {
    const figures = factsOf.get(code)?.figures;
    const value = (figures?.[`${figure}@${stage}`] ?? figures?.[figure])?.value;
    return typeof value === 'number' ? value : null;
  };
}

/** The letter of the column that many to the right of another. */
export const columnAfter = (column: string, steps: number): string => String.fromCharCode(column.charCodeAt(0) + steps);

/** What is printed as a school's 学校标识码: nothing stands in for one that it has not got. */
export const codeText = (code: string): string => (isProvisionalCode(code) ? '未填' : code);
