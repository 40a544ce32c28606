import type { Edit } from '#shared/domain/change/compose.ts';
import { applyImport } from '#shared/domain/workbook/apply-import.ts';
import type { FieldSetting, FigureSetting, SchoolSetting } from '#shared/domain/workbook/field-setting.ts';
import type { ImportPlan } from '#shared/domain/workbook/plan-import.ts';
import { factsId, isFigureField } from '#shared/schema/school-entities.ts';
import { schoolSchema, type School } from '#shared/schema/school.ts';
import type { TakenCell } from '#shared/schema/workbook-reading.ts';
import type { Json } from '#shared/schema/json.ts';
import { groupBy } from '#shared/util/group-by.ts';

/** Rows that were removed and may come back, by entity and id, with the fields they still hold. */
export interface RemovedRows {
  readonly school: ReadonlyMap<string, readonly string[]>;
  readonly schoolFacts: ReadonlyMap<string, readonly string[]>;
}

export interface ImportContext {
  readonly importId: string;
  readonly isSample: boolean;
  /** ISO time. */
  readonly appliedAt: string;
  /** Ids of school years that are there and not removed. */
  readonly existingFacts: ReadonlySet<string>;
  /** Ids of invented schools and their years. */
  readonly samples: ReadonlySet<string>;
  readonly removed: RemovedRows;
  /** What a person has said of cells that disagree. */
  readonly taken: readonly TakenCell[];
}

/** What an import writes, as it is told before and after. */
export interface ImportCounts {
  readonly schools: number;
  readonly figures: number;
  /** Names, kinds and the like of schools. */
  readonly details: number;
}

export function countImport(plan: ImportPlan): ImportCounts {
  const settings = applyImport(plan);
  const figures = settings.filter(isFigure).length;
  return {
    schools: new Set(settings.map(({ schoolCode }) => schoolCode)).size,
    figures,
    details: settings.length - figures,
  };
}

/** How much of this the same count tells: what else an import writes is its own business. */
export function countChanges(
  changes: readonly Pick<Edit, 'entity' | 'field' | 'value'>[],
): Omit<ImportCounts, 'schools'> {
  const written = changes.filter(({ value }) => value !== null);
  return {
    figures: written.filter(({ entity, field }) => entity === 'schoolFacts' && isFigureField(field)).length,
    details: written.filter(({ entity, field }) => entity === 'school' && DETAILS.has(field)).length,
  };
}

const DETAILS = new Set(Object.keys(schoolSchema.shape).filter((field) => field !== 'code'));

const edit =
  (entity: 'school' | 'schoolFacts' | 'schoolAlias' | 'import', entityId: string) =>
  (field: string, value: Json): Edit => ({
    entity,
    entityId,
    field,
    value,
    settles: [],
  });

const isFigure = (setting: FieldSetting): setting is FigureSetting => setting.kind === 'figure';
const isSchool = (setting: FieldSetting): setting is SchoolSetting => setting.kind === 'school';

/** A school that comes back holds what this import says and nothing it held before. */
function newSchoolEdits(school: School, { isSample, removed }: ImportContext): Edit[] {
  const set = edit('school', school.code);
  const leftover = removed.school.has(school.code);
  const fields = Object.entries(school).filter(([, value]) => value !== null || leftover);
  return [...fields.map(([field, value]) => set(field, value)), set('sample', isSample), set('deleted', false)];
}

function newFactsEdits(id: string, settings: readonly FigureSetting[], context: ImportContext): Edit[] {
  const set = edit('schoolFacts', id);
  const [first] = settings;
  if (first === undefined || context.existingFacts.has(id)) return [];
  const said = new Set(settings.map(({ key }) => key));
  const leftover = (context.removed.schoolFacts.get(id) ?? []).filter(
    (field) => isFigureField(field) && !said.has(field),
  );
  return [
    set('code', first.schoolCode),
    set('year', first.year),
    set('sample', context.isSample),
    set('deleted', false),
    ...leftover.map((field) => set(field, null)),
  ];
}

/** What a person imports is no sample any more, so that it is not taken away with the samples. */
function adoptionEdits(settings: readonly FieldSetting[], { isSample, samples }: ImportContext): Edit[] {
  if (isSample) return [];
  const schools = new Set(settings.map(({ schoolCode }) => schoolCode));
  const years = new Set(settings.filter(isFigure).map(({ schoolCode, year }) => factsId(schoolCode, year)));
  return [
    ...[...schools].filter((id) => samples.has(id)).map((id) => edit('school', id)('sample', false)),
    ...[...years].filter((id) => samples.has(id)).map((id) => edit('schoolFacts', id)('sample', false)),
  ];
}

/**
 * Everything an import writes, for one transaction. Its own `fileName` comes first and `appliedAt` last: their clocks
 * bracket the rest in the log, which is how it is undone.
 */
export function importEdits(plan: ImportPlan, context: ImportContext): readonly Edit[] {
  const record = edit('import', context.importId);
  const settings = applyImport(plan);
  const counts = countImport(plan);
  const isNew = new Set(plan.newSchools.map(({ code }) => code));
  const figures = settings.filter(isFigure);
  const byFacts = groupBy(figures, ({ schoolCode, year }) => factsId(schoolCode, year));
  return [
    record('fileName', plan.file),
    record('sample', context.isSample),
    record('schools', counts.schools),
    record('figures', counts.figures),
    ...plan.newSchools.flatMap((school) => newSchoolEdits(school, context)),
    ...settings
      .filter(isSchool)
      .filter(({ schoolCode }) => !isNew.has(schoolCode))
      .map(({ schoolCode, field, value }) => edit('school', schoolCode)(field, value)),
    ...[...byFacts].flatMap(([id, ofFacts]) => [
      ...newFactsEdits(id, ofFacts, context),
      ...ofFacts.map(({ key, value }) => edit('schoolFacts', id)(key, value)),
    ]),
    ...adoptionEdits(settings, context),
    ...plan.aliases.map(({ name, code }) => edit('schoolAlias', name)('code', code)),
    ...(context.taken.length === 0 ? [] : [record('taken', [...context.taken])]),
    record('appliedAt', context.appliedAt),
  ];
}
