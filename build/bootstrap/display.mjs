/** A screen in memory (Xvfb), for machines that have none and for tests. */
import { spawn } from 'node:child_process';
import { endTree, tracked } from './processes.mjs';
import { BootstrapError } from './say.mjs';

export const hasScreen = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/** @returns {Promise<{ display: string, stop: () => void }>} `display` is ":7", for the variable DISPLAY */
export function startXvfb() {
  const server = tracked(
    // It picks a free number by itself and writes it to the descriptor we name.
    spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    }),
  );
  let complaint = '';
  server.stderr?.on('data', (chunk) => (complaint += chunk));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new BootstrapError(`Xvfb ended at once: ${complaint.trim()}`)));
    server.stdio[3]?.once('data', (number) =>
      resolve({ display: `:${String(number).trim()}`, stop: () => endTree(server) }),
    );
  });
}
