import { expect, test } from 'vitest';
import { listRepositoryFiles, readRepositoryFile } from '../helpers/repository.ts';

/** SQL as text, and what Kysely makes it of. */
const asks = /\bsql(<[^`]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(|CompiledQuery\.raw\(/;
/** The driver opens and ends transactions; it asks nothing. */
const driver = 'server/database/pglite-dialect.ts';

test('the server asks its database in server/queries and nowhere else', () => {
  const asking = listRepositoryFiles('server').filter(
    (path) => path.endsWith('.ts') && path !== driver && asks.test(readRepositoryFile(path)),
  );
  expect(asking.filter((path) => !path.startsWith('server/queries/'))).toEqual([]);
  expect(asking.length).toBeGreaterThan(3);
});
