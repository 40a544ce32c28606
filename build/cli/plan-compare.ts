import type { CompiledPlan, PlanTarget } from '#shared/schema/plan.ts';

/** The part of a hand-made reading that is compared; the files hold more. */
export interface GoldenTarget {
  readonly taskId: string;
  readonly quote: string;
  readonly indicator: string;
  readonly comparator: string;
  readonly value: number;
  readonly value2?: number | null | undefined;
  readonly unit: string;
  readonly schoolLevel: string | null;
  readonly by: string | null;
  readonly kind: string;
  readonly checkable: string;
}

export interface GoldenPlan {
  readonly key: string;
  readonly sourceFile: string;
  readonly title: string;
  readonly tasks: readonly { readonly id: string; readonly heading: string; readonly role: string }[];
  readonly targets: readonly GoldenTarget[];
}

export const FIELDS = ['comparator', 'unit', 'by', 'kind', 'schoolLevel', 'checkable', 'indicator'] as const;
export type Field = (typeof FIELDS)[number];

export interface Pair {
  readonly golden: GoldenTarget;
  readonly read: PlanTarget;
  readonly wrong: readonly Field[];
}

export interface Comparison {
  readonly golden: GoldenPlan;
  readonly tasksFound: number;
  readonly tasksMissed: readonly string[];
  readonly tasksInvented: readonly string[];
  readonly rolesWrong: readonly string[];
  readonly pairs: readonly Pair[];
  readonly missed: readonly GoldenTarget[];
  readonly invented: readonly PlanTarget[];
}

const bare = (text: string): string => text.replace(/[\s“”"'‘’()（）,，、。的:：]/g, '');

/** Quotes overlap when one holds the other, or they share a run of half the shorter one. */
function overlaps(left: string, right: string): boolean {
  const [short, long] = [bare(left), bare(right)].toSorted((a, b) => a.length - b.length);
  if (short === undefined || long === undefined || short === '') return false;
  const run = Math.max(3, Math.ceil(short.length / 2));
  for (let start = 0; start + run <= short.length; start += 1)
    if (long.includes(short.slice(start, start + run))) return true;
  return false;
}

const bigrams = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));

/** Names of the same thing: one holds the other, or they share two fifths of their character pairs (Dice). */
export function isSimilar(left: string, right: string): boolean {
  const [a, b] = [bare(left), bare(right)];
  if (a === '' || b === '') return false;
  if (a.includes(b) || b.includes(a)) return true;
  const rest = bigrams(b);
  let shared = 0;
  for (const pair of bigrams(a)) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    shared += 1;
    rest.splice(at, 1);
  }
  return (2 * shared) / Math.max(1, bigrams(a).length + bigrams(b).length) >= 0.4;
}

const isSameFigure = (golden: GoldenTarget, read: PlanTarget): boolean =>
  golden.taskId === read.taskId &&
  golden.value === read.value &&
  (golden.value2 ?? null) === read.value2 &&
  overlaps(golden.quote, read.quote);

function wrongFields(golden: GoldenTarget, read: PlanTarget): Field[] {
  return FIELDS.filter((field) =>
    field === 'indicator' ? !isSimilar(golden.indicator, read.indicator) : golden[field] !== read[field],
  );
}

/** Pairs each hand-made target with the read one that has the same task, figure and quote, and the fewest differences. */
export function comparePlan(golden: GoldenPlan, read: CompiledPlan): Comparison {
  const left = [...read.targets];
  const pairs: Pair[] = [];
  const missed: GoldenTarget[] = [];
  for (const target of golden.targets) {
    const candidates = left
      .filter((each) => isSameFigure(target, each))
      .map((each) => ({ each, wrong: wrongFields(target, each) }));
    const best = candidates.toSorted((a, b) => a.wrong.length - b.wrong.length)[0];
    if (best === undefined) missed.push(target);
    else {
      left.splice(left.indexOf(best.each), 1);
      pairs.push({ golden: target, read: best.each, wrong: best.wrong });
    }
  }
  const taskIds = new Set(read.tasks.map((task) => task.id));
  const goldenIds = new Set(golden.tasks.map((task) => task.id));
  const roles = new Map(read.tasks.map((task) => [task.id, task.role] as const));
  return {
    golden,
    tasksFound: golden.tasks.filter((task) => taskIds.has(task.id)).length,
    tasksMissed: golden.tasks.filter((task) => !taskIds.has(task.id)).map((task) => task.id),
    tasksInvented: read.tasks.filter((task) => !goldenIds.has(task.id)).map((task) => task.id),
    rolesWrong: golden.tasks
      .filter((task) => roles.has(task.id) && roles.get(task.id) !== task.role)
      .map((task) => task.id),
    pairs,
    missed,
    invented: left,
  };
}
