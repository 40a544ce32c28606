import { expect, test } from 'vitest';
import { write } from '#server/database/open-database.ts';
import { getLastNumber, lockBureau } from '#server/queries/bureaus.ts';
import { findDeviceByToken } from '#server/queries/devices.ts';
import { sha256 } from '#server/secrets.ts';
import { must } from '#shared/util/must.ts';
import { note } from '../../helpers/replica.ts';
import { pullAll, valueOf } from '../../helpers/sync-client.ts';
import { START_MS, type Member, type TestServer } from '../../helpers/sync-server.ts';

async function pushMany({ replica, client }: Member): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    // Uneven sizes, so that pushes overtake one another on their way to the commit.
    const size = round % 2 === 0 ? 1 : 60;
    const changes = Array.from({ length: size }, (_, at) => replica.write(note, at, START_MS));
    valueOf(await client.push(changes));
  }
}

export function pullSuite(server: () => TestServer): void {
  test('pages hold what was asked for, in order, and say whether there is more', async () => {
    const { replica, client } = await server().newMember(await server().newBureau(), 1);
    const changes = [1, 2, 3, 4, 5].map((value) => replica.write(note, value, START_MS));
    valueOf(await client.push(changes));
    const page = valueOf(await client.pull(1, 2));
    expect(page.changes.map((entry) => entry.number)).toEqual([2, 3]);
    expect(page.changes.map((entry) => entry.change)).toEqual(changes.slice(1, 3));
    expect(page).toMatchObject({ upTo: 3, more: true });
    expect(valueOf(await client.pull(3, 2))).toMatchObject({ upTo: 5, more: false });
    expect(valueOf(await client.pull(5, 2))).toMatchObject({ changes: [], upTo: 5, more: false });
  });

  test('a page of large values ends early and the rest follows', async () => {
    const { replica, client } = await server().newMember(await server().newBureau(), 1);
    const changes = [1, 2, 3].map((digit) => replica.write(note, String(digit).repeat(5_000_000), START_MS));
    for (const change of changes) valueOf(await client.push([change]));
    const first = valueOf(await client.pull(0));
    expect(first.changes.map((entry) => entry.number)).toEqual([1, 2]);
    expect(first.more).toBe(true);
    expect(valueOf(await client.pull(first.upTo)).changes.map((entry) => entry.change)).toEqual(changes.slice(2));
  });

  test('a device that has seen more than the server has is told to start anew', async () => {
    const { client } = await server().newMember(await server().newBureau(), 1);
    expect(await client.pull(1)).toMatchObject({ ok: false, error: { remedy: 'resync' } });
  });

  test('S15: a place in the log is known again by its mark, and in no other log', async () => {
    const { newBureau, newMember } = server();
    const [ours, theirs] = [await newMember(await newBureau(), 1), await newMember(await newBureau(), 1)];
    const change = ours.replica.write(note, 1, START_MS);
    const start = valueOf(await ours.client.pull(0));
    for (const { client } of [ours, theirs]) valueOf(await client.push([change]));
    const end = valueOf(await ours.client.pull(start.upTo, 10, start.mark));
    expect(end.changes.map((entry) => entry.change)).toEqual([change]);
    expect(valueOf(await ours.client.pull(1, 10, end.mark))).toMatchObject({ changes: [], upTo: 1, mark: end.mark });
    expect(valueOf(await ours.client.snapshot(null))).toMatchObject({ upTo: 1, mark: end.mark });
    const refused = { ok: false, error: { kind: 'chainBroken', remedy: 'resync', status: 409 } };
    // The same change under the same number, but of another bureau: its blobs are not there.
    expect(await theirs.client.pull(1, 10, end.mark)).toMatchObject(refused);
    expect(await theirs.client.pull(0, 10, start.mark)).toMatchObject(refused);
    expect(await ours.client.pull(2, 10, end.mark)).toMatchObject(refused);
    expect(await ours.client.pull(0, 10, end.mark)).toMatchObject(refused);
  });

  test('S7: a puller never passes over a change while many devices push at once', async () => {
    const joinCode = await server().newBureau();
    const writers = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => server().newMember(joinCode, number)));
    const reader = await server().newMember(joinCode, 99);
    const seen: number[] = [];
    const done = { pushing: true };

    const pullOnAndOn = async (): Promise<void> => {
      let upTo = 0;
      for (let last = false; ; last = !done.pushing) {
        const reply = valueOf(await reader.client.pull(upTo, 37));
        seen.push(...reply.changes.map((entry) => entry.number));
        ({ upTo } = reply);
        if (last && !reply.more) return;
      }
    };
    const pulling = pullOnAndOn();
    await Promise.all(writers.map(pushMany)).finally(() => (done.pushing = false));
    await pulling;

    const total = 6 * 4 * 61;
    expect(seen).toEqual(Array.from({ length: total }, (_, at) => at + 1));
  });

  test('S7: while one push is not committed, a later one of the same bureau is not numbered', async () => {
    const joinCode = await server().newBureau();
    const { replica, client } = await server().newMember(joinCode, 1);
    const { database } = server();
    const { bureauId } = must(await findDeviceByToken(database, sha256(client.token)), 'enrolled above');
    const order: string[] = [];
    let second: Promise<unknown> = Promise.resolve();
    const first = write(database, async (tx) => {
      await lockBureau(tx, bureauId);
      // Sent while the lock is held; the reads prove that it had the time to get ahead.
      second = client.push([replica.write(note, 1, START_MS)]).then(() => order.push('second'));
      for (let turn = 0; turn < 20; turn += 1) await getLastNumber(tx, bureauId);
      order.push('first');
    });
    await first;
    await second;
    expect(order).toEqual(['first', 'second']);
    expect((await pullAll(client, 0)).upTo).toBe(1);
  });
}
