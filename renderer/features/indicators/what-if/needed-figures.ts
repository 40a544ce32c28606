import type { DepartmentResult } from '#shared/domain/indicators/evaluate-schools.ts';
import { must } from '#shared/util/must.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import { figureKey, type FigureKey } from '#shared/schema/figure.ts';
import { STAGES_OF_KIND, type SchoolKind } from '#shared/schema/school.ts';
import type { Stage } from '#shared/schema/stage.ts';

export interface NeededFigure {
  readonly key: FigureKey;
  readonly label: string;
  readonly unit: string;
}

const toNeeded = (standard: Standard, id: string, stage: Stage | null): NeededFigure => {
  const figure = must(standard.figures.get(id), `the dictionary has the figure ${id}`);
  const own = figure.perStage ? stage : null;
  const label = figure.byStage.get(own)?.label ?? figure.label;
  return { key: figureKey(id, own), label, unit: figure.unit };
};

/** The figures a department's resource indicators are computed from, each once, by the formulas this county uses. */
export function figuresOf(department: DepartmentResult, standard: Standard): readonly NeededFigure[] {
  const ids = Object.values(department.indicators).flatMap(({ formula }) =>
    [...formula.per, ...formula.sum].map(({ figure }) => figure),
  );
  return [...new Set(ids)].map((id) => toNeeded(standard, id, department.stage));
}

interface County {
  readonly departments: readonly DepartmentResult[];
  readonly standard: Standard;
}

/** What a new school has to bring for its indicators to be computable; pupils of every stage, for they split the rest. */
export function figuresOfKind(kind: SchoolKind, { departments, standard }: County): readonly NeededFigure[] {
  const stages = STAGES_OF_KIND[kind];
  const pupils = stages.map((stage) => toNeeded(standard, 'pupils', stage));
  const rest = stages.flatMap((stage) => {
    const like = departments.find((it) => it.stage === stage);
    return like === undefined ? [] : figuresOf(like, standard);
  });
  return [...new Map([...pupils, ...rest].map((figure) => [figure.key, figure])).values()];
}

/** Every figure of a school that could be supposed otherwise. */
export function figuresOfSchool(code: string, { departments, standard }: County): readonly NeededFigure[] {
  const own = departments.filter((department) => department.code === code);
  const figures = own.flatMap((department) => figuresOf(department, standard));
  return [...new Map(figures.map((figure) => [figure.key, figure])).values()];
}
