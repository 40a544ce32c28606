import { tmpdir } from 'node:os';
import type { RouteOptions } from 'fastify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { buildApp } from './app.ts';
import { blobStore } from './blobs/blob-store.ts';
import { openPostgres } from './database/open-database.ts';

const isZod = (part: unknown): boolean => part instanceof z.ZodType;

async function listRoutes(): Promise<RouteOptions[]> {
  // Nobody connects: the routes are only listed.
  const database = openPostgres('postgresql://127.0.0.1:1/none', () => {});
  const app = buildApp(
    { database, blobs: blobStore(tmpdir()), storeId: '', now: () => 0 },
    { logger: false, proxies: [] },
  );
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    if (route.method !== 'HEAD') routes.push(route);
  });
  await app.ready();
  await app.close();
  await database.destroy();
  return routes;
}

test('every route has a zod schema for its reply and for each part of the request it has', async () => {
  const faults = (await listRoutes()).flatMap(({ method, url, schema = {} }) => {
    const hasReply = schema.response instanceof Object && '200' in schema.response && '4xx' in schema.response;
    const missing = [
      ...(hasReply ? [] : ['response']),
      ...(url.includes(':') && !isZod(schema.params) ? ['params'] : []),
      ...(method !== 'GET' && !isZod(schema.body) ? ['body'] : []),
    ];
    return missing.length === 0 ? [] : [`${String(method)} ${url}: ${missing.join(', ')}`];
  });
  expect(faults).toEqual([]);
});

test('the routes are those that devices know', async () => {
  const known = (await listRoutes()).map(({ method, url }) => `${String(method)} ${url}`);
  expect(known.toSorted()).toEqual([
    'GET /healthz',
    'GET /v1/blobs/:sha256',
    'GET /v1/blobs/:sha256/state',
    'GET /v1/enrol/challenge',
    'GET /v1/inspections/:id/completeness',
    'GET /v1/pull',
    'GET /v1/snapshot',
    'POST /v1/enrol',
    'POST /v1/push',
    'PUT /v1/blobs/:sha256',
  ]);
});
