import type { FastifyRequest } from 'fastify';
import { OLDEST_SPOKEN_VERSION, PROTOCOL_VERSION, VERSION_HEADER } from '#shared/protocol/version.ts';
import { problems } from '../problems.ts';
import type { App } from './zod-schemas.ts';

/** The version a device says it speaks. */
export function versionOf({ headers }: FastifyRequest): number {
  const found = headers[VERSION_HEADER];
  if (typeof found === 'string' && /^\d{1,6}$/u.test(found)) return Number(found);
  throw problems.versionMissing({ found: found === undefined ? 'none' : 'something else' });
}

/** Refuses by name a device whose messages this server does not speak, before anything of them is read. */
export function requireVersion(app: App): void {
  app.addHook('onRequest', async (request) => {
    const spoken = versionOf(request);
    if (spoken < OLDEST_SPOKEN_VERSION) throw problems.clientTooOld({ spoken, oldest: OLDEST_SPOKEN_VERSION });
    if (spoken > PROTOCOL_VERSION) throw problems.serverTooOld({ spoken, newest: PROTOCOL_VERSION });
  });
}
