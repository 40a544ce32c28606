import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compilePlans } from '#shared/domain/plan/compile.ts';
import { planSeedSchema, type PlanSeed } from '#shared/schema/plan-seed.ts';
import { must } from '#shared/util/must.ts';
import { compareSeed, findReading } from './library-compare.ts';
import { explainedDifferencesSchema, sortDifferences } from './library-differences.ts';

const TEXT = `青禾县2026年教育工作要点

一、主要任务
（一）学前教育
1.扩大普惠资源。全县普惠性幼儿园覆盖率达到88%以上，新建幼儿园3所。
2.规范办园。每学期开展1次检查。
`;
const [reading] = compilePlans(TEXT);

/** The library's plan as it would be if it said exactly what was read. */
function seedOf(): PlanSeed {
  const plan = must(reading, 'a plan in the text');
  return planSeedSchema.parse({
    id: 'qinghe-2026',
    title: plan.title,
    issuer: null,
    jurisdiction: '青禾县',
    docType: '工作要点',
    completeness: 'whole',
    period: null,
    publishedOn: null,
    effectiveOn: null,
    expiresOn: null,
    sections: [],
    tasks: plan.tasks.map(({ id, heading, role }) => ({
      id,
      heading,
      role,
      section: '主要任务',
      summary: heading,
      deadlines: [],
      responsibleUnits: [],
    })),
    targets: plan.targets.map((target, index) => ({
      id: `${target.taskId}#${index + 1}`,
      taskId: target.taskId,
      indicator: target.indicator,
      comparator: target.comparator,
      strict: target.strict,
      value: target.value,
      value2: target.value2,
      unit: target.unit,
      schoolLevel: target.schoolLevel,
      by: target.by,
      byImplied: target.byImplied,
      kind: target.kind,
      checkable: target.checkable,
      bestEffort: target.bestEffort,
      damage: null,
    })),
    inconsistencies: [],
  });
}

const compare = (seed: PlanSeed): readonly string[] =>
  compareSeed(seed, must(reading, 'a plan in the text')).map(({ field, place }) => `${field} ${place}`);

test('a plan that says what was read differs in nothing', () => {
  expect(seedOf().targets.length).toBeGreaterThan(1);
  expect(compare(seedOf())).toEqual([]);
});

test('a target on one side only is named on that side', () => {
  const seed = seedOf();
  const [first, ...rest] = seed.targets;
  const { id, taskId, value, unit } = must(first, 'a target');
  expect(compare({ ...seed, targets: rest })).toEqual([`extra ${taskId} ${value}${unit}`]);
  const other = { ...must(first, 'a target'), id: 'more', value: 12 };
  expect(compare({ ...seed, targets: [...seed.targets, other] })).toEqual(['missing more']);
  expect(compare({ ...seed, targets: [{ ...must(first, 'a target'), value: 12 }, ...rest] })).toEqual([
    `missing ${id}`,
    `extra ${taskId} ${value}${unit}`,
  ]);
});

test('a task on one side only is named, and a field that differs says which', () => {
  const seed = seedOf();
  const [first, ...rest] = seed.tasks;
  const task = must(first, 'a task');
  expect(compare({ ...seed, tasks: rest })).toContain(`extra ${task.id}`);
  expect(compare({ ...seed, tasks: [...seed.tasks, { ...task, id: '九/9' }] })).toEqual(['missing 九/9']);
  expect(compare({ ...seed, tasks: [{ ...task, role: 'goal' }, ...rest] })).toEqual([`role ${task.id}`]);
});

const explain = (planId: string, field: string) => [{ planId, field, places: ['一/1'], why: 'judgement' }];

test('an explanation covers its plan, field and place only, and one that is no longer needed is told', () => {
  const difference = { place: '一/1', field: 'role', found: '' };
  expect(sortDifferences('a', [difference], explain('a', 'role')).unexplained).toEqual([]);
  expect(sortDifferences('a', [difference], explain('b', 'role')).unexplained).toEqual([difference]);
  const wrongField = sortDifferences('a', [difference], explain('a', 'unit'));
  expect(wrongField.unexplained).toEqual([difference]);
  expect(wrongField.outdated).toEqual(['unit 一/1']);
});

test('a text that shares few headings with a plan is not its source', () => {
  expect(findReading(seedOf(), compilePlans(TEXT))?.title).toBe(seedOf().title);
  const other = compilePlans('松岭县2026年教育工作要点\n\n一、任务\n1.修缮校舍。完成2所。\n2.培训教师。培训30人。\n');
  expect(findReading(seedOf(), other)).toBeUndefined();
});

test('every explained difference of the library names a plan and a place that are there, once', () => {
  const seeds = new URL('../../seeds/', import.meta.url);
  const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, seeds), 'utf8'));
  const places = new Map(
    readdirSync(new URL('plans', seeds))
      .map((name) => planSeedSchema.parse(read(`plans/${name}`)))
      .map(({ id, tasks, targets }) => [id, new Set([...tasks, ...targets].map((each) => each.id))]),
  );
  const all = explainedDifferencesSchema.parse(read('plan-differences.json'));
  const named = all.flatMap(({ planId, field, places: each }) => each.map((place) => ({ planId, field, place })));
  expect(named.length).toBeGreaterThan(0);
  // What only the compiler has is named by its task and figure.
  const lost = named.filter(
    ({ planId, field, place }) => !places.get(planId)?.has(field === 'extra' ? (place.split(' ')[0] ?? '') : place),
  );
  expect(lost).toEqual([]);
  expect(new Set(named.map((each) => JSON.stringify(each))).size).toBe(named.length);
});
