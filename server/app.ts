import Fastify, { type FastifyServerOptions } from 'fastify';
import { BATCH_BYTES_LIMIT } from '#shared/protocol/up.ts';
import { answerProblems } from './plugins/answer-problems.ts';
import { requireDevice } from './plugins/require-device.ts';
import { requireVersion } from './plugins/require-version.ts';
import { parseWithZod, type App, type ZodTypes } from './plugins/zod-schemas.ts';
import { blobRoutes } from './routes/blobs.ts';
import { completenessRoute } from './routes/completeness.ts';
import { enrolRoute } from './routes/enrol.ts';
import { healthRoute } from './routes/health.ts';
import { pullRoute } from './routes/pull.ts';
import { pushRoute } from './routes/push.ts';
import { snapshotRoute } from './routes/snapshot.ts';
import type { ServerParts } from './server-parts.ts';

/** Longest a request may take to arrive: eight megabytes over a poor line, and no slow trickle holds a connection for ever. */
const REQUEST_TIMEOUT_MS = 5 * 60 * 1_000;

export type Surroundings = {
  readonly logger: NonNullable<FastifyServerOptions['logger']>;
  /** Addresses of proxies in front; what they say of where a request comes from is believed, what others say is not. */
  readonly proxies: readonly string[];
};

export function buildApp(parts: ServerParts, { logger, proxies }: Surroundings): App {
  const app = Fastify({
    logger,
    bodyLimit: BATCH_BYTES_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: proxies.length > 0 && [...proxies],
  }).withTypeProvider<ZodTypes>();

  parseWithZod(app);
  answerProblems(app);
  void app.register(async (open: App) => healthRoute(open, parts));
  void app.register(
    async (v1: App) => {
      requireVersion(v1);
      enrolRoute(v1, parts);
      await v1.register(async (enrolled: App) => {
        requireDevice(enrolled, parts.database);
        pushRoute(enrolled, parts);
        pullRoute(enrolled, parts);
        snapshotRoute(enrolled, parts);
        blobRoutes(enrolled, parts);
        completenessRoute(enrolled, parts);
      });
    },
    { prefix: '/v1' },
  );
  return app;
}
