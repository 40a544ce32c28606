/**
 * `npm test`: every check there is, in one go, on a machine that may have nothing but Node. All checks run even after
 * one has failed, so one run tells everything; the last line counts tests, each static check as one.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { main } from './main.mjs';
import { ensurePackages } from './packages.mjs';
import { scratch } from './paths.mjs';
import { npm, run } from './processes.mjs';
import { ensureRuntime } from './runtime.mjs';
import { BootstrapError, say, secondsSince, showError } from './say.mjs';
import { ensureSystem } from './system.mjs';
import { countTests, noCounts, sumCounts } from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

/** Far above what a cold run on two slow cores takes: only a run that hangs is cut. */
const limitMs = 45 * 60_000;
const heartbeatMs = 30_000;

/** One for each npm script that passes or fails as a whole. */
const staticChecks = [
  { name: 'format', script: 'format:check' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'types' },
  { name: 'unused code and packages', script: 'unused' },
];

/** The projects of build/vitest.config.ts, in the order of what they cost. */
const testRuns = [
  { name: 'rules of this repository', script: 'unit', projects: ['rules'] },
  { name: 'unit tests', script: 'unit', projects: ['unit'] },
  { name: 'tests across folders', script: 'unit', projects: ['heavy'] },
];

/** @type {Counts} */
const onePassed = { ...noCounts, passed: 1 };
/** @type {Counts} */
const oneFailed = { ...noCounts, failed: 1 };

/** @type {Counts} */
let total = noCounts;

await main(async () => {
  const limit = setTimeout(() => {
    say(`Stopped after ${limitMs / 60_000} minutes: something hangs.`);
    process.exit(finish(sumCounts(total, oneFailed)));
  }, limitMs);
  try {
    await checkAll();
  } catch (error) {
    showError(error);
    total = sumCounts(total, oneFailed);
  }
  clearTimeout(limit);
  return finish(total);
});

async function checkAll() {
  const startedAt = performance.now();
  await ensurePackages();
  await ensureSystem(['window', 'screenless', 'tests']);
  const runtime = await ensureRuntime();
  say(`Ready in ${secondsSince(startedAt)}: Node ${process.versions.node}, Electron ${runtime.version}`);
  for (const check of staticChecks) await step(check.name, () => runStatic(check.script));
  for (const tests of testRuns) await step(tests.name, () => runTests(tests));
  await step('build', build);
  await step('end-to-end tests on the real runtime', () => runTests({ script: 'e2e', projects: [] }));
  say(`Done in ${secondsSince(startedAt)}`);
}

/** @param {Counts} counts */
function finish({ passed, failed, skipped }) {
  say(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** @typedef {{ counts: Counts, output: string }} StepResult */

/**
 * @param {string} name
 * @param {() => Promise<StepResult>} work
 */
async function step(name, work) {
  const startedAt = performance.now();
  const heartbeat = setInterval(() => say(`  ${name} ... ${secondsSince(startedAt)}`), heartbeatMs);
  const { counts, output } = await work();
  clearInterval(heartbeat);
  total = sumCounts(total, counts);
  if (counts.failed > 0) say(`\n${output.trim()}\n`);
  const { passed, failed } = counts;
  say(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${secondsSince(startedAt)})`);
}

/** @param {string} script @returns {Promise<StepResult>} */
async function runStatic(script) {
  const { code, output } = await run([...npm(), 'run', '--silent', script], { output: 'keep' });
  return { counts: code === 0 ? onePassed : oneFailed, output };
}

/** @returns {Promise<StepResult>} */
async function build() {
  try {
    await ensureBuild();
    return { counts: onePassed, output: '' };
  } catch (error) {
    if (error instanceof BootstrapError) return { counts: oneFailed, output: error.message };
    throw error;
  }
}

/**
 * @param {{ script: string, projects: string[] }} tests
 * @returns {Promise<StepResult>}
 */
async function runTests({ script, projects }) {
  const report = join(scratch, `${[script, ...projects].join('-')}.json`);
  mkdirSync(scratch, { recursive: true });
  rmSync(report, { force: true });
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const only = projects.map((project) => `--project=${project}`);
  const { code, output } = await run([...npm(), 'run', '--silent', script, '--', ...options, ...only], {
    output: 'keep',
  });
  const written = existsSync(report) ? readFileSync(report, 'utf8') : undefined;
  return { counts: countTests({ report: written, code }), output };
}
