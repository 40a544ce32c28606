import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

function isAddress(text: string): boolean {
  const [, address = '', bits = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/u.exec(text) ?? [];
  const family = isIP(address);
  return family !== 0 && Number(bits) <= (family === 4 ? 32 : 128);
}

/** What the server is told by its environment. */
const configSchema = z
  .object({
    /** PostgreSQL; without it the embedded PGlite in the data folder is used. */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/u, error: 'expected postgresql://…' }).optional(),
    /** Folder of the blobs, and of PGlite. */
    DUXUE_SERVER_DATA: z.string().min(1).default(join(homedir(), 'duxue-server')),
    PORT: z.coerce.number().int().min(0).max(65_535).default(8717),
    /** Only this machine unless told otherwise: there is no TLS here, a proxy in front has it. */
    HOST: z.string().min(1).default('127.0.0.1'),
    /** Addresses of proxies in front, like `127.0.0.1` or `10.0.0.0/8`, by commas: theirs are not the devices' own. */
    DUXUE_PROXY: z
      .string()
      .default('')
      .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
      .refine((parts) => parts.every(isAddress), { error: 'expected addresses like 127.0.0.1 or 10.0.0.0/8' }),
    /** Join code of the first bureau; when it changes, the old one admits no more. */
    DUXUE_JOIN_CODE: z.string().min(8).max(100).optional(),
    DUXUE_BUREAU: z.string().min(1).max(60).default('督导室'),
  })
  .transform((env) => ({
    databaseUrl: env.DATABASE_URL ?? null,
    dataFolder: env.DUXUE_SERVER_DATA,
    port: env.PORT,
    host: env.HOST,
    proxies: env.DUXUE_PROXY,
    joinCode: env.DUXUE_JOIN_CODE ?? null,
    bureauName: env.DUXUE_BUREAU,
  }));
export type Config = z.infer<typeof configSchema>;

/** Throws a text that names each variable and what it should be; never the value, which may hold a password. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const { data, error } = configSchema.safeParse(env);
  if (data !== undefined) return data;
  const issues = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`the environment does not fit:\n${issues.join('\n')}`);
}
