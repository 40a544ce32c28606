import type { InspectionResult } from '#shared/schema/inspection.ts';

export type KeyAction =
  | { readonly kind: 'answer'; readonly result: InspectionResult }
  | { readonly kind: 'next' | 'previous' | 'measure' | 'note' | 'photograph' | 'file' | 'finding' | 'search' | 'help' };

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'repeat'> & {
  /** The key belongs to a field or a dialog. */
  readonly isTyping: boolean;
};

const actions: ReadonlyMap<string, KeyAction> = new Map<string, KeyAction>([
  ['1', { kind: 'answer', result: 'met' }],
  ['2', { kind: 'answer', result: 'unmet' }],
  ['3', { kind: 'answer', result: 'notApplicable' }],
  ['j', { kind: 'next' }],
  ['k', { kind: 'previous' }],
  ['m', { kind: 'measure' }],
  ['n', { kind: 'note' }],
  ['p', { kind: 'photograph' }],
  ['f', { kind: 'file' }],
  ['q', { kind: 'finding' }],
  ['/', { kind: 'search' }],
  ['?', { kind: 'help' }],
]);

/** With a Chinese input method on, these keys arrive as their full-width twins. */
const twins: ReadonlyMap<string, string> = new Map([
  ['、', '/'],
  ['／', '/'],
  ['？', '?'],
]);

/** What a key does on site; null when it is left to the field, the browser, or nobody. */
export function actionOfKey(press: KeyPress): KeyAction | null {
  if (press.isTyping || press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return null;
  const key = press.key.toLowerCase();
  const action = actions.get(twins.get(key) ?? key) ?? null;
  // A key held down may walk through the items, but must not answer them.
  if (press.repeat && action?.kind !== 'next' && action?.kind !== 'previous') return null;
  return action;
}
