import { readFileSync } from 'node:fs';
import { readPlanSource } from '#electron/plan-source/read-plan-source.ts';
import { compilePlans } from '#shared/domain/plan/compile.ts';

/** `npm run -s plan -- FILE` prints `{"plans":[…]}`, one entry a plan. Exit code 2 when the file cannot be read. */

const refuse = (message: string): number => {
  process.stderr.write(`${message}\n`);
  return 2;
};

function readBytes(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

async function main(path: string | undefined): Promise<number> {
  if (path === undefined) return refuse('用法：npm run -s plan -- 文件');
  const bytes = readBytes(path);
  if (bytes === null) return refuse(`读不到文件：${path}`);
  const text = await readPlanSource(bytes);
  if (!text.ok) return refuse(`${path}：${text.error.message}`);
  process.stdout.write(`${JSON.stringify({ plans: compilePlans(text.value) })}\n`);
  return 0;
}

process.exitCode = await main(process.argv[2]);
