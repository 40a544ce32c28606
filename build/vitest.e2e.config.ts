import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** On the real Electron, one at a time: each test opens windows and counts on both cores. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/e2e/**/*.e2e.test.ts'],
    globalSetup: ['build/bootstrap/e2e-setup.mjs', 'build/bootstrap/test-folder.mjs'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
