import { doubtOfMeasured, doubtOfValue, isPossible, type Doubt } from '#shared/domain/inspection/plausible.ts';
import type { AnswerValue, RichForm } from '#shared/schema/answer-form.ts';
import type { Threshold } from '#shared/schema/threshold.ts';
import { readMeasured } from './measured.ts';
import { readDay } from './read-day.ts';

/** What is in a field, as far as it says something. Only a value is stored; the rest stays in the field to be put right. */
export type Reading<T> =
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly expected: 'number' | 'day' }
  | { readonly kind: 'impossible'; readonly doubt: Doubt }
  /** `doubt`: possible, but to be asked about once. */
  | { readonly kind: 'value'; readonly value: T; readonly doubt: Doubt | null };

const weighed = <T>(value: T, doubt: Doubt | null): Reading<T> =>
  doubt !== null && !isPossible(doubt) ? { kind: 'impossible', doubt } : { kind: 'value', value, doubt };

export function readFigure(text: string, threshold: Threshold): Reading<number> {
  const read = readMeasured(text);
  if (read.kind === 'number') return weighed(read.value, doubtOfMeasured(read.value, threshold));
  return read.kind === 'blank' ? read : { kind: 'unreadable', expected: 'number' };
}

type Score = Extract<RichForm, { kind: 'score' }>;
export function readScore(text: string, form: Score): Reading<AnswerValue> {
  const read = readMeasured(text);
  if (read.kind === 'blank') return read;
  if (read.kind === 'invalid') return { kind: 'unreadable', expected: 'number' };
  const value = { kind: 'score', points: read.value } as const;
  // A score that is no day depends on no day.
  return weighed(value, doubtOfValue(form, value, ''));
}

type Ratio = Extract<RichForm, { kind: 'ratio' }>;
/** Both counts as typed: what is counted, and out of how many. One of them may still be missing. */
export function readRatio(texts: CountTexts, form: Ratio): Reading<AnswerValue> {
  const reads = texts.map(readMeasured);
  if (reads.some(({ kind }) => kind === 'invalid')) return { kind: 'unreadable', expected: 'number' };
  if (reads.every(({ kind }) => kind === 'blank')) return { kind: 'blank' };
  const [count = null, total = null] = reads.map((read) => (read.kind === 'number' ? read.value : null));
  const value = { kind: 'ratio', count, total } as const;
  return weighed(value, doubtOfValue(form, value, ''));
}
export type CountTexts = readonly [count: string, total: string];

type Day = Extract<RichForm, { kind: 'date' }>;
export function readDate(text: string, form: Day, today: string): Reading<AnswerValue> {
  if (text.trim() === '') return { kind: 'blank' };
  const date = readDay(text, today);
  if (date === null) return { kind: 'unreadable', expected: 'day' };
  const value = { kind: 'date', date } as const;
  return weighed(value, doubtOfValue(form, value, today));
}
