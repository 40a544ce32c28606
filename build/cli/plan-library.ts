import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlanSource } from '#electron/plan-source/read-plan-source.ts';
import { compilePlans } from '#shared/domain/plan/compile.ts';
import type { CompiledPlan } from '#shared/schema/plan.ts';
import { planSeedSchema, type PlanSeed } from '#shared/schema/plan-seed.ts';
import { compareSeed, findReading } from './library-compare.ts';
import { explainedDifferencesSchema, sortDifferences, type Sorted } from './library-differences.ts';

/**
 * `npm run -s plan:library -- FOLDER`: compiles the source documents in the folder and compares them with the plans of
 * the library. Exit code 1 while a difference is not explained in seeds/plan-differences.json, 2 when the folder cannot
 * be read. A library plan whose source is not in the folder is named and passed over.
 */

const SEEDS = new URL('../../seeds/', import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, SEEDS), 'utf8'));

const library: readonly PlanSeed[] = readdirSync(new URL('plans', SEEDS))
  .toSorted()
  .map((name) => planSeedSchema.parse(readJson(`plans/${name}`)));
const explanations = explainedDifferencesSchema.parse(readJson('plan-differences.json'));

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function readFolder(folder: string): Promise<readonly CompiledPlan[]> {
  const plans: CompiledPlan[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    const text = await readPlanSource(readFileSync(join(folder, name)));
    if (text.ok) plans.push(...compilePlans(text.value));
    else process.stderr.write(`${name}: ${text.error.message}\n`);
  }
  return plans;
}

function report(seed: PlanSeed, { explained, unexplained, outdated }: Sorted): void {
  say(`${seed.id}: ${explained.length} differences explained, ${unexplained.length} not`);
  for (const { field, place, found } of unexplained) say(`  not explained: ${field} ${place}: ${found}`);
  for (const each of outdated) say(`  explained, but no longer differs: ${each}`);
}

async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    process.stderr.write('usage: npm run -s plan:library -- FOLDER\n');
    return 2;
  }
  const readings = await readFolder(folder).catch((error: unknown) => {
    process.stderr.write(`${folder} cannot be read: ${String(error)}\n`);
    return null;
  });
  if (readings === null) return 2;
  let unexplained = 0;
  let compared = 0;
  for (const seed of library) {
    const reading = findReading(seed, readings);
    if (reading === undefined) {
      say(`${seed.id}: its source is not in this folder`);
      continue;
    }
    const sorted = sortDifferences(seed.id, compareSeed(seed, reading), explanations);
    report(seed, sorted);
    compared += 1;
    unexplained += sorted.unexplained.length;
  }
  say(`${compared} of ${library.length} plans compared, ${unexplained} differences not explained`);
  return unexplained === 0 && compared > 0 ? 0 : 1;
}

process.exitCode = await main(process.argv[2]);
