import { defineConfig } from 'vitest/config';

/** Unit tests stand beside the code; `tests/` holds what crosses folders. The end-to-end tests have a config of their own. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: [
      '{shared,electron,renderer,server,seeds,build}/**/*.test.{ts,tsx}',
      'tests/{contract,sync,server}/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**'],
    testTimeout: 20_000,
  },
});
