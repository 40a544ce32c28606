/** How many tests passed and failed, from the JSON report of a vitest run. */

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/** @type {Counts} */
export const noCounts = { passed: 0, failed: 0, skipped: 0 };

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export const sumCounts = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/**
 * A file that does not load, a run that ends badly with no failed test, and a run of no tests count as one failure each:
 * they must never look like success.
 * @param {{ report: string | undefined, code: number }} run the report is undefined when none was written
 * @returns {Counts}
 */
export function countTests({ report, code }) {
  if (report === undefined) return { ...noCounts, failed: 1 };
  /** @type {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { testResults } = JSON.parse(report);
  const statuses = testResults.flatMap((file) => file.assertionResults.map((test) => test.status));
  const count = (/** @type {string} */ status) => statuses.filter((found) => found === status).length;
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const passed = count('passed');
  const failed = count('failed') + brokenFiles;
  const isSilentFailure = failed === 0 && (code !== 0 || passed === 0);
  return {
    passed,
    failed: failed + (isSilentFailure ? 1 : 0),
    skipped: statuses.length - passed - count('failed'),
  };
}
