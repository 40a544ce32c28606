/** Puts the pictures that the guided visit left in `out/` where README.md and docs/guide.md show them. Run `npm start` without a screen first. */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { must } from '#shared/util/must.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'out');
const images = join(root, 'docs/images');

/** By the words in the file name; the numbers before them may change. */
const SHOWN = {
  review: '计划审阅',
  comparison: '指标对照',
  import: '导入',
  indicators: '指标监测',
  wall: '逐校对照',
  inspection: '问题与记录',
  signing: '签名',
  verify: '核验',
} as const;

mkdirSync(images, { recursive: true });
const made = readdirSync(out);
for (const [name, words] of Object.entries(SHOWN)) {
  const picture = must(
    made.find((file) => file.endsWith(`-${words}.png`)),
    `the guided visit makes a picture named ${words}`,
  );
  copyFileSync(join(out, picture), join(images, `${name}.png`));
}
console.log(`${Object.keys(SHOWN).length} pictures in docs/images`);
