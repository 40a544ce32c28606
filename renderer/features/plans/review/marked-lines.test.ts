import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedLines, type TextMark } from './marked-lines.ts';

const mark = (id: string, start: number, end: number): TextMark => ({ id, kind: 'target', start, end, note: '' });

test('a line is cut where a mark begins and ends', () => {
  const [line] = markedLines('优良率达到60%以上', [mark('a', 5, 9)], 0);
  expect(line?.segments.map((segment) => [segment.text, segment.mark?.id ?? null])).toEqual([
    ['优良率达到', null],
    ['60%以', 'a'],
    ['上', null],
  ]);
});

test('a mark over a line end shows in both lines', () => {
  const lines = markedLines('一二\n三四', [mark('a', 1, 4)], 0);
  expect(lines.map(({ segments }) => segments.map((segment) => segment.mark?.id ?? '-'))).toEqual([
    ['-', 'a'],
    ['a', '-'],
  ]);
});

test('of two marks that overlap the first keeps the ground', () => {
  const [line] = markedLines('abcdef', [mark('late', 2, 5), mark('early', 1, 3)], 0);
  expect(line?.segments.flatMap((segment) => segment.mark?.id ?? [])).toEqual(['early']);
});

test('whatever the marks, no text is lost or doubled', () => {
  const marks = fc.array(
    fc.record({
      id: fc.string(),
      kind: fc.constant('target' as const),
      start: fc.nat(40),
      end: fc.nat(40),
      note: fc.constant(''),
    }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), marks, (text, given) => {
      const lines = markedLines(text, given, 0);
      expect(lines.map(({ segments }) => segments.map((segment) => segment.text).join('')).join('\n')).toBe(text);
    }),
  );
});

test('marks count from the beginning of the source, a stretch of it or not', () => {
  const lines = markedLines('三四\n五六', [mark('a', 12, 15)], 10);
  expect(lines.map(({ start }) => start)).toEqual([10, 13]);
  expect(lines.map(({ segments }) => segments.map(({ text, mark: at }) => [text, at?.id ?? '-']))).toEqual([
    [['三四', '-']],
    [['五六', 'a']],
  ]);
});
