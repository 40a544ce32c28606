import type { FastifyRequest } from 'fastify';
import { must } from '#shared/util/must.ts';
import type { Database } from '../database/open-database.ts';
import { problems } from '../problems.ts';
import { findDeviceByToken, type Device } from '../queries/devices.ts';
import { sha256 } from '../secrets.ts';
import type { App } from './zod-schemas.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on routes behind `requireDevice`; read it with `deviceOf`. */
    device: Device | null;
  }
}

/** Before the body is read: who has no token cannot make the server hold eight megabytes. */
export function requireDevice(app: App, database: Database): void {
  app.decorateRequest('device', null);
  app.addHook('onRequest', async (request) => {
    const token = /^Bearer ([\w-]{20,200})$/u.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw problems.tokenMissing();
    const device = await findDeviceByToken(database, sha256(token));
    if (device === undefined) throw problems.tokenUnknown();
    request.device = device;
  });
}

export const deviceOf = (request: FastifyRequest): Device =>
  must(request.device, 'the route is registered behind requireDevice');
