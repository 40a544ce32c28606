import { expect, test } from 'vitest';
import { allTrue, type IndicatorVerdict, schoolPasses } from './school-rule.ts';

const rule = { minMet: 6 };
const met: IndicatorVerdict = { met: true, floorMet: true };
const near: IndicatorVerdict = { met: false, floorMet: true };
const far: IndicatorVerdict = { met: false, floorMet: false };
const unknown: IndicatorVerdict = { met: null, floorMet: null };
const six = Array.from({ length: 6 }, () => met);

test('passes with six met and the seventh at its floor', () => {
  expect(schoolPasses([...six, near], rule)).toBe(true);
  expect(schoolPasses([...six, met], rule)).toBe(true);
});

test('fails with one below its floor, or with two not met', () => {
  expect(schoolPasses([...six, far], rule)).toBe(false);
  expect(schoolPasses([...six.slice(1), near, near], rule)).toBe(false);
});

test('is undecided while a missing indicator could decide it, and fails when none could save the school', () => {
  expect(schoolPasses([...six, unknown], rule)).toBeNull();
  expect(schoolPasses([...six.slice(1), near, unknown], rule)).toBeNull();
  expect(schoolPasses([...six.slice(1), far, unknown], rule)).toBe(false);
  expect(schoolPasses([...six.slice(2), near, near, unknown], rule)).toBe(false);
});

test('a county of verdicts is true, false or undecided', () => {
  expect([allTrue([true, true]), allTrue([true, null]), allTrue([null, false])]).toEqual([true, null, false]);
});
