import fc from 'fast-check';
import { expect, test } from 'vitest';
import figures from '#seeds/figures.json' with { type: 'json' };
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import { isProvisionalCode, provisionalCode, schoolCodeSchema, type School } from '#shared/schema/school.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import type { FactRow, RowIdentity, WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { applyImport, withSettings } from './apply-import.ts';
import { NOBODY } from './nobody.ts';
import { EMPTY_REGISTER, planImport, type ImportPlan, type Register } from './plan-import.ts';
import type { SchoolAnswer, StatedSchool } from './school-answer.ts';

const dictionary = figureDictionarySchema.parse(figures);

const figure = (value: number): FigureValue => ({ value, state: 'value', unit: '㎡', source: null, note: null });

const row = (identity: Partial<RowIdentity>, read: FactRow['figures'] = { 'gym-area': figure(800) }): FactRow => ({
  scope: 'school',
  at: { file: 'a.xlsx', sheet: 'S', cell: 'A2' },
  identity: { ...NOBODY, ...identity },
  year: '2025-2026',
  figures: read,
  offered: [],
});

const reading = (...rows: readonly FactRow[]): WorkbookReading => ({
  file: 'a.xlsx',
  sheets: [],
  rows,
  warnings: [],
  refused: [],
});

const plan = (register: Register, read: WorkbookReading, answers: Readonly<Record<string, SchoolAnswer>> = {}) =>
  planImport({ ...register, answers: new Map(Object.entries(answers)) }, read, dictionary);

const CODE = provisionalCode('3f9a1c20-77b1-4c3e-9d51-0123456789ab');
const NEW: StatedSchool = { code: CODE, name: '样例区听泉小学', kind: '小学', district: '样例区' };

/** The register after an import was applied. */
const after = (register: Register, planned: ImportPlan): Register => ({
  schools: [...register.schools, ...planned.newSchools],
  facts: withSettings(register.facts, applyImport(planned)),
  aliases: [...register.aliases, ...planned.aliases],
  answers: new Map(),
  agreed: new Set(),
});

const registered: School = {
  code: '9900000201',
  name: '样例区青禾小学',
  kind: '小学',
  urbanRural: null,
  ownership: null,
  district: '样例区',
  address: null,
  principal: null,
  phone: null,
};
const library: Register = { ...EMPTY_REGISTER, schools: [registered] };

test('a provisional code is told from a 学校标识码, and a school can be registered under either', () => {
  expect(CODE).toBe('临时-3f9a1c2077b1');
  expect([CODE, '9900000201', '小学'].map((code) => schoolCodeSchema.safeParse(code).success)).toEqual([
    true,
    true,
    false,
  ]);
  expect([CODE, '9900000201'].map(isProvisionalCode)).toEqual([true, false]);
});

test('a school with neither code nor a like name is asked about once, and can be registered as new', () => {
  const read = reading(row({ name: '听泉小学' }), row({ name: '听泉小学' }, { 'building-area': figure(5_000) }));
  const open = plan(library, read);
  expect(open.questions).toMatchObject([
    { key: '听泉小学', candidates: [], answer: null, at: [{}, {}], proposed: { name: '听泉小学', kind: '小学' } },
  ]);
  expect(open.refused).toHaveLength(2);

  const answered = plan(library, read, { 听泉小学: { kind: 'new', school: NEW } });
  expect(answered.refused).toEqual([]);
  expect(answered.newSchools).toMatchObject([NEW]);
  expect(answered.added.filter(({ kind }) => kind === 'figure')).toHaveLength(2);
  expect(answered.questions).toMatchObject([{ answer: { kind: 'new' } }]);
});

test('an answer stays a question that can be answered otherwise, or left out, until the import is applied', () => {
  const read = reading(row({ name: '青禾' }));
  const taken = plan(library, read, { 青禾: { kind: 'school', code: registered.code } });
  expect(taken.questions).toMatchObject([{ answer: { kind: 'school', code: registered.code }, isRemembered: false }]);
  expect(taken.added).toMatchObject([{ schoolCode: registered.code }]);
  const left = plan(library, read, { 青禾: { kind: 'leave' } });
  expect(left.added).toEqual([]);
  expect(left.aliases).toEqual([]);
  expect(left.refused).toMatchObject([{ kind: 'needsConfirmation', message: '“青禾”按您的答复没有导入' }]);
});

test('what was answered is known at the next import, where it can still be changed', () => {
  const read = reading(row({ name: '青禾' }));
  const once = plan(library, read, { 青禾: { kind: 'school', code: registered.code } });
  expect(once.aliases).toEqual([{ name: '青禾', code: registered.code }]);
  const again = plan(after(library, once), read);
  expect(again.refused).toEqual([]);
  expect(again.aliases).toEqual([]);
  expect(again.questions).toMatchObject([{ answer: { code: registered.code }, isRemembered: true }]);
});

test('an answer that means a school nobody knows any more is no answer', () => {
  const read = reading(row({ name: '青禾' }));
  expect(plan(library, read, { 青禾: { kind: 'school', code: CODE } }).questions).toMatchObject([{ answer: null }]);
});

test('a code that is new here is asked about when a school without one has that name', () => {
  const withNew = after(
    library,
    plan(library, reading(row({ name: '听泉小学' })), { 听泉小学: { kind: 'new', school: NEW } }),
  );
  const coded = reading(row({ code: '9900000299', name: '听泉小学', kind: '小学' }, { 'gym-area': figure(900) }));
  const open = plan(withNew, coded);
  expect(open.newSchools).toEqual([]);
  expect(open.questions).toMatchObject([{ key: '9900000299', candidates: [{ code: CODE }], answer: null }]);

  const same = plan(withNew, coded, { '9900000299': { kind: 'school', code: CODE } });
  expect(same.newSchools).toEqual([]);
  expect(same.changed).toContainEqual(expect.objectContaining({ schoolCode: CODE, key: 'gym-area' }));
  expect(same.aliases).toEqual([{ name: '9900000299', code: CODE }]);
  const known = plan(after(withNew, same), coded);
  expect([known.questions, known.refused, known.newSchools]).toEqual([[], [], []]);

  const other = { ...NEW, code: '9900000299', name: '听泉小学' };
  const another = plan(withNew, coded, { '9900000299': { kind: 'new', school: other } });
  expect(another.newSchools).toMatchObject([other]);
  expect(another.aliases).toEqual([]);
});

test('a code whose name is only somewhat like that of a school without one is not asked about', () => {
  const first = plan(EMPTY_REGISTER, reading(row({ name: '样例区听泉小学' })), {
    样例区听泉小学: { kind: 'new', school: NEW },
  });
  const coded = reading(row({ code: '9900000299', name: '样例区听海小学', kind: '小学' }));
  expect(plan(after(EMPTY_REGISTER, first), coded).newSchools).toHaveLength(1);
});

test('a new school with a code that gives no hint of its kind is registered once a person has said it', () => {
  const read = reading(row({ code: '9900000299', name: '样例学校' }));
  expect(plan(EMPTY_REGISTER, read).questions).toMatchObject([{ key: '9900000299', proposed: { kind: null } }]);
  const school: StatedSchool = { code: '9900000299', name: '样例学校', kind: '九年一贯制学校', district: null };
  const answered = plan(EMPTY_REGISTER, read, { '9900000299': { kind: 'new', school } });
  expect(answered.newSchools).toMatchObject([school]);
  expect(answered.questions).toMatchObject([{ answer: { kind: 'new' } }]);
});

test('every row of a file without codes is taken or asked about, whatever was answered', () => {
  const names = ['甲小学', '乙小学', '丙学校', '样例区青禾小学'];
  const answer = fc.constantFrom<SchoolAnswer>(
    { kind: 'leave' },
    { kind: 'school', code: registered.code },
    { kind: 'school', code: '9900009999' },
    { kind: 'new', school: NEW },
  );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...names), { maxLength: 8 }),
      fc.dictionary(fc.constantFrom(...names), answer),
      (said, answers) => {
        const rows = said.map((name, at) => row({ name }, { [`figure-${at}`]: figure(at) }));
        const planned = plan(library, reading(...rows), answers);
        const taken = planned.added.filter(({ kind }) => kind === 'figure').length;
        expect(taken + planned.refused.length).toBe(rows.length);
        const listed = planned.questions.map(({ key }) => key);
        expect(new Set(listed).size).toBe(listed.length);
        expect(listed.toSorted()).toEqual([...new Set(said)].filter((name) => name !== registered.name).toSorted());
      },
    ),
  );
});

/** The kind proposed for a school of this name that reports primary pupils. */
const proposed = (name: string) =>
  plan(EMPTY_REGISTER, reading(row({ name }, { 'pupils@小学': figure(300) }))).questions[0]?.proposed.kind;

test('what is proposed of a new school comes from its name and figures, where they agree', () => {
  expect(['听泉小学', '听泉学校', '听泉中学'].map(proposed)).toEqual(['小学', '小学', null]);
});
