import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type ServerProcess = {
  readonly url: string;
  readonly port: number;
  readonly joinCode: string;
  readonly stop: () => Promise<void>;
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const START_LIMIT_MS = 60_000;

/** The server as a bureau runs it: its own process, embedded database in a new folder, on loopback. */
export async function startServer(): Promise<ServerProcess> {
  const port = await freePort();
  const joinCode = 'SAMPLE-JOIN-CODE';
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DUXUE_SERVER_DATA: mkdtempSync(join(tmpdir(), 'duxue-server-')),
      DUXUE_JOIN_CODE: joinCode,
      DUXUE_BUREAU: '样例督导室',
    },
    stdio: 'ignore',
  });
  await waitUntilHealthy(`http://127.0.0.1:${port}`, child);
  return { url: `http://127.0.0.1:${port}`, port, joinCode, stop: () => stop(child) };
}

async function waitUntilHealthy(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + START_LIMIT_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}`);
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not answer in time');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('expected a TCP port');
  return address.port;
}
