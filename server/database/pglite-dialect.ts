import type { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';

/** Kysely over PGlite, which is PostgreSQL with a single connection: whoever holds it has the database to himself. */
export function pgliteDialect(client: PGlite): Dialect {
  return {
    createDriver: () => pgliteDriver(client),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

function pgliteDriver(client: PGlite): Driver {
  const connection = pgliteConnection(client);
  const say = async (command: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(command));
  };
  const waiting: (() => void)[] = [];
  let isTaken = false;

  return {
    init: () => client.waitReady,
    acquireConnection: async () => {
      if (isTaken) await new Promise<void>((resolve) => waiting.push(resolve));
      isTaken = true;
      return connection;
    },
    releaseConnection: async () => {
      // Handed straight to the next in line: it is never free while someone waits.
      const next = waiting.shift();
      if (next === undefined) isTaken = false;
      else next();
    },
    beginTransaction: () => say('begin'),
    commitTransaction: () => say('commit'),
    rollbackTransaction: () => say('rollback'),
    destroy: () => client.close(),
  };
}

function pgliteConnection(client: PGlite): DatabaseConnection {
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      // Only the simple protocol takes several statements at once, as migrations have them; it takes no parameters.
      const result =
        parameters.length === 0 ? (await client.exec(sql)).at(-1) : await client.query(sql, [...parameters]);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the caller's row type is a promise about its SQL
      const rows = (result?.rows ?? []) as R[];
      return { rows, numAffectedRows: BigInt(result?.affectedRows ?? 0) };
    },
    streamQuery: () => {
      throw new Error('expected no streaming over PGlite: its results are in memory already');
    },
  };
}
