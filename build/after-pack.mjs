/** electron-builder runs this on every unpacked app, before fuses and signature. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** @param {import('electron-builder').AfterPackContext} context */
export default function removeTracesOfFallback({ appOutDir }) {
  // The fallback runtime brings a launcher where Electron's own has its default app, and the stamp of its check.
  for (const path of ['resources/app', 'duxue-runtime.json']) {
    rmSync(join(appOutDir, path), { recursive: true, force: true });
  }
}
