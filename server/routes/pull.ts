import { pullReplySchema } from '#shared/protocol/down.ts';
import { pullRequestSchema } from '#shared/protocol/up.ts';
import { deviceOf } from '../plugins/require-device.ts';
import type { App } from '../plugins/zod-schemas.ts';
import { problems } from '../problems.ts';
import { getLastNumber } from '../queries/bureaus.ts';
import { listAfter } from '../queries/pages.ts';
import type { ServerParts } from '../server-parts.ts';
import { problemReplies } from './problem-replies.ts';

/** The bureau's log after a number. */
export function pullRoute(app: App, { database }: ServerParts): void {
  const schema = { querystring: pullRequestSchema, response: { 200: pullReplySchema, ...problemReplies } };

  app.get('/pull', { schema }, async (request) => {
    const { bureauId } = deviceOf(request);
    const { after, limit } = request.query;
    const changes = await listAfter(database, bureauId, { after, limit });
    const last = await getLastNumber(database, bureauId);
    // The device has seen more than there is: the server was set back to an old backup.
    if (after > last) throw problems.aheadOfServer({ after, last });
    const upTo = changes.at(-1)?.number ?? after;
    return { changes: [...changes], upTo, more: upTo < last };
  });
}
