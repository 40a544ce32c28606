import { type School, STAGES_OF_KIND } from '../../schema/school.ts';
import type { SchoolFacts } from '../../schema/school-facts.ts';
import { type Stage, stageSchema } from '../../schema/stage.ts';
import { must } from '../../util/must.ts';
import { type Input, type KnownFigure, type MissingFigure, type Reading, readFigure } from './reading.ts';
import { splitShares } from './split.ts';
import type { Standard } from './standard.ts';

/** The figure that everything is divided by, and that shared amounts are split by. */
export const PUPILS = 'pupils';

/** What part of a school's common amounts is one department's. */
type Share =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly share: number; readonly inputs: readonly Input[] }
  | { readonly kind: 'unknown'; readonly missing: readonly MissingFigure[] };

const WHOLE: Share = { kind: 'whole' };

/** One stage of a school: a row of the forms. */
export interface Department {
  readonly school: School;
  readonly facts: SchoolFacts;
  readonly stage: Stage;
  readonly isOnlyStage: boolean;
  /** Null when not reported. */
  readonly pupils: number | null;
  /** The same with its cell, as every indicator asks for it. */
  readonly pupilsReading: Reading;
  readonly share: Share;
}

/** A school or department the standard is not about, and why. */
export interface Exclusion {
  readonly code: string;
  readonly name: string;
  readonly stage: Stage | null;
  readonly reason: string;
}

export interface SchoolDepartments {
  readonly departments: readonly Department[];
  readonly excluded: readonly Exclusion[];
}

/** The departments of a school that its resources are judged in, and those left out. */
export function listDepartments(school: School, facts: SchoolFacts, standard: Standard): SchoolDepartments {
  const exclude = (stage: Stage | null, reason: string): Exclusion => ({
    code: school.code,
    name: school.name,
    stage,
    reason,
  });
  const { excludedKinds, smallSites } = standard.scope;
  if (excludedKinds.includes(school.kind))
    return { departments: [], excluded: [exclude(null, `${school.kind}不参加`)] };
  const departments: Department[] = [];
  const excluded: Exclusion[] = [];
  for (const department of departmentsOf(school, facts, standard)) {
    const { stage, pupils } = department;
    if (!standard.stages.includes(stage)) continue;
    if (pupils === 0) excluded.push(exclude(stage, '在校生数为0'));
    else if (school.kind === smallSites.kind && pupils !== null && pupils < smallSites.pupilsBelow)
      excluded.push(exclude(stage, `${smallSites.kind}在校生${pupils}人，少于${smallSites.pupilsBelow}人`));
    else departments.push(department);
  }
  return { departments, excluded };
}

/** Every stage of a school, whatever the standard says about it. Nothing reported is `facts` without figures. */
export function departmentsOf(school: School, facts: SchoolFacts, standard: Standard): readonly Department[] {
  const figure = must(standard.figures.get(PUPILS), 'the dictionary has the figure of pupils');
  const stages = stagesOf(school, facts, figure);
  const isOnlyStage = stages.length === 1;
  const readings = stages.map((stage) => ({ stage, reading: readFigure({ facts, figure, stage, isOnlyStage }) }));
  return readings.map(({ stage, reading }) => ({
    school,
    facts,
    stage,
    isOnlyStage,
    pupils: reading.kind === 'known' ? reading.value : null,
    pupilsReading: reading,
    share: isOnlyStage ? WHOLE : shareOf(stage, readings, standard),
  }));
}

export const emptyFacts = (school: School, year: SchoolFacts['year']): SchoolFacts => ({
  code: school.code,
  schoolName: school.name,
  year,
  figures: {},
});

/** The stages its kind teaches, and those attached to it that have pupils. */
function stagesOf({ kind }: School, { figures }: SchoolFacts, pupils: KnownFigure): readonly Stage[] {
  const own = STAGES_OF_KIND[kind];
  return stageSchema.options.filter((stage) => {
    if (own.includes(stage)) return true;
    const value = figures[pupils.byStage.get(stage)?.key ?? PUPILS]?.value;
    return typeof value === 'number' && value > 0;
  });
}

interface StagePupils {
  readonly stage: Stage;
  readonly reading: Reading;
}

function shareOf(stage: Stage, pupils: readonly StagePupils[], standard: Standard): Share {
  const weighted: { stage: Stage; pupils: number; weight: number }[] = [];
  const inputs: Input[] = [];
  const missing: MissingFigure[] = [];
  for (const { stage: other, reading } of pupils) {
    if (reading.kind === 'missing') missing.push(...reading.missing);
    else if (reading.value > 0) {
      const weight = standard.splitWeights.get(other) ?? null;
      if (weight === null)
        missing.push(...reading.inputs.map((input) => ({ ...input, state: 'unsplittable' as const })));
      else weighted.push({ stage: other, pupils: reading.value, weight });
      inputs.push(...reading.inputs);
    }
  }
  if (missing.length > 0) return { kind: 'unknown', missing };
  const share = splitShares(weighted)?.[weighted.findIndex((it) => it.stage === stage)] ?? 0;
  return { kind: 'part', share, inputs };
}
