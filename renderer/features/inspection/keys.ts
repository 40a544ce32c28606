import { isJudged, type AnswerForm } from '#shared/domain/inspection/form.ts';
import type { InspectionResult } from '#shared/schema/inspection.ts';
import { isOptionForm } from './fields/options.ts';

export type KeyAction =
  | { readonly kind: 'digit'; readonly digit: number }
  | { readonly kind: 'answer'; readonly result: InspectionResult }
  | { readonly kind: 'enter' | 'next' | 'previous' | 'value' | 'today' | 'note' }
  | { readonly kind: 'photograph' | 'file' | 'finding' | 'whole' | 'search' | 'help' };

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'repeat'> & {
  /** The key belongs to a field or a dialog. */
  readonly isTyping: boolean;
  /** Enter belongs to the button or link that has the focus. */
  readonly isOnButton: boolean;
};

/** Results have keys of their own beside the digits, which options take; on a number pad they lie around it. */
export const RESULT_KEYS: Readonly<Record<InspectionResult, string>> = { met: '+', unmet: '-', notApplicable: '0' };

const results: readonly InspectionResult[] = ['met', 'unmet', 'notApplicable'];

/** The digit that gives a result, where the digits are not those of options; null where there is none. */
export function resultDigit(form: AnswerForm, result: InspectionResult): string | null {
  return isOptionForm(form) || !isJudged(form) ? null : String(results.indexOf(result) + 1);
}
export const resultOfDigit = (form: AnswerForm, digit: number): InspectionResult | null =>
  results.find((result) => resultDigit(form, result) === String(digit)) ?? null;

const actions: ReadonlyMap<string, KeyAction> = new Map<string, KeyAction>([
  ...Array.from({ length: 9 }, (_, at): [string, KeyAction] => [String(at + 1), { kind: 'digit', digit: at + 1 }]),
  ['+', { kind: 'answer', result: 'met' }],
  ['=', { kind: 'answer', result: 'met' }],
  ['-', { kind: 'answer', result: 'unmet' }],
  ['0', { kind: 'answer', result: 'notApplicable' }],
  ['enter', { kind: 'enter' }],
  ['j', { kind: 'next' }],
  ['k', { kind: 'previous' }],
  ['m', { kind: 'value' }],
  ['t', { kind: 'today' }],
  ['n', { kind: 'note' }],
  ['p', { kind: 'photograph' }],
  ['f', { kind: 'file' }],
  ['q', { kind: 'finding' }],
  ['w', { kind: 'whole' }],
  ['/', { kind: 'search' }],
  ['?', { kind: 'help' }],
]);

/** With a Chinese input method on, these keys arrive as their full-width twins. */
const twins: ReadonlyMap<string, string> = new Map([
  ['、', '/'],
  ['／', '/'],
  ['？', '?'],
  ['＋', '+'],
  ['＝', '='],
  ['－', '-'],
]);

/** What a key does on site; null when it is left to the field, the browser, or nobody. */
export function actionOfKey(press: KeyPress): KeyAction | null {
  if (press.isTyping || press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return null;
  const key = press.key.toLowerCase();
  const action = actions.get(twins.get(key) ?? key) ?? null;
  if (action?.kind === 'enter' && press.isOnButton) return null;
  // A key held down may walk through the items, but must not answer them.
  if (press.repeat && action?.kind !== 'next' && action?.kind !== 'previous') return null;
  return action;
}
