import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import * as down from '#shared/protocol/down.ts';
import * as error from '#shared/protocol/error.ts';
import * as up from '#shared/protocol/up.ts';
import { OLDEST_SPOKEN_VERSION, PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { canonicalJson } from '#shared/util/canonical-json.ts';

/** Hash of the messages of each version. Add a line for a new version; never change a line of one that was released. */
const HASH_OF_VERSION: Readonly<Record<number, string>> = {
  1: '5098e38fbfa37eb220e40961794752dcdcdbb465a70013186b4b7bcc898147fd',
  2: 'aee24c826a092de681dfc282db858bc57f0b29a1ea14d298809025d1a48a0779',
};

const messages = Object.entries<unknown>({ ...up, ...down, ...error }).flatMap(([name, schema]) =>
  schema instanceof z.ZodType
    ? [{ name, shape: z.toJSONSchema(schema, { io: name.includes('Request') ? 'input' : 'output' }) }]
    : [],
);

test('a change of the messages raises PROTOCOL_VERSION, says so in its history, and pins the new hash here', () => {
  const found = createHash('sha256').update(canonicalJson(messages)).digest('hex');
  expect({ version: PROTOCOL_VERSION, hash: HASH_OF_VERSION[PROTOCOL_VERSION] }).toEqual({
    version: PROTOCOL_VERSION,
    hash: found,
  });
});

test('the server speaks its own version and at most the one before', () => {
  expect(PROTOCOL_VERSION - OLDEST_SPOKEN_VERSION).toBeOneOf([0, 1]);
});

test('every message of the protocol is covered', () => {
  expect(messages.map((message) => message.name)).toEqual(
    expect.arrayContaining(['pushRequestSchema', 'pullReplySchema', 'snapshotReplySchema', 'syncErrorSchema']),
  );
});
