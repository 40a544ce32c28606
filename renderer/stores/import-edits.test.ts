import { expect, test } from 'vitest';
import type { FieldSetting } from '#shared/domain/workbook/field-setting.ts';
import type { ImportPlan } from '#shared/domain/workbook/plan-import.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import type { School } from '#shared/schema/school.ts';
import { countChanges, countImport, importEdits, type ImportContext } from './import-edits.ts';

const school: School = {
  code: '9900000001',
  name: '样例第一小学',
  kind: '小学',
  urbanRural: '城区',
  ownership: null,
  district: '样例区',
  address: null,
  principal: null,
  phone: null,
};
const value: FigureValue = { value: 480, state: 'value', unit: '人', source: null, note: null };
const figure = (key: string): FieldSetting => ({
  kind: 'figure',
  schoolCode: school.code,
  schoolName: school.name,
  year: '2025-2026',
  key,
  value,
  before: null,
});
const named: FieldSetting = {
  kind: 'school',
  schoolCode: school.code,
  field: 'name',
  value: '样例一小',
  before: '旧名',
};
const plan = (over: Partial<ImportPlan>): ImportPlan => ({
  file: '样例.xlsx',
  newSchools: [],
  added: [],
  changed: [],
  losses: [],
  unchanged: 0,
  kept: 0,
  refused: [],
  warnings: [],
  questions: [],
  aliases: [],
  ...over,
});
const context: ImportContext = {
  importId: 'i1',
  isSample: false,
  appliedAt: '2026-11-22T10:00:00.000Z',
  existingFacts: new Set(),
  samples: new Set(),
  removed: { school: new Map(), schoolFacts: new Map() },
  taken: [],
};
const written = (of: ImportPlan, over: Partial<ImportContext> = {}) =>
  importEdits(of, { ...context, ...over }).map(({ entity, field, value: set }) => [entity, field, set]);

test('what undoing counts is what the import said it wrote', () => {
  const of = plan({
    newSchools: [school],
    added: [
      figure('pupils@小学'),
      ...(['name', 'kind', 'urbanRural', 'district'] as const).map((field) => ({
        ...named,
        field,
        value: school[field],
      })),
    ],
    aliases: [{ name: '一小', code: school.code }],
  });
  const { figures, details } = countImport(of);
  expect({ figures, details }).toEqual({ figures: 1, details: 4 });
  expect(countChanges(importEdits(of, context))).toEqual({ figures, details });
});

test('the file name comes first and the time last, so that their clocks bracket the import', () => {
  const edits = written(plan({ newSchools: [school], added: [figure('pupils@小学')] }));
  expect(edits[0]).toEqual(['import', 'fileName', '样例.xlsx']);
  expect(edits.at(-1)).toEqual(['import', 'appliedAt', context.appliedAt]);
});

test('a new school is registered with what is known of it', () => {
  const edits = written(plan({ newSchools: [school], added: [named] })).filter(([entity]) => entity === 'school');
  expect(edits).toEqual([
    ['school', 'code', school.code],
    ['school', 'name', school.name],
    ['school', 'kind', '小学'],
    ['school', 'urbanRural', '城区'],
    ['school', 'district', '样例区'],
    ['school', 'sample', false],
    ['school', 'deleted', false],
  ]);
});

test('a school year that is there gets only the figures that are new', () => {
  const edits = written(plan({ added: [figure('pupils@小学')] }), {
    existingFacts: new Set([`${school.code}:2025-2026`]),
  });
  expect(edits.filter(([entity]) => entity === 'schoolFacts')).toEqual([['schoolFacts', 'pupils@小学', value]]);
});

test('what was removed comes back with nothing it held before', () => {
  const id = `${school.code}:2025-2026`;
  const edits = written(plan({ newSchools: [school], added: [figure('pupils@小学')] }), {
    removed: {
      school: new Map([[school.code, ['principal']]]),
      schoolFacts: new Map([[id, ['code', 'year', 'pupils@小学', 'classes@小学']]]),
    },
  });
  expect(edits).toContainEqual(['school', 'principal', null]);
  expect(edits).toContainEqual(['schoolFacts', 'classes@小学', null]);
  expect(edits).not.toContainEqual(['schoolFacts', 'pupils@小学', null]);
});

test('a changed name of a known school is one change', () => {
  expect(written(plan({ changed: [named] })).filter(([entity]) => entity === 'school')).toEqual([
    ['school', 'name', '样例一小'],
  ]);
});

test('what a person imports over a sample is no sample any more; the sample itself stays one', () => {
  const id = `${school.code}:2025-2026`;
  const over = { existingFacts: new Set([id]), samples: new Set([school.code, id]) };
  const adopted = ['sample', false];
  expect(written(plan({ changed: [figure('pupils@小学')] }), over)).toContainEqual(['school', ...adopted]);
  expect(written(plan({ changed: [figure('pupils@小学')] }), over)).toContainEqual(['schoolFacts', ...adopted]);
  expect(written(plan({ changed: [named] }), over)).not.toContainEqual(['schoolFacts', ...adopted]);
  expect(written(plan({ changed: [named] }), { ...over, isSample: true })).not.toContainEqual(['school', ...adopted]);
});
