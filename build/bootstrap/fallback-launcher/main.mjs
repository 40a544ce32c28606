/**
 * Does for the fallback runtime what Electron's own default app does for `electron PATH`: it becomes the app at PATH.
 * Electron waits for this module before it is ready, so the app may still register schemes.
 */
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const path = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (path === undefined) throw new Error('Expected the folder of the app as an argument, found none.');
const folder = resolve(path);
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
// Electron's own default app uses these two; its types leave them out.
Reflect.get(app, 'setVersion').call(app, manifest.version);
Reflect.get(app, 'setAppPath').call(app, folder);
app.setName(manifest.productName ?? manifest.name);
await import(pathToFileURL(join(folder, manifest.main)).href);
