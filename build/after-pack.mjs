/** electron-builder runs this on every unpacked app, before fuses and signature. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** @param {import('electron-builder').AfterPackContext} context */
export default function removeLauncher({ appOutDir }) {
  // The fallback runtime brings a launcher where Electron's own has its default app.
  rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
}
