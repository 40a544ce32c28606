import type { CompiledPlan, PlanTarget, PlanTask } from '#shared/schema/plan.ts';
import type { PlanSeed } from '#shared/schema/plan-seed.ts';
import { isSimilar } from './plan-compare.ts';

type SeedTarget = PlanSeed['targets'][number];
type SeedTask = PlanSeed['tasks'][number];

/** One thing that the library and the compiler do not say alike of a plan. */
export interface Difference {
  /** A task id or the id of a target of the library; for a target only the compiler has, its task and its figure. */
  readonly place: string;
  /** What differs; `missing`: the compiler does not have it; `extra`: only the compiler has it. */
  readonly field: string;
  /** Both readings in words. */
  readonly found: string;
}

const bare = (text: string): string => text.replace(/[\s“”"'‘’()（）,，、。:：—–-]/g, '');
const listed = (values: readonly string[]): string => [...new Set(values)].toSorted().join(' ');

const figureOf = (target: SeedTarget | PlanTarget): string =>
  `${target.value ?? '?'}${target.value2 === null ? '' : `–${target.value2}`}${target.unit}`;

const fieldDifferences = (
  place: string,
  fields: readonly (readonly [name: string, ours: string, theirs: string])[],
): readonly Difference[] =>
  fields
    .filter(([, ours, theirs]) => ours !== theirs)
    .map(([field, ours, theirs]) => ({ place, field, found: `${ours} in the library, ${theirs} read` }));

function compareTask(ours: SeedTask, theirs: PlanTask): readonly Difference[] {
  const dates = theirs.deadlineDetail.flatMap(({ norm }) => norm ?? []);
  return fieldDifferences(ours.id, [
    ['heading', bare(ours.heading), bare(theirs.heading)],
    ['role', ours.role, theirs.role],
    ['responsibleUnits', listed(ours.responsibleUnits), listed(theirs.responsibleUnits)],
    ['deadlines', listed(ours.deadlines), listed(dates)],
  ]);
}

function compareTasks(seed: PlanSeed, read: CompiledPlan): readonly Difference[] {
  const theirs = new Map(read.tasks.map((task) => [task.id, task]));
  // Where the text breaks off, the table of contents still names the tasks.
  const announced = new Set(read.tocOnlyTasks.map(({ heading }) => bare(heading)));
  const ours = new Set(seed.tasks.map(({ id }) => id));
  return [
    ...seed.tasks.flatMap((task): readonly Difference[] => {
      const match = theirs.get(task.id);
      if (match !== undefined) return compareTask(task, match);
      return announced.has(bare(task.heading)) ? [] : [{ place: task.id, field: 'missing', found: task.heading }];
    }),
    ...read.tasks
      .filter(({ id }) => !ours.has(id))
      .map(({ id, heading }) => ({ place: id, field: 'extra', found: heading })),
  ];
}

/** How well a read target can be the one of the library; null: another, for task or figure differ. */
function likeness(ours: SeedTarget, theirs: PlanTarget): number | null {
  if (ours.taskId !== theirs.taskId || ours.value !== theirs.value || ours.value2 !== theirs.value2) return null;
  const points = [
    isSimilar(ours.indicator, theirs.indicator) ? 3 : 0,
    ours.unit === theirs.unit ? 2 : 0,
    ours.by === theirs.by ? 1 : 0,
    ours.schoolLevel === theirs.schoolLevel ? 1 : 0,
  ];
  return points.reduce((sum, each) => sum + each, 0);
}

/** Pairs the likest first, so that no target takes the counterpart of a better one. */
function pairTargets(seed: PlanSeed, read: CompiledPlan): ReadonlyMap<SeedTarget, PlanTarget> {
  const candidates = seed.targets.flatMap((ours) =>
    read.targets.flatMap((theirs) => {
      const score = likeness(ours, theirs);
      return score === null ? [] : [{ ours, theirs, score }];
    }),
  );
  const pairs = new Map<SeedTarget, PlanTarget>();
  const taken = new Set<PlanTarget>();
  for (const { ours, theirs } of candidates.toSorted((a, b) => b.score - a.score)) {
    if (pairs.has(ours) || taken.has(theirs)) continue;
    pairs.set(ours, theirs);
    taken.add(theirs);
  }
  return pairs;
}

/** What is about a figure has a comparator of its own in the library, and a mark beside the comparator when read. */
const comparatorRead = (target: PlanTarget): string => (target.approx ? 'approx' : target.comparator);

const compareTarget = (ours: SeedTarget, theirs: PlanTarget): readonly Difference[] =>
  fieldDifferences(ours.id, [
    ['comparator', ours.comparator, comparatorRead(theirs)],
    ['strict', String(ours.strict), String(theirs.strict)],
    ['unit', ours.unit, theirs.unit],
    ['by', String(ours.by), String(theirs.by)],
    ['schoolLevel', String(ours.schoolLevel), String(theirs.schoolLevel)],
    ['checkable', ours.checkable, theirs.checkable],
    ['bestEffort', String(ours.bestEffort), String(theirs.bestEffort)],
    ['damage', String(ours.damage !== null), String(theirs.damaged)],
  ]);

function compareTargets(seed: PlanSeed, read: CompiledPlan): readonly Difference[] {
  const pairs = pairTargets(seed, read);
  const taken = new Set(pairs.values());
  return [
    ...seed.targets.flatMap((ours): readonly Difference[] => {
      const theirs = pairs.get(ours);
      return theirs === undefined
        ? [{ place: ours.id, field: 'missing', found: `${ours.indicator} ${figureOf(ours)}` }]
        : compareTarget(ours, theirs);
    }),
    ...read.targets
      .filter((theirs) => !taken.has(theirs))
      .map((theirs) => ({
        place: `${theirs.taskId} ${figureOf(theirs)}`,
        field: 'extra',
        found: theirs.indicator,
      })),
  ];
}

/** Everything in which a plan of the library and the compiler's reading of its text differ. */
export const compareSeed = (seed: PlanSeed, read: CompiledPlan): readonly Difference[] => [
  ...compareTasks(seed, read),
  ...compareTargets(seed, read),
];

/** The reading of a library plan among those of a folder: it has most headings in common, half of them at least. */
export function findReading(seed: PlanSeed, readings: readonly CompiledPlan[]): CompiledPlan | undefined {
  const ours = new Set(seed.tasks.map(({ heading }) => bare(heading)));
  const common = (read: CompiledPlan): number => read.tasks.filter(({ heading }) => ours.has(bare(heading))).length;
  const best = readings.toSorted((a, b) => common(b) - common(a))[0];
  return best !== undefined && common(best) * 2 >= ours.size ? best : undefined;
}
