import { enrolReplySchema } from '#shared/protocol/down.ts';
import { enrolRequestSchema } from '#shared/protocol/up.ts';
import { write } from '../database/open-database.ts';
import { attempts } from '../plugins/attempts.ts';
import type { App } from '../plugins/zod-schemas.ts';
import { problems } from '../problems.ts';
import { findBureauByJoinCode } from '../queries/bureaus.ts';
import { enrolDevice } from '../queries/devices.ts';
import { hashOfJoinCode, newToken, sha256 } from '../secrets.ts';
import type { ServerParts } from '../server-parts.ts';
import { problemReplies } from './problem-replies.ts';

const BODY_LIMIT_BYTES = 16 * 1024;

/** Admits a device to the bureau whose join code it knows. */
export function enrolRoute(app: App, { database, now }: ServerParts): void {
  const failures = attempts();
  const schema = { body: enrolRequestSchema, response: { 200: enrolReplySchema, ...problemReplies } };

  app.post('/enrol', { schema, bodyLimit: BODY_LIMIT_BYTES }, async ({ body, ip }) => {
    const retryAfterMs = failures.waitOf(ip, now());
    if (retryAfterMs !== null) throw problems.tooManyAttempts({ retryAfterMs });
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
