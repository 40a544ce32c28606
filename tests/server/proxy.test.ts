import { afterEach, expect, test } from 'vitest';
import { VERSION_HEADER } from '#shared/protocol/version.ts';
import { Replica } from '../helpers/replica.ts';
import { askChallenge } from '../helpers/sync-client.ts';
import { openServer, type TestServer } from '../helpers/sync-server.ts';

const PROXY = '192.0.2.1';
const { key } = new Replica(1);

let server: TestServer | null = null;
afterEach(() => server?.close());

/** Tries a wrong join code; `from`: the address that whoever connects says it speaks for. */
async function tryCode({ app }: TestServer, connected: string, from: string): Promise<unknown> {
  const response = await app.inject({
    method: 'POST',
    url: '/v1/enrol',
    remoteAddress: connected,
    headers: { [VERSION_HEADER]: '2', 'x-forwarded-for': from },
    payload: key.enrolment({ joinCode: 'WRONG-CODE', challenge: await askChallenge(app) }),
  });
  return response.json();
}

async function tryOften(opened: TestServer, connected: string, from: string): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1)
    expect(await tryCode(opened, connected, from)).toMatchObject({ kind: 'badJoinCode' });
}

test('behind a proxy that is named, one who guesses join codes does not keep the others out', async () => {
  server = await openServer({ kind: 'memory' }, null, [PROXY]);
  await tryOften(server, PROXY, '10.0.0.1');
  expect(await tryCode(server, PROXY, '10.0.0.1')).toMatchObject({ kind: 'tooManyAttempts', remedy: 'retryLater' });
  expect(await tryCode(server, PROXY, '10.0.0.2')).toMatchObject({ kind: 'badJoinCode' });
  // Who does not come through the proxy cannot say that he is someone else.
  await tryOften(server, '198.51.100.7', '10.0.0.3');
  expect(await tryCode(server, '198.51.100.7', '10.0.0.4')).toMatchObject({ kind: 'tooManyAttempts' });
});

test('without a proxy, nobody is believed to speak for another address', async () => {
  server = await openServer({ kind: 'memory' });
  await tryOften(server, PROXY, '10.0.0.1');
  expect(await tryCode(server, PROXY, '10.0.0.2')).toMatchObject({ kind: 'tooManyAttempts' });
});
