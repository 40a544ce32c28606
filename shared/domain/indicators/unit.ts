import type { FigureKey } from '../../schema/figure.ts';
import type { Condition, Term } from '../../schema/indicator.ts';
import type { School } from '../../schema/school.ts';
import type { SchoolFacts } from '../../schema/school-facts.ts';
import type { Stage } from '../../schema/stage.ts';
import { must } from '../../util/must.ts';
import { type Department, departmentsOf, emptyFacts, PUPILS } from './department.ts';
import { figuresOfCondition } from './figures-of.ts';
import {
  type CountyFacts,
  type KnownFigure,
  type MissingFigure,
  readAsStated,
  type Reading,
  readFigure,
  type Statement,
  sumReadings,
} from './reading.ts';
import type { Standard } from './standard.ts';

/** A county's schools and what they reported for one year. */
export interface CountyData {
  readonly year: SchoolFacts['year'];
  readonly schools: readonly School[];
  /** At most one a school. */
  readonly facts: readonly SchoolFacts[];
  /** The county's own figures, if it has reported any. */
  readonly county: CountyFacts | null;
}

/** What an indicator is tested on: a department, a school or the county. */
export interface Unit {
  /** Of the same department, school or county in every year. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  /** Null for the county. */
  readonly school: School | null;
  /** Null for a whole school or the county. */
  readonly stage: Stage | null;
  readonly read: (term: Pick<Term, 'figure' | 'of'>) => Reading;
  /** What is stated in words or by yes and no. */
  readonly readStatement: (figure: string) => Statement;
}

const figureOf = (id: string, standard: Standard): KnownFigure =>
  must(standard.figures.get(id), `the dictionary has the figure ${id}`);

/** Finds every school's figures; a school that has sent nothing has none. */
export function listAllDepartments(data: CountyData, standard: Standard): readonly Department[] {
  const factsOf = new Map(data.facts.map((facts) => [facts.code, facts]));
  return data.schools.flatMap((school) =>
    departmentsOf(school, factsOf.get(school.code) ?? emptyFacts(school, data.year), standard),
  );
}

/** `isShared`: amounts of the whole school are split between its stages. */
export function departmentUnit(department: Department, standard: Standard, isShared: boolean): Unit {
  const { school, facts, stage, isOnlyStage, share } = department;
  const read: Unit['read'] = (term) => {
    if (term.figure === PUPILS) return department.pupilsReading;
    const figure = figureOf(term.figure, standard);
    const reading = readFigure({ facts, figure, stage, isOnlyStage });
    const isWhole = reading.kind === 'known' && reading.inputs.every(({ key }) => key === figure.id);
    if (!isShared || figure.perStage || !isWhole || share.kind === 'whole') return reading;
    if (share.kind === 'unknown') return { kind: 'missing', missing: share.missing };
    const inputs = reading.inputs.map((input) => ({ ...input, share: share.share }));
    return { kind: 'known', value: reading.value * share.share, inputs: [...inputs, ...share.inputs] };
  };
  const readStatement: Unit['readStatement'] = (id) =>
    readAsStated({ facts, figure: figureOf(id, standard), stage, isOnlyStage });
  return { key: `${school.code}@${stage}`, code: school.code, name: school.name, school, stage, read, readStatement };
}

/** A school over those of its departments that a test is about: what is reported by stage is added up. */
export function schoolUnit(departments: readonly [Department, ...Department[]], standard: Standard): Unit {
  const [{ school, facts }] = departments;
  const read: Unit['read'] = (term) => {
    const figure = figureOf(term.figure, standard);
    const isByStage = figure.perStage || isGivenByStage(facts, figure, departments);
    if (!isByStage) return readFigure({ facts, figure, stage: null, isOnlyStage: true });
    return sumReadings(departments.map(({ stage, isOnlyStage }) => readFigure({ facts, figure, stage, isOnlyStage })));
  };
  const readStatement: Unit['readStatement'] = (id) =>
    readAsStated({ facts, figure: figureOf(id, standard), stage: null, isOnlyStage: true });
  return { key: school.code, code: school.code, name: school.name, school, stage: null, read, readStatement };
}

/** A school with a sheet or line for each department may give by department what others give for the whole school. */
const isGivenByStage = ({ figures }: SchoolFacts, figure: KnownFigure, departments: readonly Department[]): boolean =>
  figures[figure.id] === undefined &&
  departments.some(({ stage }) => figures[figure.byStage.get(stage)?.key ?? figure.id] !== undefined);

/** The county: its own figures, or those of the departments a test is about added up. */
export function countyUnit(data: CountyData, departments: readonly Department[], standard: Standard): Unit {
  const facts = data.county ?? { code: '', schoolName: '本县', year: data.year, figures: {} };
  const read: Unit['read'] = (term) => {
    const figure = figureOf(term.figure, standard);
    if (term.of === 'schools')
      return sumReadings(
        departments.map(({ facts: own, stage, isOnlyStage }) => readFigure({ facts: own, figure, stage, isOnlyStage })),
      );
    return readFigure({ facts, figure, stage: null, isOnlyStage: true });
  };
  const readStatement: Unit['readStatement'] = (id) =>
    readAsStated({ facts, figure: figureOf(id, standard), stage: null, isOnlyStage: true });
  return { key: '', code: facts.code, name: facts.schoolName, school: null, stage: null, read, readStatement };
}

/** Whether a condition holds; null when the figure it asks for is missing. */
export function holds(condition: Condition, unit: Unit): boolean | null {
  if (condition.kind === 'place') {
    const place = unit.school?.urbanRural ?? null;
    return place === null ? null : condition.urbanRural.includes(place);
  }
  if (condition.kind === 'share') {
    const [part, whole] = [condition.part, condition.whole].map((figure) => unit.read({ figure, of: null }));
    if (part?.kind !== 'known' || whole?.kind !== 'known') return null;
    return part.value > condition.above * whole.value;
  }
  const reading = unit.read({ figure: condition.figure, of: null });
  if (reading.kind === 'missing') return null;
  if (condition.kind === 'flag') return reading.value === Number(condition.expected);
  const { atLeast, below } = condition;
  return (atLeast === null || reading.value >= atLeast) && (below === null || reading.value < below);
}

/** The figures without which nobody can tell whether a condition holds. */
export function lackedBy(condition: Condition, unit: Unit): readonly MissingFigure[] {
  return figuresOfCondition(condition).flatMap((figure) => {
    const reading = unit.read({ figure, of: null });
    return reading.kind === 'missing' ? reading.missing : [];
  });
}

/** The keys that any school or the county has something under, be it a blank. */
export function reportedKeys({ facts, county }: CountyData): ReadonlySet<FigureKey> {
  const keys = new Set<FigureKey>();
  for (const { figures } of county === null ? facts : [...facts, county])
    for (const key of Object.keys(figures)) keys.add(key);
  return keys;
}

/** The figures among reported keys that are about a stage (null: any) or about whole schools. */
export function reportedFigures(keys: ReadonlySet<FigureKey>, stage: Stage | null): ReadonlySet<string> {
  const reported = new Set<string>();
  for (const key of keys) {
    const at = key.indexOf('@');
    if (at === -1) reported.add(key);
    else if (stage === null || key.endsWith(stage)) reported.add(key.slice(0, at));
  }
  return reported;
}
