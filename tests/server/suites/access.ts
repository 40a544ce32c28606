import { expect, test } from 'vitest';
import { pullReplySchema } from '#shared/protocol/down.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { note, Replica } from '../../helpers/replica.ts';
import { enrol, pullAll, sender, syncClient, valueOf } from '../../helpers/sync-client.ts';
import { START_MS, type TestServer } from '../../helpers/sync-server.ts';

const pull = { method: 'GET', url: '/v1/pull?after=0&limit=1' } as const;

/** Who may ask, and what others may not see. */
export function accessSuite(server: () => TestServer): void {
  test('a join code admits a device however it is typed; another code does not', async () => {
    const { app, newBureau } = server();
    const joinCode = await newBureau();
    const call = { deviceId: new Replica(1).id, publicKey: 'key' };
    expect(valueOf(await enrol(app, { ...call, joinCode: ` ${joinCode.toLowerCase()} ` })).bureau).toContain('样例');
    expect(await enrol(app, { ...call, joinCode: `${joinCode}X` })).toMatchObject({
      ok: false,
      error: { kind: 'badJoinCode', status: 403 },
    });
  });

  test('a device that comes back with its key gets a new token and keeps its log; the old token is void', async () => {
    const { app, newBureau, newMember } = server();
    const joinCode = await newBureau();
    const { replica, client } = await newMember(joinCode, 1);
    const change = replica.write(note, 1, START_MS);
    valueOf(await client.push([change]));
    const again = await server().join(joinCode, replica);
    expect(await client.pull(0)).toMatchObject({ ok: false, error: { kind: 'unauthorised', remedy: 'enrolAgain' } });
    expect((await pullAll(again, 0)).changes).toEqual([change]);
    const taken = await enrol(app, { joinCode, deviceId: replica.id, publicKey: 'another key' });
    expect(taken).toMatchObject({ ok: false, error: { kind: 'unauthorised', remedy: 'giveUp' } });
    expect((await pullAll(again, 0)).changes).toEqual([change]);
  });

  test('no token and a wrong token are refused before anything else is looked at', async () => {
    const { app } = server();
    const wrong = syncClient(app, 'x'.repeat(43));
    const hash = '0'.repeat(64);
    for (const reply of [
      await sender(app)(pull, pullReplySchema),
      await wrong.pull(0),
      await wrong.snapshot(null),
      await wrong.push([]),
      await wrong.blobState(hash),
      await wrong.putPiece(hash, { offset: 0, bytes: Buffer.alloc(1), total: 1 }),
      await wrong.completeness('anything'),
    ]) {
      expect(reply).toMatchObject({ ok: false, error: { kind: 'unauthorised', remedy: 'enrolAgain', status: 401 } });
    }
    expect((await wrong.getBlob(hash, null)).statusCode).toBe(401);
  });

  test('a bureau sees nothing of another: no changes, no blobs, no inspections', async () => {
    const { newBureau, newMember } = server();
    const ours = await newMember(await newBureau(), 1);
    const theirs = await newMember(await newBureau(), 1);
    const bytes = Buffer.from('a photograph of ours');
    const sha256 = '2f5b0be0ac13ae1db79c9a3efb0ab5ed1c1f1f3fbf2a1ea9a3cf1fb2a5d13b11';
    valueOf(
      await ours.client.push([
        ours.replica.write({ entity: 'inspection', entityId: 'ours', field: 'deleted' }, false, START_MS),
      ]),
    );
    valueOf(await ours.client.putPiece(sha256, { offset: 0, bytes, total: bytes.length + 1 }));
    expect(valueOf(await theirs.client.pull(0)).changes).toEqual([]);
    expect(valueOf(await theirs.client.snapshot(null)).changes).toEqual([]);
    expect(valueOf(await theirs.client.blobState(sha256)).received).toBe(0);
    expect((await theirs.client.getBlob(sha256, null)).statusCode).toBe(404);
    expect(await theirs.client.completeness('ours')).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    // The same device may work for two bureaus: each numbers its changes from 1.
    expect(valueOf(await theirs.client.push([theirs.replica.write(note, 1, START_MS)]))).toEqual({ accepted: [1] });
  });

  test('versions this server does not speak are refused by name', async () => {
    const { app } = server();
    const asked = (version: string) => sender(app, { 'x-duxue-protocol': version })(pull, pullReplySchema);
    expect(await asked('0')).toMatchObject({ error: { kind: 'clientTooOld', remedy: 'upgradeApp', status: 426 } });
    expect(await asked(String(PROTOCOL_VERSION + 1))).toMatchObject({
      error: { kind: 'serverTooOld', remedy: 'upgradeServer', status: 501 },
    });
    expect(await asked('new')).toMatchObject({ error: { kind: 'badRequest', remedy: 'upgradeApp' } });
  });

  test('what is not a route, not JSON or not a known type is refused in the same shape', async () => {
    const { app, newBureau, newMember } = server();
    const { client } = await newMember(await newBureau(), 1);
    const headers = { authorization: `Bearer ${client.token}` };
    const send = sender(app, headers);
    expect(await send({ method: 'GET', url: '/v1/everything' }, pullReplySchema)).toMatchObject({
      error: { kind: 'notFound', status: 404 },
    });
    const odd = { method: 'POST', url: '/v1/push', payload: Buffer.from('{"changes":[') } as const;
    for (const type of ['application/json', 'text/plain', 'application/xml']) {
      expect(await send({ ...odd, headers: { 'content-type': type } }, pullReplySchema)).toMatchObject({
        error: { kind: 'badRequest' },
      });
    }
    expect(await send({ method: 'GET', url: '/v1/pull?after=-1&limit=5' }, pullReplySchema)).toMatchObject({
      error: { kind: 'badRequest' },
    });
  });

  test('the log of the server holds no token, no join code and nothing a person wrote', async () => {
    const { newBureau, newMember, log } = server();
    const joinCode = await newBureau();
    const { replica, client } = await newMember(joinCode, 1);
    const words = 'words that are nobody else’s';
    const change = replica.write(note, words, START_MS);
    valueOf(await client.push([change]));
    await client.push([{ ...change, hash: 'not a hash' }]);
    await client.push([{ ...change, value: `${words}!` }]);
    expect(log()).toContain('/v1/push');
    expect(log()).toContain('chainBroken');
    for (const secret of [joinCode, client.token, words]) expect(log()).not.toContain(secret);
  });
}
