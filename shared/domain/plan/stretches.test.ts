import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlans } from './compile.ts';
import { inStretches } from './stretches.ts';

const passage = (text: string) => ({ text, at: Array.from(text, (_, index) => index) });

test('cuts a passage into bounded stretches that make the whole again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('新建', '3所', ',', '。', ';', '、'), { maxLength: 6000 }), (parts) => {
      const text = parts.join('');
      const stretches = inStretches(passage(text));
      expect(stretches.map((each) => each.text).join('')).toBe(text);
      expect(stretches.flatMap((each) => each.at)).toEqual(passage(text).at);
      expect(stretches.every((each) => each.text.length <= 3000)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('cuts behind a sentence where there is one, else behind a clause', () => {
  const sentence = `${'好'.repeat(1999)}。`;
  const clause = `${'好'.repeat(1999)},`;
  expect(inStretches(passage(sentence + clause + sentence)).map((each) => each.text.length)).toEqual([
    2000, 2000, 2000,
  ]);
  expect(inStretches(passage('好'.repeat(7000))).map((each) => each.text.length)).toEqual([3000, 3000, 1000]);
});

/** Reading took a time that grew with the square of the clauses of a sentence: four times as much as is allowed here. */
const ENOUGH_MS = 8000;

test(
  'reads a sentence without an end in time that grows with its length',
  () => {
    const [plan] = compilePlans(`青石县2026年教育工作要点\n一、任务\n1.示例。${'新建学校3所，'.repeat(20_000)}\n`);
    expect(plan?.targets.length).toBe(20_000);
    expect(plan?.tasks[0]?.heading).toBe('示例');
  },
  ENOUGH_MS,
);
