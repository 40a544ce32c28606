import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('an empty environment is enough: embedded database, this machine only', () => {
  expect(readConfig({})).toMatchObject({ databaseUrl: null, port: 8717, host: '127.0.0.1', joinCode: null });
});

test('the proxies in front are given by their addresses', () => {
  expect(readConfig({}).proxies).toEqual([]);
  expect(readConfig({ DUXUE_PROXY: '127.0.0.1, 10.0.0.0/8,::1' }).proxies).toEqual(['127.0.0.1', '10.0.0.0/8', '::1']);
  for (const DUXUE_PROXY of ['nginx', '10.0.0.0/33', '127.0.0.1;10.0.0.1'])
    expect(() => readConfig({ DUXUE_PROXY })).toThrow('DUXUE_PROXY');
});

test('every variable that does not fit is named, and no value is repeated', () => {
  const env = { PORT: '99999', DATABASE_URL: 'mysql://user:secret@host/db', DUXUE_JOIN_CODE: 'short' };

  for (const name of Object.keys(env)) expect(() => readConfig(env)).toThrow(name);
  expect(() => readConfig(env)).not.toThrow('secret');
});
