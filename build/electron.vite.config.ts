import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** Code runs on the oldest runtime we start on, the fallback: Electron 33.2 has Chromium 130 and Node 20.18. */
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';

/**
 * Each `electron/<name>/worker.ts` is a program of its own, dist/main/<name>.js, so that reading a workbook or making a
 * PDF stalls neither the window nor main.
 */
const workers = readdirSync(join(root, 'electron'))
  .map((name) => ({ name, path: join(root, 'electron', name, 'worker.ts') }))
  .filter(({ path }) => existsSync(path));

/** The two weights our PDFs use; pdfmake cuts out of them what a document needs, and reads TTF only. */
const fonts = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'];

/** What the app reads from its own folder as it runs: the fonts, and the sample district. */
function copyAssets(): Plugin {
  return {
    name: 'duxue-assets',
    closeBundle() {
      const target = join(dist, 'assets', 'fonts');
      mkdirSync(target, { recursive: true });
      const { resolve } = createRequire(import.meta.url);
      for (const font of fonts) {
        copyFileSync(resolve(`@expo-google-fonts/noto-sans-sc/${font}`), join(target, basename(font)));
      }
      copyFileSync(join(root, 'seeds', 'sample-district.xlsx'), join(dist, 'assets', 'sample-district.xlsx'));
    },
  };
}

export default defineConfig({
  main: {
    root,
    plugins: [copyAssets()],
    // fflate's build for Node declares a `require` of its own, which clashes with the one electron-vite puts into chunks.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      target: nodeTarget,
      outDir: join(dist, 'main'),
      sourcemap: true,
      // What main needs is bundled, so the packaged app carries no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: join(root, 'electron', 'main.ts'),
          ...Object.fromEntries(workers.map(({ name, path }) => [name, path])),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    root,
    build: {
      target: nodeTarget,
      outDir: join(dist, 'preload'),
      sourcemap: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: join(root, 'electron', 'preload.ts') },
        // A sandboxed preload is one CommonJS file: it can require nothing but electron.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [react()],
    build: {
      target: chromeTarget,
      outDir: join(dist, 'renderer'),
      sourcemap: true,
      // Files are read from disk, not fetched over a line.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: join(root, 'renderer', 'index.html') },
    },
  },
});
