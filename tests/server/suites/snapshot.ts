import { expect, test } from 'vitest';
import { note, Replica, type Place } from '../../helpers/replica.ts';
import { pullAll, snapshotAll, valueOf } from '../../helpers/sync-client.ts';
import { START_MS, type TestServer } from '../../helpers/sync-server.ts';

const answer = (at: number): Place => ({ entity: 'answer', entityId: `inspection-1:item-${at}`, field: 'note' });

export function snapshotSuite(server: () => TestServer): void {
  test('S12: a snapshot holds the standing changes alone, rivals included', async () => {
    const joinCode = await server().newBureau();
    const one = await server().newMember(joinCode, 1);
    const two = await server().newMember(joinCode, 2);
    const first = one.replica.write(note, 'first', START_MS);
    const left = one.replica.write(note, 'left', START_MS);
    two.replica.take([first]);
    const right = two.replica.write(note, 'right', START_MS);
    valueOf(await one.client.push([first, left]));
    valueOf(await two.client.push([right]));
    expect(await snapshotAll(one.client)).toEqual({ changes: [left, right], upTo: 3 });
  });

  test('S12: pages are of one moment although pushes go on, and a joiner ends equal to the others', async () => {
    const joinCode = await server().newBureau();
    const writer = await server().newMember(joinCode, 1);
    const fields = Array.from({ length: 4_500 }, (_, at) => answer(at));
    const changes = fields.map((place, at) => writer.replica.write(place, at, START_MS));
    for (let at = 0; at < changes.length; at += 1_500) valueOf(await writer.client.push(changes.slice(at, at + 1_500)));

    const joiner = await server().newMember(joinCode, 2);
    const { changes: got, upTo } = await snapshotAll(joiner.client, async () => {
      // One field of each page is overwritten while the joiner reads.
      const edits = [10, 2_100, 4_400].map((at) => writer.replica.write(answer(at), 'meanwhile', START_MS));
      valueOf(await writer.client.push(edits));
    });
    expect(upTo).toBe(4_500);
    expect(got).toEqual(changes);
    joiner.replica.take(got);
    joiner.replica.take((await pullAll(joiner.client, upTo)).changes);
    expect(joiner.replica.heads(answer(2_100))).toEqual(writer.replica.heads(answer(2_100)));
    expect(joiner.replica.heads(answer(0))).toEqual(writer.replica.heads(answer(0)));
  });

  test('S12: a change that arrives after all that was built on it does not stand again for a joiner', async () => {
    const joinCode = await server().newBureau();
    const away = await server().newMember(joinCode, 1);
    const carrier = await server().newMember(joinCode, 2);
    // Carried on a stick, past the server.
    const old = away.replica.write(note, 'old', START_MS);
    carrier.replica.take([old]);
    const later = [1, 2, 3].map((value) => carrier.replica.write(note, value, START_MS));
    for (const change of later) valueOf(await carrier.client.push([change]));

    const joiner = await server().newMember(joinCode, 3);
    const { changes, upTo } = await snapshotAll(joiner.client);
    valueOf(await away.client.push([old]));
    joiner.replica.take(changes);
    joiner.replica.take((await pullAll(joiner.client, upTo)).changes);
    expect(joiner.replica.heads(note)).toEqual(later.slice(2));

    const afterwards = new Replica(4);
    afterwards.take((await snapshotAll(joiner.client)).changes);
    expect([...afterwards.log.values()]).toEqual(later.slice(2));
  });

  test('an empty bureau has an empty snapshot; a cursor not given by this server is refused', async () => {
    const { client } = await server().newMember(await server().newBureau(), 1);
    expect(valueOf(await client.snapshot(null))).toMatchObject({ changes: [], upTo: 0, cursor: null });
    for (const cursor of ['x', '1', '9.0', '1.2.3']) {
      expect(await client.snapshot(cursor)).toMatchObject({ ok: false, error: { remedy: 'resync' } });
    }
  });
}
