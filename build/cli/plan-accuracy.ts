import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { compilePlans } from '#shared/domain/plan/compile.ts';
import { comparePlan, FIELDS, type Comparison, type Field } from './plan-compare.ts';

/**
 * `npm run plan:accuracy -- GOLDEN_DIR SOURCE_DIR`: compares what the compiler reads with readings made by hand and
 * prints Markdown. The golden folder holds plan-*.json, each naming its `sourceFile`.
 */

const goldenSchema = z.object({
  key: z.string(),
  sourceFile: z.string(),
  title: z.string(),
  tasks: z.array(z.object({ id: z.string(), heading: z.string(), role: z.string() })),
  targets: z.array(
    z.object({
      taskId: z.string(),
      quote: z.string(),
      indicator: z.string(),
      comparator: z.string(),
      value: z.number(),
      value2: z.number().nullish(),
      unit: z.string(),
      schoolLevel: z.string().nullable(),
      by: z.string().nullable(),
      kind: z.string(),
      checkable: z.string(),
    }),
  ),
});

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

function compareFile(path: string, sources: string): Comparison {
  const golden = goldenSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const plans = compilePlans(readFileSync(join(sources, golden.sourceFile), 'utf8'));
  const plan = plans.find((each) => each.title === golden.title);
  if (plan === undefined)
    throw new Error(
      `${golden.key}: expected a plan titled ${golden.title}, found ${plans.map((each) => each.title).join('; ')}`,
    );
  return comparePlan(golden, plan);
}

function summary(comparisons: readonly Comparison[]): string[] {
  const rows = comparisons.map((each) => {
    const right = each.pairs.filter((pair) => pair.wrong.length === 0).length;
    const targets = each.golden.targets.length;
    return `| ${each.golden.key} | ${each.tasksFound} / ${each.golden.tasks.length} | ${each.tasksInvented.length} | ${each.rolesWrong.length} | ${each.pairs.length} / ${targets} (${percent(each.pairs.length, targets)}) | ${each.invented.length} | ${right} / ${each.pairs.length} (${percent(right, each.pairs.length)}) |`;
  });
  return [
    '| plan | tasks found | tasks invented | roles wrong | targets found | targets invented | right in every field |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ];
}

function fieldTable(comparisons: readonly Comparison[]): string[] {
  const pairs = comparisons.flatMap((each) => each.pairs);
  const rightIn = (field: Field): number => pairs.filter((pair) => !pair.wrong.includes(field)).length;
  return [
    '| field | right |',
    '| --- | --- |',
    ...FIELDS.map(
      (field) => `| ${field} | ${rightIn(field)} / ${pairs.length} (${percent(rightIn(field), pairs.length)}) |`,
    ),
  ];
}

const figures = (target: { value: number; value2?: number | null | undefined; unit: string }): string =>
  `${target.value}${target.value2 === null || target.value2 === undefined ? '' : `–${target.value2}`} ${target.unit}`;

function differences(comparison: Comparison): string[] {
  const lines = [
    ...comparison.tasksMissed.map((id) => `- task missed: ${id}`),
    ...comparison.tasksInvented.map((id) => `- task invented: ${id}`),
    ...comparison.rolesWrong.map((id) => `- role wrong: ${id}`),
    ...comparison.missed.map(
      (target) =>
        `- target missed: ${target.taskId}, ${cell(target.indicator)} ${target.comparator} ${figures(target)}`,
    ),
    ...comparison.invented.map(
      (target) =>
        `- target invented: ${target.taskId}, ${cell(target.indicator)} ${target.comparator} ${figures(target)}`,
    ),
    ...comparison.pairs
      .filter((pair) => pair.wrong.length > 0)
      .map(
        ({ golden, read, wrong }) =>
          `- ${golden.taskId}, ${cell(golden.indicator)}: ${wrong.map((field) => `${field} ${cell(String(golden[field]))} read as ${cell(String(read[field]))}`).join('; ')}`,
      ),
  ];
  return ['', `### ${comparison.golden.key}`, '', ...(lines.length === 0 ? ['No differences.'] : lines)];
}

const INTRODUCTION = `# Accuracy of the plan compiler

Printed by \`npm run -s plan:accuracy -- GOLDEN SOURCES\`, which compares the compiler with readings made by hand. A target
is *found* when a read one stands in the same task, has the same value or values, and quotes overlapping text; each read
target is used once. It is *right* when comparator, unit, due date, kind, school level and level of checking are equal
and the indicator names the same thing (one name holds the other, or they share two fifths of their character pairs).
What is read and pairs with nothing is *invented*. The grammar was written with these plans in view: on plans it has not
seen the figures are lower; plan-generalisation.md has those.
`;

function main(): number {
  const [goldens, sources] = process.argv.slice(2);
  if (goldens === undefined || sources === undefined) {
    process.stderr.write('usage: npm run -s plan:accuracy -- GOLDEN_DIR SOURCE_DIR\n');
    return 2;
  }
  const files = readdirSync(goldens)
    .filter((name) => /^plan-.*\.json$/.test(name))
    .toSorted();
  const comparisons = files.map((name) => compareFile(join(goldens, name), sources));
  const lines = [
    INTRODUCTION,
    ...summary(comparisons),
    '',
    '## By field',
    '',
    ...fieldTable(comparisons),
    '',
    '## Remaining differences',
    ...comparisons.flatMap(differences),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

process.exitCode = main();
