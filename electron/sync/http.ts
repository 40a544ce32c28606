import type { z } from 'zod';
import { syncErrorSchema, type SyncError } from '#shared/protocol/error.ts';
import { PROTOCOL_VERSION, VERSION_HEADER } from '#shared/protocol/version.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';

export type Server = { readonly url: string; readonly token: string | null };

export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below `/v1/`, with its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  readonly signal: AbortSignal;
};

/** A batch of changes over a slow line; pieces of blobs are smaller still. */
export const CALL_LIMIT_MS = 120_000;

/** One exchange with the server: an answer it gave, whatever it says, or why there was none. */
export async function exchange(server: Server, call: Call): Promise<Result<Response, SyncError>> {
  const headers: Record<string, string> = { [VERSION_HEADER]: String(PROTOCOL_VERSION), ...call.headers };
  if (server.token !== null) headers['authorization'] = `Bearer ${server.token}`;
  try {
    const response = await fetch(addressOf(server.url, call.path), {
      method: call.method,
      headers,
      body: call.body ?? null,
      signal: call.signal,
      // A network that asks for a login redirects; following it would read its page as an answer.
      redirect: 'error',
    });
    return response.ok ? ok(response) : fail(await refusalOf(response));
  } catch (cause) {
    return fail(faultOf(cause));
  }
}

/** An exchange of JSON, with the reply in the form the protocol gives it. */
export async function exchangeJson<S extends z.ZodType>(
  server: Server,
  call: Omit<Call, 'signal' | 'body'> & { readonly body?: unknown },
  replySchema: S,
): Promise<Result<z.infer<S>, SyncError>> {
  const { body, ...rest } = call;
  const answered = await exchange(server, {
    ...rest,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    signal: AbortSignal.timeout(CALL_LIMIT_MS),
  });
  return answered.ok ? readReply(answered.value, replySchema) : answered;
}

export async function readReply<S extends z.ZodType>(
  response: Response,
  schema: S,
): Promise<Result<z.infer<S>, SyncError>> {
  try {
    const reply = schema.safeParse(parseJson(await response.text()));
    if (reply.success) return ok(reply.data);
  } catch (cause) {
    return fail(faultOf(cause));
  }
  // Most often a network that answers everything with its own login page.
  return fail(syncError('unreachable', `expected a reply of a Duxue server to ${response.url}, found something else`));
}

async function refusalOf(response: Response): Promise<SyncError> {
  const said = syncErrorSchema.safeParse(parseJson(await response.text()));
  if (said.success) return said.data;
  const found = `expected a reply of a Duxue server to ${response.url}, found status ${response.status}`;
  // A proxy in front of the server has a limit of its own.
  if (response.status === 413) return { ...syncError('tooLarge', found), remedy: 'giveUp' };
  return response.status >= 500 ? syncError('serverFault', found) : syncError('unreachable', found);
}

const certificateCodes = /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS)/;

/** Why no answer came. A certificate that is too old or too new most often means that this machine's clock is wrong. */
export function faultOf(cause: unknown): SyncError {
  if (cause instanceof DOMException && (cause.name === 'TimeoutError' || cause.name === 'AbortError'))
    return syncError('timedOut', 'expected an answer in time, found none');
  const code = codeOf(cause);
  const error = syncError('unreachable', `expected a connection to the server, found ${code}`);
  if (code === 'CERT_NOT_YET_VALID' || code === 'CERT_HAS_EXPIRED') return { ...error, remedy: 'fixClock' };
  return certificateCodes.test(code) ? { ...error, remedy: 'giveUp' } : error;
}

function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'an unknown fault';
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return cause.cause === undefined ? cause.message : codeOf(cause.cause);
}

export const syncError = (kind: SyncError['kind'], message: string): SyncError => ({
  kind,
  remedy: 'retryLater',
  message,
  retryAfterMs: null,
});

const addressOf = (base: string, path: string): string => `${base.replace(/\/+$/, '')}/v1/${path}`;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
