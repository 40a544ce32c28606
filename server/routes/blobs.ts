import { z } from 'zod';
import { blobStateSchema, offsetMismatchSchema } from '#shared/protocol/down.ts';
import { BLOB_PIECE_BYTES } from '#shared/protocol/up.ts';
import { sha256Schema } from '#shared/schema/change.ts';
import type { BlobKey } from '../blobs/blob-store.ts';
import { deviceOf } from '../plugins/require-device.ts';
import type { App } from '../plugins/zod-schemas.ts';
import { problems } from '../problems.ts';
import type { ServerParts } from '../server-parts.ts';
import { problemReplies } from './problem-replies.ts';

/** Largest blob taken: a short film of a phone, not a long one. */
const BLOB_LIMIT_BYTES = 256 * 1024 * 1024;

const params = z.object({ sha256: sha256Schema });

/** Photographs and files, apart from the changes and resumable (sync rule B1). Each bureau sees its own. */
export function blobRoutes(app: App, parts: ServerParts): void {
  stateRoute(app, parts);
  pieceRoute(app, parts);
  readRoute(app, parts);
}

function stateRoute(app: App, { blobs }: ServerParts): void {
  const schema = { params, response: { 200: blobStateSchema, ...problemReplies } };

  app.get('/blobs/:sha256/state', { schema }, (request) =>
    blobs.state({ bureauId: deviceOf(request).bureauId, sha256: request.params.sha256 }),
  );
}

function pieceRoute(app: App, { blobs }: ServerParts): void {
  // Read whole before it is written: a piece whose line is cut leaves nothing behind.
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  const schema = {
    params,
    querystring: z.strictObject({ offset: z.coerce.number().int().nonnegative() }),
    headers: z.object({ 'x-blob-size': z.coerce.number().int().nonnegative() }),
    // An empty file has no body at all.
    body: z.instanceof(Uint8Array).nullish(),
    response: { 200: blobStateSchema, 409: offsetMismatchSchema, ...problemReplies },
  };

  app.put('/blobs/:sha256', { schema, bodyLimit: BLOB_PIECE_BYTES }, async (request, reply) => {
    const key: BlobKey = { bureauId: deviceOf(request).bureauId, sha256: request.params.sha256 };
    const total = request.headers['x-blob-size'];
    if (total > BLOB_LIMIT_BYTES) throw problems.tooLarge({ limit: `${BLOB_LIMIT_BYTES} bytes in a blob` });
    const { offset } = request.query;
    const appended = await blobs.append(key, { offset, bytes: request.body ?? new Uint8Array(), total });
    if (appended.ok) return appended.value;
    const { error } = appended;
    if (error.body.kind !== 'offsetMismatch') throw error;
    return reply.code(409).send({ ...error.body, state: await blobs.state(key) });
  });
}

function readRoute(app: App, { blobs }: ServerParts): void {
  const schema = {
    params,
    headers: z.object({ range: z.string().max(100).optional() }),
    response: { 200: z.unknown(), 206: z.unknown(), ...problemReplies },
  };

  app.get('/blobs/:sha256', { schema }, async (request, reply) => {
    const key: BlobKey = { bureauId: deviceOf(request).bureauId, sha256: request.params.sha256 };
    const bytes = await blobs.findSize(key);
    if (bytes === null) throw problems.blobUnknown({ sha256: key.sha256 });
    const { range } = request.headers;
    const start = range === undefined ? 0 : startOf(range, bytes);
    reply
      .header('accept-ranges', 'bytes')
      .header('content-length', bytes - start)
      .type('application/octet-stream');
    if (range !== undefined) reply.code(206).header('content-range', `bytes ${start}-${bytes - 1}/${bytes}`);
    return reply.send(start === bytes ? '' : blobs.read(key, { start, end: bytes - 1 }));
  });
}

/** Only "from N to the end" is understood: it is all that going on after a cut line needs. */
function startOf(range: string, bytes: number): number {
  const [, first] = /^bytes=(\d{1,15})-$/u.exec(range) ?? [];
  if (first === undefined || Number(first) >= bytes) throw problems.rangeOutside({ range, bytes });
  return Number(first);
}
