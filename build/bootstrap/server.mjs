/** `npm run server`: the sync server, which needs the packages and nothing else. */
import { main } from './main.mjs';
import { ensurePackages } from './packages.mjs';
import { npm, run } from './processes.mjs';

await main(async () => {
  await ensurePackages();
  const { code } = await run([...npm(), 'exec', '--no', '--', 'tsx', 'server/main.ts', ...process.argv.slice(2)]);
  return code;
});
