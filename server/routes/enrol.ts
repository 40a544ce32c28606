import type { FastifyRequest } from 'fastify';
import { challengeReplySchema, enrolReplySchema } from '#shared/protocol/down.ts';
import { enrolRequestSchema } from '#shared/protocol/up.ts';
import { ENROL_VERSION } from '#shared/protocol/version.ts';
import { write } from '../database/open-database.ts';
import { isProofRight } from '../device-proof.ts';
import { attempts } from '../plugins/attempts.ts';
import { challenges } from '../plugins/challenges.ts';
import { versionOf } from '../plugins/require-version.ts';
import type { App } from '../plugins/zod-schemas.ts';
import { problems } from '../problems.ts';
import { findBureauByJoinCode } from '../queries/bureaus.ts';
import { enrolDevice } from '../queries/devices.ts';
import { hashOfJoinCode, newToken, sha256 } from '../secrets.ts';
import type { ServerParts } from '../server-parts.ts';
import { problemReplies } from './problem-replies.ts';

const BODY_LIMIT_BYTES = 16 * 1024;

/** Admits a device to the bureau whose join code it knows, under the name of the key it proves to hold. */
export function enrolRoute(app: App, { database, now }: ServerParts): void {
  const failures = attempts();
  const { issue, use } = challenges();
  const challengeSchema = { response: { 200: challengeReplySchema, ...problemReplies } };

  app.get('/enrol/challenge', { schema: challengeSchema }, async () => ({ challenge: issue(now()) }));

  const schema = { body: enrolRequestSchema, response: { 200: enrolReplySchema, ...problemReplies } };

  app.post('/enrol', { schema, bodyLimit: BODY_LIMIT_BYTES, onRequest: requireProving }, async ({ body, ip }) => {
    const retryAfterMs = failures.waitOf(ip, now());
    if (retryAfterMs !== null) throw problems.tooManyAttempts({ retryAfterMs });
    if (!use(body.challenge, now())) throw problems.challengeUnknown();
    if (!isProofRight(body)) throw problems.proofWrong({ deviceId: body.deviceId });
    const token = newToken();
    const bureau = await write(database, async (tx) => {
      const found = await findBureauByJoinCode(tx, hashOfJoinCode(body.joinCode));
      if (found === undefined) return null;
      const isEnrolled = await enrolDevice(tx, {
        bureauId: found.id,
        id: body.deviceId,
        name: body.deviceName,
        publicKey: body.publicKey,
        tokenHash: sha256(token),
      });
      if (!isEnrolled) throw problems.deviceTaken({ deviceId: body.deviceId });
      return found;
    });
    if (bureau === null) {
      failures.countFailure(ip, now());
      throw problems.joinCodeWrong();
    }
    return { bureau: bureau.name, token };
  });
}

/** Before the body is parsed: what an older version sends has another shape. */
async function requireProving(request: FastifyRequest): Promise<void> {
  const spoken = versionOf(request);
  if (spoken < ENROL_VERSION) throw problems.clientTooOld({ spoken, oldest: ENROL_VERSION });
}
