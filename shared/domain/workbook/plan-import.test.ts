import fc from 'fast-check';
import { expect, test } from 'vitest';
import figures from '#seeds/figures.json' with { type: 'json' };
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import type { School } from '#shared/schema/school.ts';
import type { FigureState, FigureValue, SchoolFacts } from '#shared/schema/school-facts.ts';
import type { FactRow, RowIdentity, WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { applyImport, withSettings } from './apply-import.ts';
import { invertSettings } from './field-setting.ts';
import { NOBODY } from './nobody.ts';
import { EMPTY_REGISTER, lossId, planImport, type Register } from './plan-import.ts';

const dictionary = figureDictionarySchema.parse(figures);
const YEAR = '2025-2026';

const figure = (
  value: number | null,
  state: FigureState = value === null ? 'blank' : 'value',
  cell = 'C2',
): FigureValue => ({
  value,
  state,
  unit: '人',
  source: { file: 'a.xlsx', sheet: 'S', cell, text: String(value) },
  note: null,
});

const row = (identity: Partial<RowIdentity>, read: FactRow['figures'], year: string | null = YEAR): FactRow => ({
  scope: 'school',
  at: { file: 'a.xlsx', sheet: 'S', cell: 'A2' },
  identity: { ...NOBODY, ...identity },
  year,
  figures: read,
  offered: [],
});

const reading = (rows: readonly FactRow[]): WorkbookReading => ({
  file: 'a.xlsx',
  sheets: [],
  rows,
  warnings: [],
  refused: [],
});

const school = (code: string, name: string): School => ({
  code,
  name,
  kind: '小学',
  urbanRural: null,
  ownership: null,
  district: null,
  address: null,
  principal: null,
  phone: null,
});

const A = school('9900000201', '样例甲小学');
const B = school('9900000202', '样例乙小学');
const known = (facts: readonly SchoolFacts[] = []): Register => ({ ...EMPTY_REGISTER, schools: [A, B], facts });

const factsOf = (read: SchoolFacts['figures']): SchoolFacts => ({
  code: A.code,
  schoolName: A.name,
  year: YEAR,
  figures: read,
});

test('a new figure is added, another value is a change with the old one beside it, the same is unchanged', () => {
  const stored = factsOf({ 'pupils@小学': figure(100), 'classes@小学': figure(6) });
  const read = reading([
    row({ code: A.code }, { 'pupils@小学': figure(120), 'classes@小学': figure(6), 'gym-area': figure(800) }),
  ]);
  const plan = planImport(known([stored]), read, dictionary);
  expect(plan.added).toMatchObject([{ key: 'gym-area', before: null, value: { value: 800 } }]);
  expect(plan.changed).toMatchObject([{ key: 'pupils@小学', before: { value: 100 }, value: { value: 120 } }]);
  expect(plan.unchanged).toBe(1);
});

test('a blank cell does not wipe out a stored value, while 无 is an answer of its own', () => {
  const stored = factsOf({ 'pupils@小学': figure(100), 'gym-area': figure(null, 'dash') });
  const read = reading([row({ code: A.code }, { 'pupils@小学': figure(null), 'gym-area': figure(null, 'none') })]);
  const plan = planImport(known([stored]), read, dictionary);
  expect(plan.kept).toBe(1);
  expect(plan.changed).toMatchObject([{ key: 'gym-area', value: { state: 'none' } }]);
});

test.each<FigureState>(['none', 'dash', 'error'])('a number is lost to %s only where a person agrees', (state) => {
  const register = known([factsOf({ 'gym-area': figure(800), books: figure(90) })]);
  const read = reading([row({ code: A.code }, { 'gym-area': figure(null, state), books: figure(95) })]);
  const plan = planImport(register, read, dictionary);
  expect(plan.changed).toMatchObject([{ key: 'books' }]);
  expect(plan.losses).toMatchObject([{ key: 'gym-area', before: { value: 800 }, value: { state } }]);
  const agreed = planImport({ ...register, agreed: new Set(plan.losses.map(lossId)) }, read, dictionary);
  expect(agreed.changed).toMatchObject([{ key: 'gym-area' }, { key: 'books' }]);
  expect(agreed.losses).toEqual(plan.losses);
});

test('a row without a code is joined by the exact name, then by a confirmed alias', () => {
  const rows = [
    row({ name: '样例甲小学' }, { 'gym-area': figure(1) }),
    row({ name: '乙小' }, { 'gym-area': figure(2) }),
  ];
  const aliases = [{ name: '乙小', code: B.code }];
  const plan = planImport({ ...known(), aliases }, reading(rows), dictionary);
  expect(plan.refused).toEqual([]);
  expect(plan.added).toMatchObject([{ schoolCode: A.code }, { schoolCode: B.code }]);
  // The short name it was found by is not its new name.
  expect(plan.changed).toEqual([]);
});

test('a name that is only like others is a question with candidates, and nothing of it is taken', () => {
  const plan = planImport(known(), reading([row({ name: '甲小学' }, { 'gym-area': figure(1) })]), dictionary);
  expect(plan.added).toEqual([]);
  expect(plan.refused).toMatchObject([{ kind: 'needsConfirmation', found: '甲小学', candidates: [{ code: A.code }] }]);
});

test('a school is no candidate for sharing only what every name has', () => {
  const plan = planImport(known(), reading([row({ name: '样例听泉小学' }, { 'gym-area': figure(1) })]), dictionary);
  expect(plan.refused).toMatchObject([{ kind: 'needsConfirmation', candidates: [] }]);
});

test('two schools of one name are never chosen between', () => {
  const twins: Register = { ...EMPTY_REGISTER, schools: [A, { ...B, name: A.name }] };
  const plan = planImport(twins, reading([row({ name: A.name }, { 'gym-area': figure(1) })]), dictionary);
  expect(plan.refused).toMatchObject([{ kind: 'needsConfirmation', candidates: [{ code: A.code }, { code: B.code }] }]);
});

test('a row that names the code lends it to the rows of the same file that only have the name', () => {
  const rows = [
    row({ code: A.code, name: A.name, kind: '小学' }, { 'gym-area': figure(1) }),
    row({ name: A.name }, { 'pupils@小学': figure(9) }),
  ];
  const plan = planImport(EMPTY_REGISTER, reading(rows), dictionary);
  expect(plan.newSchools).toEqual([A]);
  expect(plan.added.filter(({ kind }) => kind === 'figure')).toHaveLength(2);
});

test('two cells of one file that disagree are both named and neither is taken', () => {
  const rows = [
    row({ code: A.code }, { 'gym-area': figure(1, 'value', 'C2') }),
    row({ code: A.code }, { 'gym-area': figure(2, 'value', 'D9') }),
  ];
  const plan = planImport(known(), reading(rows), dictionary);
  expect(plan.added).toEqual([]);
  expect(plan.refused).toMatchObject([{ kind: 'conflict', at: [{ cell: 'C2' }, { cell: 'D9' }] }]);
});

test('a sheet that names no school year is asked about', () => {
  const plan = planImport(known(), reading([row({ code: A.code }, { 'gym-area': figure(1) }, null)]), dictionary);
  expect(plan.refused).toMatchObject([{ kind: 'noYear' }]);
});

test('the kind of a new school is taken from the stages it reports, and that is said', () => {
  const rows = [row({ code: A.code, name: '样例学校' }, { 'pupils@小学': figure(9), 'pupils@初中': figure(8) })];
  const plan = planImport(EMPTY_REGISTER, reading(rows), dictionary);
  expect(plan.newSchools).toMatchObject([{ kind: '九年一贯制学校' }]);
  expect(plan.warnings).toMatchObject([{ kind: 'school' }]);
});

test('a new school that gives no hint of its kind is refused until someone says', () => {
  const rows = [row({ code: A.code, name: '样例' }, { 'gym-area': figure(9) })];
  const plan = planImport(EMPTY_REGISTER, reading(rows), dictionary);
  expect(plan.newSchools).toEqual([]);
  expect(plan.added).toEqual([]);
  expect(plan.refused).toMatchObject([{ kind: 'needsConfirmation' }]);
});

test('a school that moved has its address changed, and keeps what the sheet does not mention', () => {
  const rows = [row({ code: A.code, name: A.name, address: '新址' }, {})];
  const plan = planImport({ ...known(), schools: [{ ...A, address: '旧址', phone: '1' }] }, reading(rows), dictionary);
  expect(plan.changed).toEqual([
    { kind: 'school', schoolCode: A.code, field: 'address', value: '新址', before: '旧址' },
  ]);
});

const anyFigure = fc.oneof(
  fc.nat(2000).map((value) => figure(value)),
  fc.constantFrom<FigureState>('blank', 'none', 'dash', 'error').map((state) => figure(null, state)),
);
const anyFigures = fc.dictionary(fc.constantFrom('pupils@小学', 'classes@小学', 'gym-area', 'books'), anyFigure);
const anyRows = fc.uniqueArray(
  fc.record({ code: fc.constantFrom(A.code, B.code), year: fc.constantFrom('2024-2025', YEAR), figures: anyFigures }),
  { selector: ({ code, year }) => `${code} ${year}` },
);
const toRows = (
  made: readonly { readonly code: string; readonly year: string; readonly figures: FactRow['figures'] }[],
): FactRow[] => made.map((it) => row({ code: it.code }, it.figures, it.year));
const byId = (facts: readonly SchoolFacts[]): ReadonlyMap<string, unknown> =>
  new Map(facts.map((it) => [`${it.code} ${it.year}`, { ...it.figures }]));

test('importing the same file twice changes nothing', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (stored, read) => {
      const first = withSettings([], applyImport(planImport(known(), reading(toRows(stored)), dictionary)));
      const once = withSettings(first, applyImport(planImport(known(first), reading(toRows(read)), dictionary)));
      expect(applyImport(planImport(known(once), reading(toRows(read)), dictionary))).toEqual([]);
    }),
  );
});

test('undoing an import restores every figure as it was', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (stored, read) => {
      const before = withSettings([], applyImport(planImport(known(), reading(toRows(stored)), dictionary)));
      const settings = applyImport(planImport(known(before), reading(toRows(read)), dictionary));
      expect(byId(withSettings(withSettings(before, settings), invertSettings(settings)))).toEqual(byId(before));
    }),
  );
});

test('the order of the rows does not matter', () => {
  fc.assert(
    fc.property(anyRows, (made) => {
      const forward = withSettings([], applyImport(planImport(known(), reading(toRows(made)), dictionary)));
      const backward = withSettings(
        [],
        applyImport(planImport(known(), reading(toRows(made.toReversed())), dictionary)),
      );
      expect(byId(backward)).toEqual(byId(forward));
    }),
  );
});

test('a county that a form names in full is kept under the name it was typed under, and what differs is a change', () => {
  const typed = { ...figure(100), source: null };
  const stored = { code: '样例区', schoolName: '样例区', year: YEAR, figures: { 'quota-rate': typed } };
  const form = { ...row({ name: '天津市样例区' }, { 'quota-rate': figure(60) }), scope: 'county' as const };
  const onto = (register: Register) => planImport(register, reading([form]), dictionary);
  expect(onto(known([stored])).changed).toMatchObject([
    { schoolCode: '样例区', key: 'quota-rate', before: typed, value: { value: 60 } },
  ]);
  const schools = [{ ...A, district: '样例区' }];
  expect(onto({ ...known(), schools }).added).toMatchObject([{ schoolCode: '样例区', value: { value: 60 } }]);
  expect(onto({ ...known(), schools: [{ ...A, district: '河样例区' }] }).added).toMatchObject([
    { schoolCode: '天津市样例区' },
  ]);
});

test('a total that both lines of a school’s departments give is one total, and both cells are named', () => {
  const lines = (one: string, other: string) =>
    reading([
      row({ code: A.code }, { 'pupils@小学': figure(300), 'multimedia-rooms': figure(9, 'value', one) }),
      row({ code: A.code }, { 'pupils@初中': figure(200), 'multimedia-rooms': figure(9, 'value', other) }),
    ]);
  const { added, warnings } = planImport(known(), lines('D2', 'D3'), dictionary);
  expect(added).toContainEqual(expect.objectContaining({ key: 'multimedia-rooms', value: figure(9, 'value', 'D2') }));
  expect(warnings).toMatchObject([{ kind: 'school', at: [{ cell: 'D2' }, { cell: 'D3' }] }]);
  expect(warnings[0]?.message).toContain('“网络多媒体教室数”（S!D2、S!D3）');
  // A merged cell says it once.
  expect(planImport(known(), lines('D2', 'D2'), dictionary).warnings).toEqual([]);
});

test('a name says what kind a new school is, and not that a registered one is another', () => {
  const named = reading([row({ code: '9900000203', name: '样例丙小学' }, {})]);
  expect(planImport(known(), named, dictionary).newSchools).toMatchObject([{ kind: '小学' }]);
  const site: Register = { ...EMPTY_REGISTER, schools: [{ ...A, kind: '教学点' }] };
  const { changed } = planImport(site, reading([row({ code: A.code, name: A.name }, {})]), dictionary);
  expect(changed).toEqual([]);
});
