import { expect, test } from 'vitest';
import { extendStroke, isSignature, startStroke, toPad, type Strokes } from './strokes.ts';

test('a pen that rests adds no points', () => {
  const resting = extendStroke(startStroke([], [10, 10]), [10.5, 10.5]);
  expect(resting).toEqual([[[10, 10]]]);
});

test('a pen that moves draws on the last stroke only', () => {
  const first = extendStroke(startStroke([], [0, 0]), [30, 0]);
  const second = extendStroke(startStroke(first, [0, 50]), [0, 90]);
  expect(second).toEqual([
    [
      [0, 0],
      [30, 0],
    ],
    [
      [0, 50],
      [0, 90],
    ],
  ]);
});

test('a dot is not a signature, a line across the pad is', () => {
  expect(isSignature(startStroke([], [10, 10]))).toBe(false);
  const line: Strokes = [
    [
      [10, 10],
      [90, 10],
    ],
  ];
  expect(isSignature(line)).toBe(true);
});

test('a place outside the pad is kept at its edge', () => {
  const box = { left: 100, top: 100, width: 300, height: 100 };
  expect(toPad({ clientX: 250, clientY: 150 }, box)).toEqual([300, 100]);
  expect(toPad({ clientX: 50, clientY: 900 }, box)).toEqual([0, 200]);
});
