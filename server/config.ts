import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

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
    /** Join code of the first bureau; when it changes, the old one admits no more. */
    DUXUE_JOIN_CODE: z.string().min(8).max(100).optional(),
    DUXUE_BUREAU: z.string().min(1).max(60).default('督导室'),
  })
  .transform((env) => ({
    databaseUrl: env.DATABASE_URL ?? null,
    dataFolder: env.DUXUE_SERVER_DATA,
    port: env.PORT,
    host: env.HOST,
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
