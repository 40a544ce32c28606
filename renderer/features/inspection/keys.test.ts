import { expect, test } from 'vitest';
import { actionOfKey, resultOfDigit, type KeyPress } from './keys.ts';

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  repeat: false,
  isTyping: false,
  isOnButton: false,
  ...rest,
});

test('1, 2 and 3 answer, letters work in either case', () => {
  expect(actionOfKey(press('2'))).toEqual({ kind: 'digit', digit: 2 });
  expect(resultOfDigit({ kind: 'verdict' }, 2)).toBe('unmet');
  expect(actionOfKey(press('N'))).toEqual({ kind: 'note' });
});

test('no key acts while someone types, chooses Chinese words or holds Ctrl', () => {
  for (const rest of [
    { isTyping: true },
    { isComposing: true },
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
  ])
    expect(actionOfKey(press('1', rest))).toBeNull();
});

test('a key held down walks on but answers nothing', () => {
  expect(actionOfKey(press('1', { repeat: true }))).toBeNull();
  expect(actionOfKey(press('j', { repeat: true }))).toEqual({ kind: 'next' });
});

test('the slash and question mark of a Chinese input method do the same', () => {
  expect(actionOfKey(press('、'))).toEqual({ kind: 'search' });
  expect(actionOfKey(press('？'))).toEqual({ kind: 'help' });
});

test('a key nobody asked for does nothing', () => {
  expect(actionOfKey(press('constructor'))).toBeNull();
  expect(actionOfKey(press('x'))).toBeNull();
});

test('digits are the options where there are options, and give no result to what is only recorded', () => {
  const choice = {
    kind: 'choice',
    options: [
      { label: '甲', isMet: null },
      { label: '乙', isMet: true },
    ],
  } as const;
  expect(resultOfDigit({ ...choice, options: [...choice.options] }, 1)).toBeNull();
  expect(resultOfDigit({ kind: 'text' }, 1)).toBeNull();
  expect(actionOfKey(press('0'))).toEqual({ kind: 'answer', result: 'notApplicable' });
});

test('Enter on a button presses the button', () => {
  expect(actionOfKey(press('Enter', { isOnButton: true }))).toBeNull();
  expect(actionOfKey(press('Enter'))).toEqual({ kind: 'enter' });
});
