import { contract, type Channel, type Request, type Response, type ShellError } from '#shared/ipc/contract.ts';
import { localFault, type SyncError } from '#shared/protocol/error.ts';
import { shellErrorOf } from '../shell-fault.ts';

/** One handler for each channel; one that is missing does not compile. */
export type Handlers = { readonly [C in Channel]: (request: Request<C>) => Promise<Response<C>> };

/** Who asks: only the app's own page, in the window's main frame, may. */
export type Sender = { readonly origin: string; readonly isMainFrame: boolean };

export const APP_ORIGIN = 'duxue://app';

/** Checks who asks and what, and always answers a value: a rejection would lose its class on the way. */
export async function answer(
  handlers: Handlers,
  { channel, sender, request }: { channel: Channel; sender: Sender; request: unknown },
): Promise<Response<Channel>> {
  if (sender.origin !== APP_ORIGIN || !sender.isMainFrame)
    return refuse(channel, { kind: 'refused', message: '这个请求不是由本程序的界面发出的，已拒绝。' });
  const parsed = contract[channel].request.safeParse(request);
  if (!parsed.success)
    return refuse(channel, {
      kind: 'refused',
      message: `请求的内容不合要求，已拒绝：${channel}：${whereOf(parsed.error.issues)}`,
    });
  try {
    // Request and handler are each a union over all channels; that both are of this one, the compiler cannot follow.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const handle = handlers[channel] as (request: unknown) => Promise<Response<Channel>>;
    return await handle(parsed.data);
  } catch (cause) {
    return failureOf(channel, cause);
  }
}

/** What a channel answers when its handler threw. */
export function failureOf(channel: Channel, cause: unknown): Response<Channel> {
  const error = shellErrorOf(cause);
  if (error.kind === 'fault') console.error(`${channel} failed`, cause);
  return refuse(channel, error);
}

const whereOf = (issues: readonly { readonly path: PropertyKey[]; readonly message: string }[]): string =>
  issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.')} ${message}`)
    .join('; ');

/** Channels that talk to the server answer errors of the protocol; a fault of this machine is put in its words. */
function refuse(channel: Channel, error: ShellError): Response<Channel> {
  const asIs = { ok: false as const, error };
  if (contract[channel].response.safeParse(asIs).success) return asIs;
  return { ok: false, error: syncErrorOf(error) };
}

function syncErrorOf({ kind, message }: ShellError): SyncError {
  const fault = localFault(message);
  if (kind === 'notFound') return { ...fault, kind, remedy: 'giveUp' };
  return kind === 'refused' || kind === 'tooLarge' ? { ...fault, kind: 'badRequest', remedy: 'giveUp' } : fault;
}
