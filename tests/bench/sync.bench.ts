import { performance } from 'node:perf_hooks';
import { composeChanges } from '#shared/domain/change/compose.ts';
import { BATCH_LIMIT } from '#shared/protocol/up.ts';
import { PROTOCOL_VERSION, VERSION_HEADER } from '#shared/protocol/version.ts';
import { pullReplySchema, pushReplySchema } from '#shared/protocol/down.ts';
import type { Change } from '#shared/schema/change.ts';
import { sha256 } from '#server/secrets.ts';
import { Replica } from '../helpers/replica.ts';
import { openServer, START_MS, type TestServer } from '../helpers/sync-server.ts';
import type { BenchLine } from './bench-line.ts';

const CHANGES = 10_000;

/** 40 inspections of 250 items, one answer each. */
function answers(device: Replica): Change[] {
  const edits = Array.from({ length: CHANGES }, (_, at) => ({
    entity: 'answer',
    entityId: `inspection-${Math.floor(at / 250)}:item-${at % 250}`,
    field: 'result',
    value: at % 7 === 0 ? 'unmet' : 'met',
    settles: [],
  }));
  return composeChanges(
    edits,
    { latest: null, seq: 0, hash: null },
    {
      device: device.id,
      author: 'person-1',
      nowMs: START_MS,
      sha256,
      baseOf: () => null,
    },
  ).changes;
}

/** Push and pull of 10,000 changes by HTTP over loopback, on the embedded database. */
export async function benchSync(): Promise<BenchLine[]> {
  const server = await openServer({ kind: 'memory' });
  try {
    const address = await server.app.listen({ port: 0, host: '127.0.0.1' });
    const ask = await asker(server, address);
    const changes = answers(new Replica(1));

    const pushStart = performance.now();
    for (let at = 0; at < CHANGES; at += BATCH_LIMIT) {
      const body = JSON.stringify({ changes: changes.slice(at, at + BATCH_LIMIT) });
      pushReplySchema.parse(await ask('/v1/push', { method: 'POST', body }));
    }
    const pushMs = performance.now() - pushStart;

    const pullStart = performance.now();
    let upTo = 0;
    for (let more = true; more;) {
      const reply = pullReplySchema.parse(await ask(`/v1/pull?after=${upTo}&limit=${BATCH_LIMIT}`, {}));
      ({ upTo, more } = reply);
    }
    const pullMs = performance.now() - pullStart;
    if (upTo !== CHANGES) throw new Error(`expected ${CHANGES} changes back, found ${upTo}`);
    return [lineOf('push', pushMs, 10_000), lineOf('pull', pullMs, 5_000)];
  } finally {
    await server.close();
  }
}

/** The aims are far off what is usual: they catch what became slow in kind, not a busy machine. */
const lineOf = (what: string, value: number, aim: number): BenchLine => ({
  name: `sync: ${what} ${CHANGES} changes (${Math.round((CHANGES * 1_000) / value)} changes/s)`,
  value,
  unit: 'ms',
  aim,
});

async function asker(server: TestServer, address: string) {
  const { token } = await server.join(await server.newBureau(), new Replica(1));
  return async (path: string, init: RequestInit): Promise<unknown> => {
    const response = await fetch(`${address}${path}`, {
      ...init,
      headers: {
        [VERSION_HEADER]: String(PROTOCOL_VERSION),
        authorization: `Bearer ${token}`,
        ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
    });
    if (!response.ok) throw new Error(`expected 200 for ${path}, found ${response.status}`);
    return response.json();
  };
}
