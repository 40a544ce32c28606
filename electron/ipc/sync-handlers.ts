import type { DeviceKey } from '../keys/device-key.ts';
import type { BlobStore } from '../blobs/blob-store.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import {
  challengeReplySchema,
  enrolReplySchema,
  pullReplySchema,
  pushReplySchema,
  snapshotReplySchema,
} from '#shared/protocol/down.ts';
import type { SyncError } from '#shared/protocol/error.ts';
import type { EnrolmentFile } from '../sync/enrolment.ts';
import { fetchBlob } from '../sync/fetch-blob.ts';
import { exchangeJson, type Server } from '../sync/http.ts';
import { sendBlob } from '../sync/send-blob.ts';
import { signEnrolment } from '../sync/sign-enrolment.ts';
import type { Handlers } from './answer.ts';

export type SyncServices = {
  readonly enrolment: EnrolmentFile;
  readonly blobs: BlobStore;
  readonly deviceKey: () => Promise<DeviceKey>;
  readonly deviceName: string;
};

type SyncHandlers = Pick<Handlers, Extract<keyof Handlers, `sync:${string}`>>;

const notConfigured: SyncError = {
  kind: 'notConfigured',
  remedy: 'giveUp',
  message: 'expected a server this device is enrolled with, found none',
  retryAfterMs: null,
};

const notAServer: SyncError = {
  kind: 'badRequest',
  remedy: 'giveUp',
  message: 'expected an address that begins with https:// or http://, found another',
  retryAfterMs: null,
};

export function syncHandlers({ enrolment, blobs, deviceKey, deviceName }: SyncServices): SyncHandlers {
  const withServer = async <T>(
    use: (server: Server) => Promise<Result<T, SyncError>>,
  ): Promise<Result<T, SyncError>> => {
    const server = await enrolment.find();
    return server === null ? fail(notConfigured) : use(server);
  };
  return {
    'sync:settings': async () => ok(await enrolment.findSettings()),
    'sync:enrol': async ({ url, joinCode }) => {
      if (!/^https?:$/.test(new URL(url).protocol)) return fail(notAServer);
      const server = { url, token: null };
      const asked = await exchangeJson(server, { method: 'GET', path: 'enrol/challenge' }, challengeReplySchema);
      if (!asked.ok) return asked;
      const body = signEnrolment(await deviceKey(), { joinCode, deviceName, ...asked.value });
      const reply = await exchangeJson(server, { method: 'POST', path: 'enrol', body }, enrolReplySchema);
      if (!reply.ok) return reply;
      await enrolment.save({ url, ...reply.value });
      return ok({ bureau: reply.value.bureau });
    },
    'sync:leave': async () => {
      await enrolment.remove();
      return ok(undefined);
    },
    'sync:push': (body) =>
      withServer((server) => exchangeJson(server, { method: 'POST', path: 'push', body }, pushReplySchema)),
    'sync:pull': ({ after, limit, mark }) => {
      const path = `pull?after=${after}&limit=${limit}${mark === undefined ? '' : `&mark=${mark}`}`;
      return withServer((server) => exchangeJson(server, { method: 'GET', path }, pullReplySchema));
    },
    'sync:snapshot': ({ cursor }) =>
      withServer((server) =>
        exchangeJson(
          server,
          { method: 'GET', path: cursor === null ? 'snapshot' : `snapshot?cursor=${encodeURIComponent(cursor)}` },
          snapshotReplySchema,
        ),
      ),
    'sync:sendBlob': ({ sha256 }) => withServer((server) => sendBlob(server, blobs, sha256)),
    'sync:fetchBlob': (wanted) => withServer((server) => fetchBlob(server, blobs, wanted)),
  };
}
