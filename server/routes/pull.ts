import { pullReplySchema } from '#shared/protocol/down.ts';
import { pullRequestSchema } from '#shared/protocol/up.ts';
import { markOf } from '../domain/log-mark.ts';
import { deviceOf } from '../plugins/require-device.ts';
import type { App } from '../plugins/zod-schemas.ts';
import { problems } from '../problems.ts';
import { getLastNumber } from '../queries/bureaus.ts';
import { findHash, listAfter } from '../queries/pages.ts';
import { sha256 } from '../secrets.ts';
import type { ServerParts } from '../server-parts.ts';
import { problemReplies } from './problem-replies.ts';

/** The bureau's log after a number. */
export function pullRoute(app: App, { database, storeId }: ServerParts): void {
  const schema = { querystring: pullRequestSchema, response: { 200: pullReplySchema, ...problemReplies } };

  app.get('/pull', { schema }, async (request) => {
    const { bureauId } = deviceOf(request);
    const { after, limit, mark } = request.query;
    const identity = { storeId, bureauId, sha256 };
    const place = { number: after, hash: await findHash(database, bureauId, after) };
    if (mark !== undefined && mark !== markOf(identity, place)) throw problems.otherLog({ after });
    const changes = await listAfter(database, bureauId, { after, limit });
    const last = await getLastNumber(database, bureauId);
    // The device has seen more than there is: the server was set back to an old backup.
    if (after > last) throw problems.aheadOfServer({ after, last });
    const upTo = changes.at(-1)?.number ?? after;
    const hash = changes.at(-1)?.change.hash ?? place.hash;
    return { changes: [...changes], upTo, mark: markOf(identity, { number: upTo, hash }), more: upTo < last };
  });
}
