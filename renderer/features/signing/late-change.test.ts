import { expect, test } from 'vitest';
import type { RecordContent, SealedItem } from '#shared/schema/sealed-record.ts';
import { evidenceOf, itemOf, sealedRecord } from '#tests/helpers/sealed-record.ts';
import { lateChanges } from './late-change.ts';

const item = (of: Partial<SealedItem> = {}): SealedItem => itemOf(1, { no: '3.2', ...of });
const content = (of: Partial<RecordContent>): RecordContent => sealedRecord({ findings: [], ...of }).content;
const sealed = content({ items: [item()] });

test('a late note names its item, what stood and what came', () => {
  expect(lateChanges(sealed, content({ items: [item({ note: '课表不全' })] }))).toEqual([
    { path: 'items[3.2].note', itemNo: '3.2', field: 'note', was: null, now: '课表不全' },
  ]);
});

test('a late photograph or finding is called by its name or text', () => {
  const photograph = evidenceOf(Buffer.from('x'), { name: '大课间.jpg' });
  const finding = { id: 'f1', itemId: null, text: '缺少记录', severity: '一般', requirement: '', dueOn: null } as const;
  const late = lateChanges(sealed, content({ items: [item({ evidence: [photograph] })], findings: [finding] }));
  expect(late.map(({ itemNo, field, now }) => [itemNo, field, now])).toEqual([
    ['3.2', 'evidence', '大课间.jpg'],
    [null, 'findings', '缺少记录'],
  ]);
});

test('a late answer in a rich form is one change, whichever parts of it differ', () => {
  const form = { kind: 'ratio', countLabel: '合格', totalLabel: '抽测', threshold: null } as const;
  const of = (count: number, total: number): RecordContent =>
    content({ items: [item({ rich: { form, value: { kind: 'ratio', count, total } } })] });
  expect(lateChanges(of(40, 50), of(41, 51)).map(({ path }) => path)).toEqual(['items[3.2].value']);
});

test('an item that a late answer brings up is named by its question', () => {
  const late = lateChanges(sealed, content({ items: [item(), itemOf(2, { no: '3.3', question: '为什么没有' })] }));
  expect(late.map(({ itemNo, field, now }) => [itemNo, field, now])).toEqual([['3.3', 'item', '为什么没有']]);
});

test('a school renamed after the seal amends nothing', () => {
  expect(lateChanges(sealed, { ...sealed, school: { ...sealed.school, name: '新名' } })).toEqual([]);
});
