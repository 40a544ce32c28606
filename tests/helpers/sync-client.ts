import { setImmediate } from 'node:timers/promises';
import type { LightMyRequestResponse } from 'fastify';
import type { z } from 'zod';
import {
  blobStateSchema,
  challengeReplySchema,
  completenessReplySchema,
  enrolReplySchema,
  pullReplySchema,
  pushReplySchema,
  snapshotReplySchema,
  type SnapshotReply,
} from '#shared/protocol/down.ts';
import { syncErrorSchema, type SyncError } from '#shared/protocol/error.ts';
import { PROTOCOL_VERSION, VERSION_HEADER } from '#shared/protocol/version.ts';
import type { EnrolRequest } from '#shared/protocol/up.ts';
import type { Change } from '#shared/schema/change.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import type { App } from '#server/plugins/zod-schemas.ts';
import type { TestKey } from './test-key.ts';

type Call = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly payload?: Buffer | object;
  readonly headers?: Record<string, string>;
};

/** One request to the server in this process; replies and errors must have the shape the protocol gives them. */
export type Send = <S extends z.ZodType>(
  call: Call,
  reply: S,
) => Promise<Result<z.infer<S>, SyncError & { status: number }>>;

export function sender(app: App, headers: Record<string, string> = {}): Send {
  return async (call, reply) => {
    // As a socket would: without it a client in a loop, all in this process, lets no one else have a turn.
    await setImmediate();
    const response = await app.inject({
      ...call,
      headers: { [VERSION_HEADER]: String(PROTOCOL_VERSION), ...headers, ...call.headers },
    });
    if (response.statusCode === 200) return ok(reply.parse(response.json()));
    return fail({ ...syncErrorSchema.parse(response.json()), status: response.statusCode });
  };
}

export const askChallenge = async (app: App): Promise<string> =>
  valueOf(await sender(app)({ method: 'GET', url: '/v1/enrol/challenge' }, challengeReplySchema)).challenge;

/** Sends an enrolment as it is, right or wrong. */
export const sendEnrolment = (app: App, payload: EnrolRequest, headers: Record<string, string> = {}) =>
  sender(app, headers)({ method: 'POST', url: '/v1/enrol', payload }, enrolReplySchema);

export const enrol = async (app: App, joinCode: string, key: TestKey) =>
  sendEnrolment(app, key.enrolment({ joinCode, challenge: await askChallenge(app) }));

export type SyncClient = ReturnType<typeof syncClient>;

/** What an enrolled device can ask. */
export function syncClient(app: App, token: string) {
  const send = sender(app, { authorization: `Bearer ${token}` });
  return {
    token,
    push: (changes: readonly Change[]) =>
      send({ method: 'POST', url: '/v1/push', payload: { changes } }, pushReplySchema),
    pull: (after: number, limit = 2_000, mark: string | null = null) =>
      send(
        { method: 'GET', url: `/v1/pull?after=${after}&limit=${limit}${mark === null ? '' : `&mark=${mark}`}` },
        pullReplySchema,
      ),
    snapshot: (cursor: string | null) =>
      send(
        { method: 'GET', url: cursor === null ? '/v1/snapshot' : `/v1/snapshot?cursor=${cursor}` },
        snapshotReplySchema,
      ),
    blobState: (sha256: string) => send({ method: 'GET', url: `/v1/blobs/${sha256}/state` }, blobStateSchema),
    putPiece: (sha256: string, piece: { offset: number; bytes: Buffer; total: number }) =>
      send(
        {
          method: 'PUT',
          url: `/v1/blobs/${sha256}?offset=${piece.offset}`,
          payload: piece.bytes,
          headers: { 'content-type': 'application/octet-stream', 'x-blob-size': String(piece.total) },
        },
        blobStateSchema,
      ),
    getBlob: (sha256: string, range: string | null): Promise<LightMyRequestResponse> =>
      app.inject({
        method: 'GET',
        url: `/v1/blobs/${sha256}`,
        headers: {
          [VERSION_HEADER]: String(PROTOCOL_VERSION),
          authorization: `Bearer ${token}`,
          ...(range === null ? {} : { range }),
        },
      }),
    completeness: (inspectionId: string) =>
      send({ method: 'GET', url: `/v1/inspections/${inspectionId}/completeness` }, completenessReplySchema),
  };
}

/** The value of a request that must have gone well. */
export function valueOf<T>(result: Result<T, SyncError>): T {
  if (!result.ok) throw new Error(`expected success, found ${result.error.kind}: ${result.error.message}`);
  return result.value;
}

/** Pulls until there is no more; answers the changes and the last number. */
export async function pullAll(client: SyncClient, after: number): Promise<{ changes: Change[]; upTo: number }> {
  const changes: Change[] = [];
  let upTo = after;
  for (;;) {
    const reply = valueOf(await client.pull(upTo, 50));
    changes.push(...reply.changes.map((entry) => entry.change));
    ({ upTo } = reply);
    if (!reply.more) return { changes, upTo };
  }
}

/** A whole snapshot; between pages `pause` may do what it likes. */
export async function snapshotAll(
  client: SyncClient,
  pause: () => Promise<void> = async () => {},
): Promise<{ changes: Change[]; upTo: number }> {
  let page: SnapshotReply = valueOf(await client.snapshot(null));
  const { upTo, changes } = page;
  while (page.cursor !== null) {
    await pause();
    page = valueOf(await client.snapshot(page.cursor));
    if (page.upTo !== upTo) throw new Error(`expected every page up to ${upTo}, found ${page.upTo}`);
    changes.push(...page.changes);
  }
  return { changes, upTo };
}
