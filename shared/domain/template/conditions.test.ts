import { expect, test } from 'vitest';
import type { Condition } from '../../schema/condition.ts';
import type { DraftItem } from '../../schema/template-draft.ts';
import { changeItem } from './change-item.ts';
import { BLANK_ITEM, type DraftEntry } from './draft.ts';
import { mendCondition, mendsOf } from './mend-condition.ts';
import { findConditionFault } from './sound-condition.ts';

const canteen: DraftItem = {
  ...BLANK_ITEM,
  group: '食堂',
  kind: 'choice',
  form: {
    ...BLANK_ITEM.form,
    options: ['自营', '托管', '没有'].map((label) => ({ label, isMet: null })),
  },
};
const licence = (showWhen: Condition): DraftItem => ({ ...BLANK_ITEM, group: '证照', showWhen });
const ifRun: Condition = { kind: 'option', itemId: 'canteen', labels: ['自营', '托管'] };
const listed = (items: Readonly<Record<string, DraftItem>>): DraftEntry[] =>
  Object.entries(items).map(([id, item], index) => ({ id, item, place: index + 1 }));
const sound = listed({ canteen, licence: licence(ifRun) });

/** The fault of the last one, and what each way to mend it makes of the list. */
function mended(entries: readonly DraftEntry[], id = 'licence') {
  const at = entries.findIndex((entry) => entry.id === id);
  const fault = findConditionFault(entries, at);
  if (fault === null) return null;
  const ways = mendsOf(fault).map((mend) => {
    const after = mendCondition(entries, id, mend);
    const now = after.findIndex((entry) => entry.id === id);
    expect(findConditionFault(after, now)).toBeNull();
    return [mend, after.map((entry) => `${entry.item.group}:${entry.id}`).join(' '), after[now]?.item.showWhen ?? null];
  });
  return [fault.kind, ...ways];
}

test('a condition that can be fulfilled has no fault', () => {
  expect(mended(sound)).toBeNull();
});

test('where the item asked for is gone, the other is asked always', () => {
  expect(mended(sound.slice(1))).toEqual(['gone', ['askAlways', '证照:licence', null]]);
});

test('an item moved before the one it depends on is put behind it, in its group', () => {
  expect(mended(sound.toReversed())).toEqual([
    'later',
    ['moveAfter', '食堂:canteen 食堂:licence', ifRun],
    ['askAlways', '证照:licence 食堂:canteen', null],
  ]);
});

const without = (...gone: string[]) =>
  changeItem(sound, 'canteen', {
    form: { ...canteen.form, options: canteen.form.options.filter(({ label }) => !gone.includes(label)) },
  });

test('a label that is gone is taken out of the condition while another is left', () => {
  expect(mended(without('自营'))?.[1]).toEqual([
    'keepLabels',
    '食堂:canteen 证照:licence',
    { ...ifRun, labels: ['托管'] },
  ]);
  expect(mended(without('自营', '托管'))).toEqual(['lostLabels', ['askAlways', '食堂:canteen 证照:licence', null]]);
});

test('an item that is recorded only is neither met nor unmet', () => {
  const entries = listed({ canteen, licence: licence({ kind: 'result', itemId: 'canteen', results: ['met'] }) });
  expect(mended(entries)?.[0]).toBe('unjudged');
});

const renamed = (label: string) =>
  changeItem(sound, 'canteen', {
    form: { ...canteen.form, options: canteen.form.options.with(0, { label, isMet: null }) },
  }).find(({ id }) => id === 'licence')?.item.showWhen;

test('a condition follows a label that is worded anew, but not one that is cleared', () => {
  expect(renamed('学校自营')).toEqual({ ...ifRun, labels: ['学校自营', '托管'] });
  expect(renamed('')).toEqual(ifRun);
});
