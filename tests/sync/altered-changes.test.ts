import 'fake-indexeddb/auto';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { DuxueDatabase } from '#renderer/db/database.ts';
import { getMeta } from '#renderer/db/meta.ts';
import { syncOnce } from '#renderer/sync/engine.ts';
import { sha256 } from '#server/secrets.ts';
import { note } from '../helpers/replica.ts';
import { valueOf } from '../helpers/sync-client.ts';
import { openServer, START_MS } from '../helpers/sync-server.ts';
import { bloblessPort } from './blobless-port.ts';

test.each(['a snapshot', 'a pull'])(
  'S16: a change altered under its hash is not taken with %s, is counted, and holds nothing else up',
  async (way) => {
    const server = await openServer({ kind: 'memory' });
    onTestFinished(() => server.close());
    const joinCode = await server.newBureau();
    const writer = await server.newMember(joinCode, 1);
    const reader = await server.newMember(joinCode, 2);
    const db = new DuxueDatabase(`altered-${way}`);
    onTestFinished(() => db.delete());
    const port = bloblessPort(reader.client);
    const sync = { db, port, own: reader.replica.id, sha256, throughSeq: () => Infinity, onReceived: () => {} };
    if (way === 'a pull') await syncOnce(sync, () => {});

    const places = [1, 2, 3].map((at) => ({ ...note, entityId: `i:${at}` }));
    valueOf(await writer.client.push(places.map((place) => writer.replica.write(place, '原话', START_MS))));
    await sql`update changes set value = '"改过的话"' where entity_id = 'i:2'`.execute(server.database);

    expect(await syncOnce(sync, () => {})).toMatchObject({ ok: true, value: { received: 2 } });
    expect((await db.rows('answer').toArray()).map((row) => [row.id, row['note']])).toEqual([
      ['i:1', '原话'],
      ['i:3', '原话'],
    ]);
    expect(await getMeta(db, 'altered')).toBe(1);
    expect(await getMeta(db, 'pulled')).toMatchObject({ number: 3 });
  },
);
