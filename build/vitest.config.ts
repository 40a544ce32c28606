import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const exclude = ['**/node_modules/**'];
const needsDatabase = '**/*.pg.test.ts';

/**
 * Unit tests stand beside the code; `tests/` holds what crosses folders. The end-to-end tests have a config of their
 * own.
 */
export default defineConfig({
  test: {
    root,
    globalSetup: ['build/bootstrap/test-folder.mjs'],
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: ['tests/contract/**/*.test.ts'], exclude },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,electron,renderer,server,seeds,build}/**/*.test.{ts,tsx}'],
          exclude: [...exclude, needsDatabase],
        },
      },
      {
        extends: true,
        test: {
          name: 'heavy',
          include: ['tests/**/*.test.ts', `server/${needsDatabase}`],
          exclude: [...exclude, 'tests/{contract,e2e}/**'],
          // Each starts programs of its own (a server, a database, LibreOffice): one at a time, after the others.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
        },
      },
    ],
  },
});
