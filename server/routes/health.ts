import { z } from 'zod';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { App } from '../plugins/zod-schemas.ts';
import { askDatabase } from '../queries/health.ts';
import type { ServerParts } from '../server-parts.ts';
import { problemReplies } from './problem-replies.ts';

const replySchema = z.object({ status: z.literal('ok'), protocol: z.int() });

/** For whoever watches over the server: it answers, and so does its database. Needs no token and tells nothing else. */
export function healthRoute(app: App, { database }: ServerParts): void {
  const schema = { response: { 200: replySchema, ...problemReplies } };

  app.get('/healthz', { schema, logLevel: 'warn' }, async () => {
    await askDatabase(database);
    return { status: 'ok' as const, protocol: PROTOCOL_VERSION };
  });
}
