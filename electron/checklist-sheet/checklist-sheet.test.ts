import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read, utils, write } from 'xlsx';
import { assemble, draftOf, type Draft } from '#shared/domain/template/draft.ts';
import type { ChecklistReading, ChecklistSheet } from '#shared/schema/checklist-sheet.ts';
import { itemIdSchema, methodSchema, templateIdSchema, templateSchema } from '#shared/schema/template.ts';
import { EMPTY_FORM, type DraftItem } from '#shared/schema/template-draft.ts';
import { comparatorSchema } from '#shared/schema/threshold.ts';
import { must } from '#shared/util/must.ts';
import { joinParts, splitParts } from './layout.ts';
import { runChecklistJob } from './run-job.ts';

function bytesOf(checklist: ChecklistSheet): Uint8Array {
  const reply = runChecklistJob({ kind: 'write', checklist });
  if (!reply.ok || !(reply.value instanceof Uint8Array)) throw new Error('expected a workbook');
  return reply.value;
}

function readingOf(bytes: Uint8Array): ChecklistReading {
  const reply = runChecklistJob({ kind: 'read', bytes, file: '检查表.xlsx' });
  if (!reply.ok || reply.value instanceof Uint8Array) throw new Error('expected a reading');
  return reply.value;
}

const sheetOf = ({ title, stages, basis, templateId, entries }: Draft): ChecklistSheet => ({
  title,
  stages: [...stages],
  basis: [...basis],
  templateId: templateIdSchema.parse(templateId),
  items: entries.map(({ id, item }) => ({ id: itemIdSchema.parse(id), item })),
});

const folder = 'seeds/templates';
const shipped = readdirSync(folder).map((name) =>
  templateSchema.parse(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))),
);

test.each(shipped.map((template) => [template.title, template] as const))(
  '%s comes back from its workbook as the same checklist',
  (_, template) => {
    const reading = readingOf(bytesOf(sheetOf(draftOf(template))));
    if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
    const { checklist } = reading;
    const draft: Draft = {
      ...checklist,
      templateId: must(checklist.templateId, 'it was written'),
      version: template.version,
      limits: [],
      entries: checklist.items.map(({ id, item }, place) => ({ id: must(id, 'it was written'), place, item })),
    };
    expect(assemble(draft, template.publishedOn)).toEqual({ ok: true, value: template });
  },
);

/** Words a bureau might write, and signs that spreadsheets and our own layout give a meaning to. */
const line = fc
  .array(fc.constantFrom('体育', '看一看', '1', '=A1', '｜', '\\', "'", '-', '60%', ' ', '<b>&', '😀'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join('').trim())
  .filter((text) => text !== '');
const stages = fc.uniqueArray(fc.constantFrom('小学' as const, '初中' as const), { maxLength: 2 });
const clause = fc.record({ planId: line, planTitle: line, locator: line, subject: line });
const common = {
  form: fc.constant(EMPTY_FORM),
  schoolKinds: fc.constant<DraftItem['schoolKinds']>([]),
  places: fc.constant<DraftItem['places']>([]),
  showWhen: fc.constant(null),
  group: line,
  question: line,
  methods: fc.uniqueArray(fc.constantFrom(...methodSchema.options)),
  guide: fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n')),
  evidence: fc.array(line, { maxLength: 3 }),
  evidenceRequired: fc.nat(50),
  weight: fc.double({ min: 0, max: 1000, noNaN: true }).map((weight) => Math.abs(weight)),
  clauses: fc.array(clause, { maxLength: 3 }),
  vetoBasis: fc.option(line),
  stages,
};
const number = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 8);
const item = fc.oneof(
  fc.record({
    ...common,
    kind: fc.constant('verdict' as const),
    threshold: fc.constant(null),
    figure: fc.constant(null),
  }),
  fc.record({
    ...common,
    kind: fc.constant('number' as const),
    threshold: fc.record({
      comparator: fc.constantFrom(...comparatorSchema.options),
      value: fc.option(number),
      upper: fc.option(number),
      unit: line.map((unit) => unit.slice(0, 30).trim()),
    }),
    figure: fc.constantFrom(null, 'pupils', 'pupils@小学'),
  }),
);
const day = fc.constantFrom(null, '2024-02-29', '2026-12-31');
const checklists: fc.Arbitrary<ChecklistSheet> = fc.record({
  title: line,
  stages,
  templateId: fc.option(fc.uuid().map((id) => templateIdSchema.parse(id))),
  basis: fc.uniqueArray(fc.record({ planId: line, title: line, effectiveOn: day, expiresOn: day }), {
    selector: ({ title }) => title,
    maxLength: 3,
  }),
  items: fc.uniqueArray(fc.record({ id: fc.option(fc.uuid().map((id) => itemIdSchema.parse(id))), item }), {
    selector: ({ id }) => id ?? Symbol('new'),
    maxLength: 6,
  }),
});

test('whatever a checklist says, an unchanged workbook says the same', () => {
  fc.assert(
    fc.property(checklists, (checklist) => {
      expect(readingOf(bytesOf(checklist))).toEqual({ kind: 'read', checklist });
    }),
    { numRuns: 150 },
  );
});

test('the parts of a clause come apart as they were joined', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (parts) => {
      expect(splitParts(joinParts(parts))).toEqual(parts);
    }),
  );
});

const [sample] = shipped;
/** The workbook of a checklist that ships with the app, after someone has written into cells of a sheet. */
function edited(cells: Readonly<Record<string, string | number>>, sheet = '检查表'): Uint8Array {
  const workbook = read(bytesOf(sheetOf(draftOf(must(sample, 'checklists ship')))), { type: 'array' });
  const found = must(workbook.Sheets[sheet], 'it was written');
  for (const [cell, value] of Object.entries(cells)) utils.sheet_add_aoa(found, [[value]], { origin: cell });
  const bytes: ArrayBuffer = write(workbook, { type: 'array', bookType: 'xlsx' });
  return new Uint8Array(bytes);
}

test('each fault is named with its sheet and cell, and nothing is taken', () => {
  const reading = readingOf(
    edited({ B6: '', C6: '打分', I7: '查阅资料、闻一闻', M6: '很重', P7: '只有文件名', L7: 99, Q7: 'x', Q8: 'x' }),
  );
  if (reading.kind !== 'refused') throw new Error('expected a refusal');
  expect(reading.problems.map(({ sheet, cell }) => `${sheet} ${cell}`).toSorted()).toEqual([
    '检查表 B6',
    '检查表 C6',
    '检查表 I7',
    '检查表 L7',
    '检查表 M6',
    '检查表 P7',
    '检查表 Q8',
  ]);
  expect(reading.problems.find(({ cell }) => cell === 'I7')?.message).toContain('闻一闻');
  expect(reading.problems.find(({ cell }) => cell === 'M6')?.message).toBe('应填数字，这里是“很重”');
});

test('a date that is none and a heading that is gone are named', () => {
  const basis = readingOf(edited({ C2: '去年' }, '依据文件'));
  expect(basis).toMatchObject({ kind: 'refused', problems: [{ sheet: '依据文件', cell: 'C2' }] });
  const heading = readingOf(edited({ M5: '分值' }));
  expect(heading).toMatchObject({ kind: 'refused', problems: [{ cell: null }] });
});

test('a row added by hand is a new item', () => {
  const items = sheetOf(draftOf(must(sample, 'checklists ship'))).items.length;
  const row = 6 + items;
  const reading = readingOf(
    edited({ [`A${row}`]: '新组', [`B${row}`]: '新问题', [`C${row}`]: '判定', [`I${row}`]: '访谈，问卷' }),
  );
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems));
  expect(reading.checklist.items).toHaveLength(items + 1);
  expect(reading.checklist.items.at(-1)).toMatchObject({
    id: null,
    item: { question: '新问题', methods: ['访谈', '问卷'], weight: 1, evidenceRequired: 0 },
  });
});
