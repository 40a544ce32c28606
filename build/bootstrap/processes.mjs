/**
 * Child processes that never outlive us: whatever was started through here is ended, with everything below it, when
 * this process ends, is interrupted, or runs out of time. Nothing else is ever touched.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from './paths.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** The app writes what is pending when it is asked to end; whoever needs longer is stuck. */
const graceMs = 5000;
let isStopping = false;

process.on('exit', () => {
  for (const child of running) endTree(child);
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => void stop());
}

async function stop() {
  isStopping = true;
  const ends = [...running].map((child) => once(child, 'close'));
  for (const child of running) child.kill('SIGTERM');
  await Promise.race([Promise.allSettled(ends), delay(graceMs)]);
  process.exit(130);
}

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to ours
 * @property {'show' | 'keep'} [output] show it as it comes (the default), or keep it for the caller
 * @property {number} [limitMs] the child is ended when it takes longer
 * @property {string} [cwd] the repository when not given
 */

/**
 * @typedef {object} RunResult
 * @property {number} code 0 is success; -1 when it was ended by a signal, by us or by its time limit
 * @property {string} output what it wrote, when kept
 */

/**
 * @param {readonly string[]} commandLine
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(commandLine, options = {}) {
  const { env = {}, output = 'show', limitMs, cwd = root } = options;
  const child = start(commandLine, { cwd, env: { ...process.env, ...env }, output });
  /** @type {Buffer[]} */
  const chunks = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  const timer = limitMs === undefined ? undefined : setTimeout(() => endTree(child), limitMs);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      // Who waits for it must not go on to the next thing while we stop.
      if (!isStopping) resolve({ code: code ?? -1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/**
 * @param {readonly string[]} commandLine
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, output: 'show' | 'keep' }} options
 */
function start([command = '', ...args], { cwd, env, output }) {
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  // npm.cmd can only be started by a shell on Windows.
  const shell = command.endsWith('.cmd');
  return tracked(spawn(command, args, { cwd, env, stdio, shell }));
}

/**
 * Ends `child` with us.
 * @template {import('node:child_process').ChildProcess} Child
 * @param {Child} child
 * @returns {Child}
 */
export function tracked(child) {
  running.add(child);
  child.once('close', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** @param {import('node:child_process').ChildProcess} child */
export function endTree(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') {
    execFileSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  for (const pid of withDescendants(child.pid)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has just ended by itself.
    }
  }
}

/** @param {number} pid @returns {number[]} the parent first, so that it cannot start another child */
function withDescendants(pid) {
  const parents = listParents();
  const found = [pid];
  for (const parent of found) {
    for (const [child, itsParent] of parents) if (itsParent === parent) found.push(child);
  }
  return found;
}

/** @returns {Map<number, number>} process id -> its parent's */
function listParents() {
  if (process.platform !== 'linux') return parsePs(execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' }));
  /** @type {Map<number, number>} */
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // "pid (name) state ppid ...", and the name may hold spaces and brackets.
      const [, ppid] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      parents.set(Number(name), Number(ppid));
    } catch {
      // It ended while we looked.
    }
  }
  return parents;
}

/** @param {string} text lines of "pid ppid" */
function parsePs(text) {
  return new Map(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [pid = 0, ppid = 0] = line.trim().split(/\s+/).map(Number);
        return [pid, ppid];
      }),
  );
}

/** npm as the person runs it, so that their registry and settings hold. @returns {string[]} */
export function npm() {
  const script = process.env['npm_execpath'];
  if (script !== undefined && /^npm-cli\.c?js$/.test(basename(script))) return [process.execPath, script];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}
