import { join } from 'node:path';
import { buildApp } from './app.ts';
import { blobStore } from './blobs/blob-store.ts';
import { storeIdOf } from './blobs/store-id.ts';
import { runCommand } from './commands.ts';
import { readConfig } from './config.ts';
import { lockFolder } from './database/folder-lock.ts';
import { openPglite, openPostgres } from './database/open-database.ts';
import { ensureFirstBureau } from './first-bureau.ts';
import { migrate } from './migrations/migrate.ts';

/** Requests under way get this long to end before the process does. */
const CLOSE_LIMIT_MS = 10_000;

const config = readConfig(process.env);
const { databaseUrl, dataFolder, proxies } = config;
const command = process.argv.slice(2);
const isService = command.length === 0;
// A command on PostgreSQL goes beside the service; the embedded database has room for one.
const unlock = isService || databaseUrl === null ? await lockFolder(dataFolder) : async () => {};
const database =
  databaseUrl === null
    ? await openPglite(join(dataFolder, 'database'))
    : openPostgres(databaseUrl, (error) => app.log.error({ message: error.message }, 'a database connection broke'));
const blobFolder = join(dataFolder, 'blobs');
const storeId = await storeIdOf(blobFolder);
const app = buildApp(
  { database, blobs: blobStore(blobFolder), storeId, now: Date.now },
  { logger: { level: 'info' }, proxies },
);

const migrations = await migrate(database);
if (migrations.length > 0) app.log.info({ migrations }, 'tables brought up to date');
if (!isService) {
  for (const line of await runCommand(database, command)) console.log(line);
  await database.destroy();
  await unlock();
  process.exit(0);
}
const joinCode = await ensureFirstBureau(database, { name: config.bureauName, joinCode: config.joinCode });
if (joinCode !== null) {
  console.log(`加入码（只显示这一次，请记下并交给督学）：${joinCode}`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    setTimeout(() => process.exit(1), CLOSE_LIMIT_MS).unref();
    void app
      .close()
      .then(() => database.destroy())
      .then(unlock)
      .then(() => process.exit(0));
  });
}

const address = await app.listen({ port: config.port, host: config.host });
console.log(`督学通同步服务已启动：${address}`);
console.log(databaseUrl === null ? `数据保存在 ${dataFolder}（内置数据库）` : `图片和文件保存在 ${dataFolder}`);
