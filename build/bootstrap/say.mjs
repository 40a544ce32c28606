/**
 * What the bootstrap tells the person at the terminal: one line when something starts, a sign of life while it lasts,
 * one line when it is done.
 */

const heartbeatMs = 15_000;

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** @param {number} startedAt milliseconds, from performance.now() */
export function secondsSince(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/**
 * @template T
 * @param {string} what "installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function sayWhile(what, work) {
  const startedAt = performance.now();
  say(`  ${what} ...`);
  const heartbeat = setInterval(() => say(`  ${what} ... ${secondsSince(startedAt)}`), heartbeatMs);
  try {
    const result = await work();
    say(`  ${what}: done in ${secondsSince(startedAt)}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/** Something that the person at the terminal can put right; its message says how, so it is shown without a stack. */
export class BootstrapError extends Error {}

/** Ours say what to do; anything else is a bug, and keeps its stack. @param {unknown} error */
export function showError(error) {
  console.error(error instanceof BootstrapError ? error.message : error);
}
