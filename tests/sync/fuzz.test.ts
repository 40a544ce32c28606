import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { must } from '#shared/util/must.ts';
import { openServer, type TestServer } from '../helpers/sync-server.ts';
import { enginePeers } from './engine-peer.ts';
import { World, type Outcome } from './world.ts';
import { modelPeers } from './model-peer.ts';
import type { PeerKind } from './peer.ts';

let server: TestServer | null = null;
beforeAll(async () => {
  server = await openServer({ kind: 'memory' });
}, 60_000);
afterAll(() => server?.close());

/** Seeds that once failed are kept at the front. `DUXUE_FUZZ_SEEDS=500` tries many more. */
const seedsOf = (count: number, pinned: readonly number[]): number[] => [
  ...pinned,
  ...Array.from({ length: Number(process.env['DUXUE_FUZZ_SEEDS'] ?? count) }, (_, at) => at + 1),
];

async function outcomeOf(kind: PeerKind, seed: number, { onTestFailed }: TestContext): Promise<Outcome> {
  const world = new World(seed, must(server, 'opened before the tests'), kind);
  onTestFailed(() => console.error(world.operations.join('\n')));
  return world.run();
}

describe('model devices agree with one another and with the server', () => {
  test.for(seedsOf(20, []))('with seed %i', async (seed, context) => {
    const { found, expected } = await outcomeOf(modelPeers, seed, context);
    expect(found).toEqual(expected);
  });
});

describe('the app’s own store and engine agree with one another and with the server', () => {
  test.for(seedsOf(12, []))('with seed %i', async (seed, context) => {
    const { found, expected } = await outcomeOf(enginePeers, seed, context);
    expect(found).toEqual(expected);
  });
});
