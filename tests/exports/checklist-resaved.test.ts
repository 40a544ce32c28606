import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runChecklistJob } from '#electron/checklist-sheet/run-job.ts';
import { BLANK_ITEM } from '#shared/domain/template/draft.ts';
import { checklistSheetSchema, type ChecklistSheet } from '#shared/schema/checklist-sheet.ts';
import { itemKindSchema, type DraftForm, type ItemKind } from '#shared/schema/template-draft.ts';
import { must } from '#shared/util/must.ts';
import { resave } from './recalculate.ts';

const parts: Partial<Readonly<Record<ItemKind, Partial<DraftForm>>>> = {
  level: { levels: [{ label: '好', isMet: true, share: 0.8 }] },
  score: { full: 12.5, passAt: 7.5 },
  ratio: { countLabel: '合格人数', totalLabel: '抽测人数' },
  choice: {
    options: [
      { label: '自营｜托管', isMet: true },
      { label: '没有', isMet: null },
    ],
  },
  choices: { options: [{ label: '甲', isMet: null }], least: 1 },
  date: { latest: '2026-09-01' },
  table: {
    columns: [
      { label: '年级', content: 'text', unit: null },
      { label: '人数', content: 'number', unit: '人' },
    ],
    leastRows: 2,
  },
  signature: { signer: '教师代表' },
};
const checklist: ChecklistSheet = checklistSheetSchema.parse({
  title: '样例检查表',
  stages: ['小学'],
  templateId: 'own',
  basis: [],
  items: itemKindSchema.options.map((kind) => ({
    id: `item-${kind}`,
    item: {
      ...BLANK_ITEM,
      kind,
      group: '样例',
      question: `${kind}\n1.10`,
      form: { ...BLANK_ITEM.form, ...parts[kind] },
      threshold:
        kind === 'number' || kind === 'ratio' ? { comparator: '>=', value: 93.5, upper: null, unit: '%' } : null,
      schoolKinds: ['教学点'],
      places: ['乡村', '镇区'],
      showWhen: kind === 'photo' ? { kind: 'option', itemId: 'item-choice', labels: ['自营｜托管'] } : null,
    },
  })),
});

const bytesOf = (sheet: ChecklistSheet): Uint8Array => {
  const reply = runChecklistJob({ kind: 'write', checklist: sheet });
  if (!reply.ok || !(reply.value instanceof Uint8Array)) throw new Error('expected a workbook');
  return reply.value;
};
const rulesIn = (workbook: Uint8Array): number =>
  strFromU8(must(unzipSync(workbook)['xl/worksheets/sheet1.xml'], 'it has a first sheet')).split('<dataValidation ')
    .length - 1;

test('a checklist that LibreOffice opened and saved says the same, and still offers its words', () => {
  const saved = resave(bytesOf(checklist));
  expect(runChecklistJob({ kind: 'read', bytes: saved, file: '检查表.xlsx' })).toEqual({
    ok: true,
    value: { kind: 'read', checklist },
  });
  expect(rulesIn(saved)).toBe(2);
});
