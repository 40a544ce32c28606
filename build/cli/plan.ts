import { readFileSync } from 'node:fs';
import { readPlanSource } from '#electron/plan-source/read-plan-source.ts';
import { compilePlans } from '#shared/domain/plan/compile.ts';

/**
 * `npm run -s plan -- FILE` prints `{"plans":[…]}`, one entry a plan. Exit code 2, with the reason on standard error and
 * nothing on standard output, when the file cannot be read or holds no plan.
 */

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
  const plans = compilePlans(text.value);
  if (plans.every((plan) => plan.tasks.length === 0))
    return refuse(`${path}：没有读出计划。需要带编号的条目，如“一、”“（一）”“1.”，或任务表格；文件里没有。`);
  process.stdout.write(`${JSON.stringify({ plans })}\n`);
  return 0;
}

process.exitCode = await main(process.argv[2]);
