import { expect, test } from 'vitest';
import { withHash } from '#shared/domain/change/chain.ts';
import { clockSchema } from '#shared/schema/clock.ts';
import { must } from '#shared/util/must.ts';
import { sha256 } from '#server/secrets.ts';
import { note } from '../../helpers/replica.ts';
import { pullAll, valueOf } from '../../helpers/sync-client.ts';
import { START_MS, type TestServer } from '../../helpers/sync-server.ts';

const HOUR_MS = 60 * 60 * 1_000;

export function pushSuite(server: () => TestServer): void {
  const newMember = async () => server().newMember(await server().newBureau(), 1);

  test('S9: a push sent again, whole or in part, is answered the same numbers and stored once', async () => {
    const { replica, client } = await newMember();
    const changes = [1, 2, 3].map((value) => replica.write(note, value, START_MS));
    expect(valueOf(await client.push(changes.slice(0, 2)))).toEqual({ accepted: [1, 2] });
    expect(valueOf(await client.push(changes))).toEqual({ accepted: [1, 2, 3] });
    expect(valueOf(await client.push(changes.slice(1)))).toEqual({ accepted: [2, 3] });
    expect((await pullAll(client, 0)).changes).toEqual(changes);
  });

  test('S9: the same push sent twice at once is stored once', async () => {
    const { replica, client } = await newMember();
    const changes = [1, 2, 3].map((value) => replica.write(note, value, START_MS));
    const replies = await Promise.all([client.push(changes), client.push(changes), client.push(changes)]);
    for (const reply of replies) expect(valueOf(reply)).toEqual({ accepted: [1, 2, 3] });
    expect((await pullAll(client, 0)).changes).toEqual(changes);
  });

  test('a change comes back to the last character, whatever is in it', async () => {
    const { replica, client } = await newMember();
    const value = {
      z: 1,
      a: [null, true, 1e21, -0.1, ''],
      text: '引号"\\ \u0000 \ud800 \u2028 𠮷',
      长: '值'.repeat(5_000),
    };
    const change = replica.write({ ...note, entity: 'fromNewerVersion', field: 'unknownField' }, value, START_MS);
    valueOf(await client.push([change]));
    const [got] = (await pullAll(client, 0)).changes;
    expect(got).toEqual(change);
    const { hash, ...rest } = must(got, 'pushed above');
    expect(withHash(rest, sha256).hash).toBe(hash);
  });

  test('W5: a change to an entity or field this version does not know is stored and passed on', async () => {
    const joinCode = await server().newBureau();
    const writer = await server().newMember(joinCode, 1);
    const reader = await server().newMember(joinCode, 2);
    const change = writer.replica.write({ entity: 'hologram', entityId: 'x', field: 'depth' }, 3, START_MS);
    valueOf(await writer.client.push([change]));
    expect((await pullAll(reader.client, 0)).changes).toEqual([change]);
  });

  test('S11: a clock more than an hour ahead is refused by name and nothing is stored; within the hour it is taken', async () => {
    const { replica, client } = await newMember();
    const early = replica.write(note, 'in time', START_MS + HOUR_MS);
    const ahead = replica.write(note, 'too early', START_MS + HOUR_MS + 1);
    expect(await client.push([early, ahead])).toMatchObject({
      ok: false,
      error: { kind: 'clockTooFarAhead', remedy: 'fixClock', status: 422 },
    });
    expect(valueOf(await client.pull(0))).toMatchObject({ changes: [], upTo: 0, more: false });
    expect(valueOf(await client.push([early]))).toEqual({ accepted: [1] });
  });

  test('a clock whose date does not exist is refused', async () => {
    const { replica, client } = await newMember();
    const { hash: _, ...rest } = replica.write(note, 1, START_MS);
    const clock = clockSchema.parse(`2026-99-99T99:99:99.999Z-0000-${replica.id}`);
    expect(await client.push([withHash({ ...rest, clock }, sha256)])).toMatchObject({
      ok: false,
      error: { kind: 'clockTooFarAhead' },
    });
  });

  test('S2: a change that is not later than what it builds on is refused', async () => {
    const { replica, client } = await newMember();
    const { hash: _, ...rest } = replica.write(note, 1, START_MS);
    const change = withHash({ ...rest, base: rest.clock }, sha256);
    expect(await client.push([change])).toMatchObject({ ok: false, error: { kind: 'badRequest', remedy: 'giveUp' } });
  });

  test('a gap in the chain is refused, and the missing changes make it good', async () => {
    const { replica, client } = await newMember();
    const changes = [1, 2, 3, 4].map((value) => replica.write(note, value, START_MS));
    expect(await client.push(changes.slice(1))).toMatchObject({
      ok: false,
      error: { kind: 'chainBroken', remedy: 'resync', status: 409 },
    });
    valueOf(await client.push(changes.slice(0, 1)));
    expect(await client.push(changes.slice(2))).toMatchObject({ ok: false, error: { kind: 'chainBroken' } });
    expect(await client.push([...changes.slice(1, 2), ...changes.slice(3)])).toMatchObject({
      ok: false,
      error: { kind: 'chainBroken' },
    });
    expect(valueOf(await client.push(changes))).toEqual({ accepted: [1, 2, 3, 4] });
  });

  test('a change altered under its hash is refused', async () => {
    const { replica, client } = await newMember();
    const change = { ...replica.write(note, 1, START_MS), value: 2 };
    expect(await client.push([change])).toMatchObject({ ok: false, error: { kind: 'chainBroken', remedy: 'giveUp' } });
  });

  test('S1: the same clock with another content is refused, and what was received stays', async () => {
    const { replica, client } = await newMember();
    const first = replica.write(note, 'first', START_MS);
    valueOf(await client.push([first]));
    const { hash: _, ...rest } = first;
    const forged = withHash({ ...rest, value: 'second' }, sha256);
    expect(await client.push([forged])).toMatchObject({ ok: false, error: { kind: 'chainBroken', remedy: 'giveUp' } });
    expect((await pullAll(client, 0)).changes).toEqual([first]);
  });

  test('a device cannot push what names another device', async () => {
    const joinCode = await server().newBureau();
    const mine = await server().newMember(joinCode, 1);
    const other = await server().newMember(joinCode, 2);
    const change = other.replica.write(note, 1, START_MS);
    expect(await mine.client.push([change])).toMatchObject({ ok: false, error: { kind: 'badRequest' } });
  });

  test('a message of the wrong shape is refused as a whole, says where, and does not repeat what was sent', async () => {
    const { replica, client } = await newMember();
    const good = replica.write(note, 'secret words', START_MS);
    const bad = { ...replica.write(note, 'more secret words', START_MS), colour: 'red' };
    const reply = await client.push([good, bad]);
    expect(reply).toMatchObject({ ok: false, error: { kind: 'badRequest', remedy: 'giveUp', status: 400 } });
    expect(reply.ok ? '' : reply.error.message).toContain('changes.1');
    expect(reply.ok ? '' : reply.error.message).not.toContain('secret');
    expect(valueOf(await client.pull(0)).changes).toEqual([]);
  });

  test('a value nested too deep to be read is refused and the server goes on', async () => {
    const { replica, client } = await newMember();
    const { app } = server();
    const payload = `{"changes":[{"value":${'['.repeat(200_000)}${']'.repeat(200_000)}}]}`;
    const reply = await app.inject({
      method: 'POST',
      url: '/v1/push',
      payload,
      headers: {
        'x-duxue-protocol': '1',
        authorization: `Bearer ${client.token}`,
        'content-type': 'application/json',
      },
    });
    expect(reply.statusCode).toBe(400);
    expect(valueOf(await client.push([replica.write(note, 1, START_MS)]))).toEqual({ accepted: [1] });
  });

  test('more than a batch, and more than the byte limit, is refused by name', async () => {
    const { replica, client } = await newMember();
    const change = replica.write(note, 1, START_MS);
    expect(await client.push(Array.from({ length: 2_001 }, () => change))).toMatchObject({
      ok: false,
      error: { kind: 'badRequest' },
    });
    const large = replica.write(note, 'x'.repeat(9 * 1024 * 1024), START_MS);
    expect(await client.push([large])).toMatchObject({ ok: false, error: { kind: 'tooLarge', status: 413 } });
  });
}
