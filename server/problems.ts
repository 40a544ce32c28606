import type { SyncError } from '#shared/protocol/error.ts';

type Shape = Pick<SyncError, 'kind' | 'remedy'> & { readonly status: number };

/** An expected refusal: thrown anywhere in a request, answered in one place. */
export class Problem extends Error {
  readonly status: number;
  readonly body: SyncError;

  constructor(shape: Shape, message: string, retryAfterMs: number | null) {
    super(message);
    this.status = shape.status;
    this.body = { kind: shape.kind, remedy: shape.remedy, message, retryAfterMs };
  }
}

const problem =
  <D>(shape: Shape, message: (details: D) => string) =>
  (details: D): Problem =>
    new Problem(shape, message(details), null);

const badRequest = { status: 400, kind: 'badRequest', remedy: 'giveUp' } as const;
const unauthorised = { status: 401, kind: 'unauthorised', remedy: 'enrolAgain' } as const;
const chainForked = { status: 409, kind: 'chainBroken', remedy: 'giveUp' } as const;

/**
 * Every refusal the server gives. A name is never used again for another meaning. Messages are for the log and for
 * support: what was expected, what was found, where; never a value that a user wrote, never a token.
 */
export const problems = {
  versionMissing: problem<{ found: string }>(
    { ...badRequest, remedy: 'upgradeApp' },
    ({ found }) => `expected the protocol version in a header, found ${found}`,
  ),
  clientTooOld: problem<{ spoken: number; oldest: number }>(
    { status: 426, kind: 'clientTooOld', remedy: 'upgradeApp' },
    ({ spoken, oldest }) => `expected protocol version ${oldest} or later, found ${spoken}`,
  ),
  serverTooOld: problem<{ spoken: number; newest: number }>(
    { status: 501, kind: 'serverTooOld', remedy: 'upgradeServer' },
    ({ spoken, newest }) => `expected protocol version ${newest} or earlier, found ${spoken}`,
  ),

  tokenMissing: problem<void>(unauthorised, () => 'expected a bearer token, found none'),
  tokenUnknown: problem<void>(unauthorised, () => 'expected the token of an enrolled device, found another'),
  joinCodeWrong: problem<void>(
    { status: 403, kind: 'badJoinCode', remedy: 'giveUp' },
    () => 'expected the join code of a bureau, found another',
  ),
  tooManyAttempts: ({ retryAfterMs }: { retryAfterMs: number }): Problem =>
    new Problem(
      { status: 429, kind: 'tooManyAttempts', remedy: 'retryLater' },
      'expected fewer wrong join codes from one address',
      retryAfterMs,
    ),
  challengeUnknown: problem<void>(
    { ...badRequest, status: 403, remedy: 'retryLater' },
    () => 'expected a challenge that this server gave a short while ago and that nobody has used, found another',
  ),
  proofWrong: problem<{ deviceId: string }>(
    { ...badRequest, status: 403 },
    ({ deviceId }) => `expected an enrolment signed by the key that device ${deviceId} is named by, found another`,
  ),
  deviceTaken: problem<{ deviceId: string }>(
    { ...unauthorised, remedy: 'giveUp' },
    ({ deviceId }) => `expected the key under which device ${deviceId} enrolled, found another`,
  ),

  malformed: problem<{ where: string; issues: string }>(
    badRequest,
    ({ where, issues }) => `${where} does not have the expected shape: ${issues}`,
  ),
  unstorable: problem<{ code: string }>(badRequest, ({ code }) => `the database cannot hold this: SQLSTATE ${code}`),
  tooLarge: problem<{ limit: string }>(
    { status: 413, kind: 'tooLarge', remedy: 'giveUp' },
    ({ limit }) => `expected at most ${limit}`,
  ),
  noSuchRoute: problem<{ method: string; path: string }>(
    { status: 404, kind: 'notFound', remedy: 'giveUp' },
    ({ method, path }) => `expected a route of this server, found ${method} ${path}`,
  ),

  foreignChange: problem<{ deviceId: string; clock: string }>(
    badRequest,
    ({ deviceId, clock }) => `expected changes of device ${deviceId}, found ${clock}`,
  ),
  clockTooFarAhead: problem<{ clock: string; nowMs: number; limitMs: number }>(
    { status: 422, kind: 'clockTooFarAhead', remedy: 'fixClock' },
    ({ clock, nowMs, limitMs }) =>
      `expected a clock at most ${limitMs} ms after ${new Date(nowMs).toISOString()}, found ${clock}`,
  ),
  clockNotLater: problem<{ clock: string; earlier: string }>(
    badRequest,
    ({ clock, earlier }) => `expected change ${clock} to be later than ${earlier}, which it follows or builds on`,
  ),
  hashWrong: problem<{ clock: string }>(
    chainForked,
    ({ clock }) => `expected the hash of change ${clock} to cover its content, found another`,
  ),
  chainFork: problem<{ clock: string; seq: number }>(
    chainForked,
    ({ clock, seq }) => `expected change ${clock} as it was received as number ${seq} of its device, found another`,
  ),
  chainGap: problem<{ clock: string; expectedSeq: number; seq: number }>(
    { status: 409, kind: 'chainBroken', remedy: 'resync' },
    ({ clock, expectedSeq, seq }) => `expected change ${expectedSeq} of the device next, found ${seq} (${clock})`,
  ),

  aheadOfServer: problem<{ after: number; last: number }>(
    { ...badRequest, remedy: 'resync' },
    ({ after, last }) => `expected a number up to ${last}, the last this server gave, found ${after}`,
  ),
  otherLog: problem<{ after: number }>(
    { status: 409, kind: 'chainBroken', remedy: 'resync' },
    ({ after }) => `expected the mark of this log at number ${after}, found that of another log`,
  ),
  cursorUnknown: problem<void>(
    { ...badRequest, remedy: 'resync' },
    () => 'expected a cursor that this server gave, found another',
  ),

  inspectionUnknown: problem<{ inspectionId: string }>(
    { status: 404, kind: 'notFound', remedy: 'giveUp' },
    ({ inspectionId }) => `expected an inspection of this bureau, found none with id ${inspectionId}`,
  ),
  blobUnknown: problem<{ sha256: string }>(
    { status: 404, kind: 'notFound', remedy: 'retryLater' },
    ({ sha256 }) => `expected a complete blob of this bureau, found none for ${sha256}`,
  ),
  rangeOutside: problem<{ range: string; bytes: number }>(
    { ...badRequest, status: 416 },
    ({ range, bytes }) => `expected a range "bytes=N-" within ${bytes} bytes, found "${range}"`,
  ),
  pieceOutside: problem<{ end: number; bytes: number }>(
    badRequest,
    ({ end, bytes }) =>
      `expected a piece that ends within the ${bytes} bytes of the blob, found one that ends at ${end}`,
  ),
  pieceOffset: problem<{ expected: number; offset: number }>(
    { status: 409, kind: 'offsetMismatch', remedy: 'retryLater' },
    ({ expected, offset }) => `expected the piece at ${expected}, found the one at ${offset}`,
  ),
  blobHashWrong: problem<{ expected: string; found: string }>(
    { status: 422, kind: 'hashMismatch', remedy: 'retryLater' },
    ({ expected, found }) => `expected bytes with SHA-256 ${expected}, found ${found}; start again from 0`,
  ),

  unavailable: ({ retryAfterMs }: { retryAfterMs: number }): Problem =>
    new Problem(
      { status: 503, kind: 'serverFault', remedy: 'retryLater' },
      'the database or the disk does not answer',
      retryAfterMs,
    ),
  fault: problem<{ requestId: string }>(
    { status: 500, kind: 'serverFault', remedy: 'retryLater' },
    ({ requestId }) => `a fault in the server; its log says more under ${requestId}`,
  ),
} as const;
