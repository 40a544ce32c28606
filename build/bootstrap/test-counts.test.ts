import { expect, test } from 'vitest';
import { countTests } from './test-counts.mjs';

type File = { status: string; assertionResults: { status: string }[] };

const report = (testResults: File[]) => JSON.stringify({ testResults });
const file = (status: string, ...tests: string[]): File => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test('counts tests that passed, failed and were skipped', () => {
  const text = report([file('failed', 'passed', 'failed', 'pending'), file('passed', 'passed')]);
  expect(countTests({ report: text, code: 1 })).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test('counts a file that does not load as a failure', () => {
  const text = report([file('passed', 'passed'), file('failed')]);
  expect(countTests({ report: text, code: 1 })).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('counts a run that ends badly although every test passed as a failure', () => {
  expect(countTests({ report: report([file('passed', 'passed')]), code: 1 }).failed).toBe(1);
});

test('counts a run of no tests, or of none that ran, as a failure', () => {
  expect(countTests({ report: report([]), code: 0 }).failed).toBe(1);
  expect(countTests({ report: report([file('passed', 'pending')]), code: 0 }).failed).toBe(1);
});

test('counts a run that wrote no report as a failure', () => {
  expect(countTests({ report: undefined, code: 0 }).failed).toBe(1);
});
