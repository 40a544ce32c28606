import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerValue } from '../../schema/answer-form.ts';
import { isAnswered, isJudged, isWhole, NOTHING_GIVEN, resultByForm, shareOf, type AnswerForm } from './form.ts';

const forms = {
  level: {
    kind: 'level',
    levels: [
      { label: '优秀', isMet: true, share: 1 },
      { label: '合格', isMet: true, share: 0.6 },
      { label: '不合格', isMet: false, share: 0 },
    ],
  },
  score: { kind: 'score', full: 10, passAt: 6 },
  scoreOnly: { kind: 'score', full: 10, passAt: null },
  ratio: {
    kind: 'ratio',
    countLabel: '合格人数',
    totalLabel: '抽测人数',
    threshold: { comparator: '>=', value: 93, upper: null, unit: '%' },
  },
  choice: {
    kind: 'choice',
    options: [
      { label: '有', isMet: true },
      { label: '没有', isMet: false },
      { label: '在建', isMet: null },
    ],
  },
  choices: { kind: 'choices', options: [{ label: '甲' }, { label: '乙' }, { label: '丙' }], least: 2 },
  text: { kind: 'text' },
  date: { kind: 'date', latest: '2026-06-30' },
  table: {
    kind: 'table',
    columns: [
      { label: '年级', content: 'text', unit: null },
      { label: '人数', content: 'number', unit: '人' },
    ],
    leastRows: 1,
  },
  signature: { kind: 'signature', signer: '教师代表' },
  photo: { kind: 'photo' },
} as const satisfies Record<string, AnswerForm>;

const said = (form: AnswerForm, value: AnswerValue) => resultByForm(form, { ...NOTHING_GIVEN, value });

test.each<[AnswerForm, AnswerValue, 'met' | 'unmet' | null]>([
  [forms.level, { kind: 'level', label: '合格' }, 'met'],
  [forms.level, { kind: 'level', label: '不合格' }, 'unmet'],
  [forms.level, { kind: 'level', label: '没有这一级' }, null],
  [forms.score, { kind: 'score', points: 6 }, 'met'],
  [forms.score, { kind: 'score', points: 5.5 }, 'unmet'],
  [forms.score, { kind: 'score', points: 11 }, null],
  [forms.scoreOnly, { kind: 'score', points: 9 }, null],
  [forms.ratio, { kind: 'ratio', count: 93, total: 100 }, 'met'],
  [forms.ratio, { kind: 'ratio', count: 92, total: 99 }, 'unmet'],
  [forms.ratio, { kind: 'ratio', count: 101, total: 100 }, null],
  [forms.ratio, { kind: 'ratio', count: 0, total: 0 }, null],
  [forms.ratio, { kind: 'ratio', count: null, total: 100 }, null],
  [forms.choice, { kind: 'choice', label: '没有' }, 'unmet'],
  [forms.choice, { kind: 'choice', label: '在建' }, null],
  [forms.choices, { kind: 'choices', labels: ['甲', '丙'] }, 'met'],
  [forms.choices, { kind: 'choices', labels: ['甲', '甲'] }, 'unmet'],
  [forms.choices, { kind: 'choices', labels: [] }, 'unmet'],
  [forms.date, { kind: 'date', date: '2026-06-30' }, 'met'],
  [forms.date, { kind: 'date', date: '2026-07-01' }, 'unmet'],
  [forms.text, { kind: 'text', text: '有记录' }, null],
  [forms.score, { kind: 'text', text: '答成了别的形式' }, null],
])('%o answered by %o says %s', (form, value, expected) => {
  expect(said(form, value)).toBe(expected);
});

const answered = (form: AnswerForm, value: AnswerValue | null, photographs = 0): boolean =>
  isAnswered(form, { ...NOTHING_GIVEN, value }, photographs);

test('what is judged wants a result, what is recorded wants its value', () => {
  expect(answered(forms.score, { kind: 'score', points: 8 })).toBe(false);
  expect(isAnswered(forms.score, { ...NOTHING_GIVEN, result: 'met' }, 0)).toBe(true);
  expect(answered(forms.scoreOnly, { kind: 'score', points: 8 })).toBe(true);
  expect(answered(forms.text, { kind: 'text', text: ' ' })).toBe(false);
  expect(answered(forms.photo, null)).toBe(false);
  expect(answered(forms.photo, null, 1)).toBe(true);
  expect(isAnswered(forms.text, { ...NOTHING_GIVEN, result: 'notApplicable' }, 0)).toBe(true);
});

const whole = (rows: string[][]): boolean => isWhole(forms.table, { ...NOTHING_GIVEN, value: { kind: 'table', rows } });

test('a table is whole with its least rows written and numbers where numbers belong', () => {
  expect(whole([['一年级', '４０']])).toBe(true);
  expect(whole([['一年级', '']])).toBe(true);
  expect(whole([['', ' ']])).toBe(false);
  expect(whole([['一年级', '四十']])).toBe(false);
  expect(whole([['一年级']])).toBe(false);
});

test('a level or score earns its share, and the inspector who overrules it decides', () => {
  const value: AnswerValue = { kind: 'level', label: '合格' };
  expect(shareOf(forms.level, { measured: null, result: 'met', value })).toBe(0.6);
  expect(shareOf(forms.level, { measured: null, result: 'unmet', value })).toBe(0);
  expect(shareOf(forms.score, { measured: null, result: 'unmet', value: { kind: 'score', points: 4 } })).toBe(0.4);
  expect(shareOf(forms.scoreOnly, { ...NOTHING_GIVEN, value: { kind: 'score', points: 4 } })).toBe(0.4);
  expect(shareOf(forms.text, { ...NOTHING_GIVEN, value: { kind: 'text', text: '记录' } })).toBeNull();
  expect(shareOf(forms.level, { measured: null, result: 'notApplicable', value })).toBeNull();
});

const anyForm = fc.constantFrom<AnswerForm>(...Object.values(forms), { kind: 'verdict' });
const anyValue: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.constantFrom('优秀', '合格', '别的').map((label) => ({ kind: 'level' as const, label })),
  fc.nat(12).map((points) => ({ kind: 'score' as const, points })),
  fc
    .record({ count: fc.option(fc.nat(9)), total: fc.option(fc.nat(9)) })
    .map((counts) => ({ kind: 'ratio' as const, ...counts })),
  fc.subarray(['甲', '乙', '别的']).map((labels) => ({ kind: 'choices' as const, labels })),
  fc
    .array(fc.array(fc.constantFrom('', '1', '一'), { maxLength: 3 }))
    .map((rows) => ({ kind: 'table' as const, rows })),
);

const anyGiven = fc.record({
  measured: fc.constant(null),
  value: fc.option(anyValue),
  result: fc.constantFrom('met', 'unmet', 'notApplicable', null),
});

test('only what is judged is ever met or unmet by itself', () => {
  fc.assert(fc.property(anyForm, anyGiven, (form, given) => resultByForm(form, given) === null || isJudged(form)));
  expect(isJudged(forms.scoreOnly)).toBe(false);
});

test('a share lies between nothing and all', () => {
  const shares: number[] = [];
  fc.assert(fc.property(anyForm, anyGiven, (form, given) => void shares.push(shareOf(form, given) ?? 0)));
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});
