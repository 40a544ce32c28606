import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { runCommand } from '#server/commands.ts';
import { pullReplySchema } from '#shared/protocol/down.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { note, Replica } from '../../helpers/replica.ts';
import { askChallenge, enrol, pullAll, sendEnrolment, sender, syncClient, valueOf } from '../../helpers/sync-client.ts';
import { START_MS, type TestServer } from '../../helpers/sync-server.ts';

const pull = { method: 'GET', url: '/v1/pull?after=0&limit=1' } as const;

/** Who may ask, and what others may not see. */
export function accessSuite(server: () => TestServer): void {
  test('a join code admits a device however it is typed; another code does not', async () => {
    const { app, newBureau } = server();
    const joinCode = await newBureau();
    const { key } = new Replica(1);
    expect(valueOf(await enrol(app, ` ${joinCode.toLowerCase()} `, key)).bureau).toContain('样例');
    expect(await enrol(app, `${joinCode}X`, key)).toMatchObject({
      ok: false,
      error: { kind: 'badJoinCode', status: 403 },
    });
  });

  test('a device that comes back with its key gets a new token and keeps its log; the old token is void', async () => {
    const { app, database, newBureau, newMember } = server();
    const joinCode = await newBureau();
    const { replica, client } = await newMember(joinCode, 1);
    const change = replica.write(note, 1, START_MS);
    valueOf(await client.push([change]));
    const again = await server().join(joinCode, replica);
    expect(await client.pull(0)).toMatchObject({ ok: false, error: { kind: 'unauthorised', remedy: 'enrolAgain' } });
    expect((await pullAll(again, 0)).changes).toEqual([change]);
    // Should another key ever give the same name.
    await sql`update devices set public_key = 'another' where id = ${replica.id}`.execute(database);
    const taken = await enrol(app, joinCode, replica.key);
    await sql`update devices set public_key = ${replica.key.publicKey} where id = ${replica.id}`.execute(database);
    expect(taken).toMatchObject({ ok: false, error: { kind: 'unauthorised', remedy: 'giveUp' } });
    expect((await pullAll(again, 0)).changes).toEqual([change]);
  });

  test('who knows the join code and a colleague’s key cannot take over the colleague’s device', async () => {
    const { app, newBureau, newMember } = server();
    const joinCode = await newBureau();
    const { replica: colleague, client } = await newMember(joinCode, 1);
    const other = new Replica(2).key;
    const ask = async () => ({ joinCode, challenge: await askChallenge(app) });
    const own = other.enrolment(await ask());
    const refused = { ok: false, error: { kind: 'badRequest', remedy: 'giveUp', status: 403 } };
    // What stands in every document the colleague signs, under a signature of another key.
    const { deviceId, publicKey } = colleague.key;
    expect(await sendEnrolment(app, { ...own, deviceId, publicKey })).toMatchObject(refused);
    expect(await sendEnrolment(app, { ...other.enrolment(await ask()), deviceId })).toMatchObject(refused);
    expect(await sendEnrolment(app, { ...other.enrolment(await ask()), publicKey: 'no key' })).toMatchObject(refused);
    // A proof that the colleague gave for something else.
    const { signature } = colleague.key.enrolment({ joinCode: 'ANOTHER-CODE', challenge: await askChallenge(app) });
    expect(await sendEnrolment(app, { ...colleague.key.enrolment(await ask()), signature })).toMatchObject(refused);
    expect(valueOf(await client.pull(0)).changes).toEqual([]);
  });

  test('an enrolment is good once and for a short while; one without a proof is told that the app is too old', async () => {
    const { app, clock, newBureau } = server();
    const joinCode = await newBureau();
    const { key } = new Replica(1);
    const enrolment = key.enrolment({ joinCode, challenge: await askChallenge(app) });
    valueOf(await sendEnrolment(app, enrolment));
    const again = { ok: false, error: { kind: 'badRequest', remedy: 'retryLater', status: 403 } };
    expect(await sendEnrolment(app, enrolment)).toMatchObject(again);
    const late = key.enrolment({ joinCode, challenge: await askChallenge(app) });
    clock.nowMs += 6 * 60_000;
    expect(await sendEnrolment(app, late)).toMatchObject(again);
    clock.nowMs = START_MS;
    expect(await sendEnrolment(app, enrolment, { 'x-duxue-protocol': '1' })).toMatchObject({
      error: { kind: 'clientTooOld', remedy: 'upgradeApp', status: 426 },
    });
  });

  test('the administrator sees the devices, and takes the token of a lost one away', async () => {
    const { database, newBureau, newMember } = server();
    const joinCode = await newBureau();
    const { replica, client } = await newMember(joinCode, 1);
    const list = async () => (await runCommand(database, ['devices'])).filter((line) => line.includes(replica.id));
    expect((await list()).at(-1)).toMatch(/样例设备 {2}样例督导室 \d+ {2}\d{4}-\d\d-\d\d 加入$/);
    expect(await runCommand(database, ['revoke', 'f'.repeat(16)])).toEqual([expect.stringContaining('没有设备号')]);
    expect(await runCommand(database, ['revoke', replica.id])).toEqual([expect.stringContaining('已失效')]);
    expect(await client.pull(0)).toMatchObject({ ok: false, error: { kind: 'unauthorised', remedy: 'enrolAgain' } });
    expect((await list()).at(-1)).toContain('凭据已失效');
    // Found again: it joins as any other does.
    expect(valueOf(await (await server().join(joinCode, replica)).pull(0)).changes).toEqual([]);
    for (const wrong of [['devices', 'x'], ['revoke'], ['start']])
      expect((await runCommand(database, wrong)).join()).toContain('npm run server');
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
