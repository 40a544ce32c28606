import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read, utils, write } from 'xlsx';
import { assemble, draftOf, type Draft } from '#shared/domain/template/draft.ts';
import { usedMeasure } from '#shared/domain/template/draft-form.ts';
import { labelsOf } from '#shared/domain/template/sound-condition.ts';
import type { Condition } from '#shared/schema/condition.ts';
import type { ChecklistReading, ChecklistSheet } from '#shared/schema/checklist-sheet.ts';
import { itemIdSchema, methodSchema, templateIdSchema, templateSchema } from '#shared/schema/template.ts';
import { schoolKindSchema, urbanRuralSchema } from '#shared/schema/school.ts';
import {
  EMPTY_FORM,
  itemKindSchema,
  type DraftForm,
  type DraftItem,
  type ItemKind,
} from '#shared/schema/template-draft.ts';
import { comparatorSchema } from '#shared/schema/threshold.ts';
import { must } from '#shared/util/must.ts';
import { columnKeys, joinParts, splitParts, type ColumnKey } from './layout.ts';
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
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const shipped = names.map((name) => templateSchema.parse(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))));

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
      entries: checklist.items.map((entry, place) => ({ ...entry, place })),
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
  schoolKinds: fc.uniqueArray(fc.constantFrom(...schoolKindSchema.options), { maxLength: 3 }),
  places: fc.uniqueArray(fc.constantFrom(...urbanRuralSchema.options)),
};
const number = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 8);
const limit = (unit: fc.Arbitrary<string>) =>
  fc.record({
    comparator: fc.constantFrom(...comparatorSchema.options),
    value: fc.option(number),
    upper: fc.option(number),
    unit,
  });
const label = line.map((text) => text.slice(0, 100).trim());
const labelled = <T extends { readonly label: string }>(entry: fc.Arbitrary<T>) =>
  fc.uniqueArray(entry, { selector: (it) => it.label, maxLength: 4 });
const day = fc.constantFrom(null, '2024-02-29', '2026-12-31');
const points = fc.option(fc.nat(100).map((value) => value / 4));

/** The parts that each kind of item has. */
const none = fc.constant({});
const formsOf: Readonly<Record<ItemKind, fc.Arbitrary<Partial<DraftForm>>>> = {
  verdict: none,
  number: none,
  text: none,
  photo: none,
  level: fc.record({
    levels: labelled(fc.record({ label, isMet: fc.boolean(), share: fc.nat(16).map((value) => value / 16) })),
  }),
  score: fc.record({ full: points, passAt: points }),
  ratio: fc.record({ countLabel: label, totalLabel: label }),
  choice: fc.record({ options: labelled(fc.record({ label, isMet: fc.constantFrom(true, false, null) })) }),
  choices: fc.record({
    options: labelled(fc.record({ label, isMet: fc.constant(null) })),
    least: fc.option(fc.nat(9), { nil: null }),
  }),
  date: fc.record({ latest: day }),
  table: fc.record({
    columns: labelled(
      fc.oneof(
        fc.record({ label, content: fc.constant('text' as const), unit: fc.constant(null) }),
        fc.record({ label, content: fc.constant('number' as const), unit: fc.option(label) }),
      ),
    ),
    leastRows: fc.nat(500),
  }),
  signature: fc.record({ signer: label }),
};

const itemOf = (kind: ItemKind): fc.Arbitrary<DraftItem> =>
  fc
    .record({
      ...common,
      form: formsOf[kind],
      threshold:
        kind === 'ratio' ? fc.option(limit(fc.constant('%'))) : limit(line.map((unit) => unit.slice(0, 30).trim())),
      figure: fc.constantFrom(null, 'pupils', 'pupils@小学'),
    })
    .map(({ form, ...rest }) => {
      const written = { ...rest, kind, form: { ...EMPTY_FORM, ...form }, showWhen: null };
      return { ...written, ...usedMeasure(written) };
    });

type Entry = ChecklistSheet['items'][number];
const isAskable = ({ item }: Entry): boolean => item.kind === 'verdict' || labelsOf(item).length > 0;
/** Some of the items depend on another one, whether that can be fulfilled or not: a draft may be at fault. */
const withConditions = (entries: readonly Entry[], picks: readonly (number | null)[]): Entry[] => {
  const askable = entries.filter(isAskable);
  return entries.map((entry, at) => {
    const pick = picks[at] ?? null;
    const asked = pick === null ? undefined : askable[pick % Math.max(1, askable.length)];
    if (asked === undefined) return entry;
    const labels = labelsOf(asked.item);
    const showWhen: Condition =
      labels.length === 0
        ? { kind: 'result', itemId: asked.id, results: ['unmet', 'notApplicable'] }
        : { kind: 'option', itemId: asked.id, labels: labels.slice(0, 2) };
    return { ...entry, item: { ...entry.item, showWhen } };
  });
};

const items = fc
  .tuple(
    fc.uniqueArray(
      fc.record({
        id: fc.uuid().map((id) => itemIdSchema.parse(id)),
        item: fc.oneof(...itemKindSchema.options.map(itemOf)),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    ),
    fc.array(fc.option(fc.nat(9)), { maxLength: 8 }),
  )
  .map(([entries, picks]) => withConditions(entries, picks));
const checklists: fc.Arbitrary<ChecklistSheet> = fc.record({
  title: line,
  stages,
  templateId: fc.option(fc.uuid().map((id) => templateIdSchema.parse(id))),
  basis: fc.uniqueArray(fc.record({ planId: line, title: line, effectiveOn: day, expiresOn: day }), {
    selector: ({ title }) => title,
    maxLength: 3,
  }),
  items,
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

/** The cell under a heading in a row, as people name it; the first item stands in row 6. */
const cell = (key: ColumnKey, row: number): string => `${utils.encode_col(columnKeys.indexOf(key))}${row}`;

test('each fault is named with its sheet and cell, and nothing is taken', () => {
  const faults = {
    [cell('question', 6)]: '',
    [cell('kind', 6)]: '打分',
    [cell('methods', 7)]: '查阅资料、闻一闻',
    [cell('weight', 6)]: '很重',
    [cell('clauses', 7)]: '只有文件名',
    [cell('evidenceRequired', 7)]: 99,
    [cell('schoolKinds', 7)]: '私塾',
    [cell('showWhen', 8)]: '9.9＝不达标',
    [cell('showWhen', 9)]: '1.1 不行的时候',
    [cell('showWhen', 10)]: '1.1＝很差',
    [cell('id', 7)]: 'x',
  };
  const reading = readingOf(edited({ ...faults, [cell('id', 8)]: 'x' }));
  if (reading.kind !== 'refused') throw new Error('expected a refusal');
  const { [cell('id', 7)]: _first, ...told } = faults;
  expect(new Set(reading.problems.map((problem) => problem.cell))).toEqual(
    new Set([...Object.keys(told), cell('id', 8)]),
  );
  const messageAt = (at: string) => reading.problems.find((problem) => problem.cell === at)?.message;
  expect(messageAt(cell('methods', 7))).toContain('闻一闻');
  expect(messageAt(cell('weight', 6))).toBe('应填数字，这里是“很重”');
  expect(messageAt(cell('showWhen', 8))).toBe('没有序号为“9.9”的行，这里是“9.9＝不达标”');
  expect(messageAt(cell('showWhen', 9))).toBe('显示条件应写成“1.2＝不达标”或“1.3 含 自营”，这里是“1.1 不行的时候”');
});

test.each<[string, Partial<Record<ColumnKey, string | number>>, ColumnKey]>([
  ['a level without its share', { kind: '等级', options: '优秀｜达标' }, 'options'],
  ['a level that is neither met nor unmet', { kind: '等级', options: '优秀｜不计｜1' }, 'options'],
  ['an option with a word of its own', { kind: '单选', options: '有｜可以' }, 'options'],
  ['a tick with more than its name', { kind: '多选', options: '甲｜达标' }, 'options'],
  ['a text column with a unit', { kind: '表格', columns: '年级｜文字｜人' }, 'columns'],
  ['half a tick', { kind: '多选', options: '甲', least: 1.5 }, 'least'],
  ['a day that is none', { kind: '日期', latest: '明年' }, 'latest'],
])('%s is named', (_, cells, wrong) => {
  const row = 6;
  const reading = readingOf(
    edited(Object.fromEntries(columnKeys.flatMap((key) => (key in cells ? [[cell(key, row), cells[key] ?? '']] : [])))),
  );
  expect(reading).toMatchObject({ kind: 'refused', problems: [{ cell: cell(wrong, row) }] });
});

test('a date that is none and a heading that is gone are named', () => {
  const basis = readingOf(edited({ C2: '去年' }, '依据文件'));
  expect(basis).toMatchObject({ kind: 'refused', problems: [{ sheet: '依据文件', cell: 'C2' }] });
  const heading = readingOf(edited({ [cell('weight', 5)]: '分值' }));
  expect(heading).toMatchObject({ kind: 'refused', problems: [{ cell: null }] });
});

test('rows added by hand are new items, and can be asked for in a condition', () => {
  const count = sheetOf(draftOf(must(sample, 'checklists ship'))).items.length;
  const row = 6 + count;
  const added = (at: number, question: string) => ({
    [cell('group', at)]: '新组',
    [cell('question', at)]: question,
    [cell('methods', at)]: '访谈，问卷',
  });
  const reading = readingOf(
    edited({
      ...added(row, '食堂怎么经营'),
      [cell('no', row)]: '新1',
      [cell('kind', row)]: '单选',
      [cell('options', row)]: '自营｜不计\n托管\n没有',
      ...added(row + 1, '有许可证'),
      [cell('kind', row + 1)]: '达标判定',
      [cell('showWhen', row + 1)]: '新1 含 自营、托管',
    }),
  );
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems));
  const [canteen, licence] = reading.checklist.items.slice(count);
  expect(canteen?.item).toMatchObject({
    question: '食堂怎么经营',
    methods: ['访谈', '问卷'],
    weight: 1,
    evidenceRequired: 0,
    form: { options: ['自营', '托管', '没有'].map((text) => ({ label: text, isMet: null })) },
  });
  expect(licence?.item.showWhen).toEqual({ kind: 'option', itemId: canteen?.id, labels: ['自营', '托管'] });
});

test('a workbook from before items had forms is read as it was meant', () => {
  const former = ['分组', '检查内容', '判定方式', '比较', '标准值', '上限', '单位', '对照数据', '怎么查', '步骤'];
  const rest = ['查看什么', '至少佐证', '权重', '只查学段', '一票否决依据', '依据条款', '检查项编号（请勿改动）'];
  const sheet = utils.aoa_to_sheet([
    ['检查表名称', '旧表'],
    ['适用学段', '小学'],
    ['检查表编号（请勿改动）', null],
    [],
    [...former, ...rest],
    ['体育', '每天锻炼', '判定', null, null, null, null, null, '访谈', '问', '学生', 0, 2, null, null, null, 'sport'],
    ['体育', '锻炼时间', '数值', '≥', 1, null, '小时/天', null, '访谈', '问', '学生', 0, 2, null, null, null, 'time'],
  ]);
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, '检查表');
  const bytes: ArrayBuffer = write(workbook, { type: 'array', bookType: 'xlsx' });
  expect(readingOf(new Uint8Array(bytes))).toMatchObject({
    kind: 'read',
    checklist: {
      title: '旧表',
      items: [
        { id: 'sport', item: { kind: 'verdict', weight: 2, showWhen: null } },
        { id: 'time', item: { kind: 'number', threshold: { comparator: '>=', value: 1, unit: '小时/天' } } },
      ],
    },
  });
});
