import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { assemble, draftOf } from '#shared/domain/template/draft.ts';
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import { jsonSchema } from '#shared/schema/json.ts';
import { packSchema } from '#shared/schema/pack.ts';
import { planSeedSchema } from '#shared/schema/plan-seed.ts';
import { templateSchema } from '#shared/schema/template.ts';
import { canonicalJson } from '#shared/util/canonical-json.ts';
import { ok } from '#shared/util/result.ts';

const fileOf = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const namesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, import.meta.url)).filter((name) => name.endsWith('.json'));
const read = (folder: string): unknown[] => namesIn(folder).map((name) => fileOf(`${folder}/${name}`));

const plans = read('plans').map((json) => planSeedSchema.parse(json));
const packs = read('packs').map((json) => packSchema.parse(json));
const templates = read('templates').map((json) => templateSchema.parse(json));
const FORMER = 'templates/former';
const figures = new Map(
  figureDictionarySchema
    .parse(JSON.parse(readFileSync(new URL('figures.json', import.meta.url), 'utf8')))
    .figures.map((figure) => [figure.id, figure]),
);

const standard = z
  .object({ id: z.string(), indicators: z.array(z.object({ id: z.string() })) })
  .parse(JSON.parse(readFileSync(new URL('standards/national-2017.json', import.meta.url), 'utf8')));

test('every target of a plan belongs to one of its tasks', () => {
  for (const plan of plans) {
    const tasks = new Set(plan.tasks.map((task) => task.id));
    expect(plan.targets.filter((target) => !tasks.has(target.taskId))).toEqual([]);
    expect(new Set(plan.targets.map((target) => target.id)).size).toBe(plan.targets.length);
  }
});

test('the Tianjin plan is whole: 19 tasks, 62 targets, four of them read from damaged text', () => {
  const plan = plans.find(({ id }) => id === 'tianjin-2020-2022');
  expect(plan?.tasks).toHaveLength(19);
  expect(plan?.targets).toHaveLength(62);
  expect(plan?.targets.filter((target) => target.damage !== null)).toHaveLength(4);
});

test('all plans of the five source documents are there, the incomplete ones marked', () => {
  const counts = Object.fromEntries(
    plans.map((plan) => [plan.id, [plan.tasks.length, plan.targets.length, plan.completeness]]),
  );
  expect(counts).toEqual({
    'ninghe-2020-2022': [32, 15, 'whole'],
    'tianjin-2020-2022': [19, 62, 'whole'],
    'jizhou-14th-five-year': [37, 34, 'whole'],
    'dongli-2020': [30, 10, 'whole'],
    'daxinganling-2024': [31, 11, 'whole'],
    'rongcheng-2024': [39, 23, 'whole'],
    'district-c-2024': [30, 32, 'whole'],
    'hebei-city-2024': [53, 79, 'cut'],
    'county-e-2024': [22, 0, 'headingsOnly'],
    'county-f-2024': [25, 0, 'headingsOnly'],
    'county-g-2024': [24, 0, 'headingsOnly'],
  });
  for (const plan of plans) {
    const bare = plan.tasks.filter((task) => task.summary === null).length;
    expect(bare === 0).toBe(plan.completeness === 'whole');
  }
});

test('the parts of the Tianjin plan add up where the plan says so', () => {
  const targets = plans.find(({ id }) => id === 'tianjin-2020-2022')?.targets ?? [];
  const sum = (indicator: string): number =>
    targets
      .filter((target) => target.indicator === indicator)
      .reduce((total, target) => total + (target.value ?? 0), 0);
  expect(sum('C级校舍提升改造面积(分年)')).toBeCloseTo(sum('C级校舍提升改造面积(总量)'));
  expect(sum('新增教学仪器(分年)')).toBeCloseTo(sum('新增教学仪器(总量)'));
});

test('every checklist has at least 15 items, each with its number and a clause that its document has', () => {
  expect(templates.length).toBeGreaterThan(0);
  for (const template of templates) {
    expect(template.items.length).toBeGreaterThanOrEqual(15);
    expect(new Set(template.items.map((item) => item.id)).size).toBe(template.items.length);
    expect(new Set(template.items.map((item) => item.no)).size).toBe(template.items.length);
    const known = new Map([
      ...plans.map((plan) => [plan.id, new Set(plan.tasks.map((task) => task.id))] as const),
      ...packs.map((pack) => [pack.id, new Set(pack.clauses.map((clause) => clause.locator))] as const),
      [standard.id, new Set(standard.indicators.map((indicator) => indicator.id))] as const,
    ]);
    const lost = template.items
      .flatMap((item) => item.clauses)
      .filter((clause) => known.get(clause.planId)?.has(clause.locator) !== true);
    expect(lost).toEqual([]);
  }
});

test('each plan with text, the national standard and each pack have checklists for the stages they speak of', () => {
  const bases = new Map<string, Set<string>>();
  for (const template of templates) {
    const first = template.basis[0]?.planId ?? '';
    bases.set(first, new Set([...(bases.get(first) ?? []), ...template.stages]));
  }
  const lacking = [
    ...plans.filter((plan) => plan.completeness !== 'headingsOnly').map((plan) => plan.id),
    ...packs.map((pack) => pack.id),
    standard.id,
  ].filter((id) => !bases.has(id));
  expect(lacking).toEqual([]);
});

test('the Tianjin checklists have at least 25 items', () => {
  const sizes = templates.filter(({ id }) => id.startsWith('tianjin-')).map((template) => template.items.length);
  expect(sizes).toEqual([41, 41]);
});

test('one question has one wording in every checklist, so that several can be combined', () => {
  const questions = new Map<string, Set<string>>();
  for (const item of templates.flatMap((template) => template.items))
    questions.set(item.id, new Set([...(questions.get(item.id) ?? []), item.question]));
  expect([...questions].filter(([, wordings]) => wordings.size > 1)).toEqual([]);
});

test('a number item names a figure that schools report, by stage where the figure is', () => {
  const named = templates
    .flatMap((template) => template.items)
    .flatMap((item) => (item.kind === 'number' && item.figure !== null ? [item.figure] : []));
  expect(named.length).toBeGreaterThan(0);
  const wrong = named.filter((key) => {
    const [id = '', stage] = key.split('@');
    return figures.get(id)?.perStage !== (stage !== undefined);
  });
  expect(wrong).toEqual([]);
});

test('a limit that a plan states is the limit in the checklist', () => {
  const targets = plans.flatMap((plan) => plan.targets);
  const find = (indicator: string, level: string): number | null | undefined =>
    targets.find((target) => target.indicator === indicator && target.schoolLevel === level)?.value;
  for (const template of templates.filter(({ id }) => id.startsWith('tianjin-'))) {
    const stage = template.stages[0] ?? '';
    const limit = (itemId: string): number | null => {
      const item = template.items.find(({ id }) => id === itemId);
      return item?.kind === 'number' ? item.threshold.value : null;
    };
    expect(limit('sports-area')).toBe(find('生均体育运动场馆面积', stage));
    expect(limit('equipment-value')).toBe(find('生均教学仪器值', stage));
    expect(limit('fitness-good')).toBe(find('学生体质健康标准优良率', '中小学'));
  }
});

test('every version of a checklist that was released says what it said then, and is still there', () => {
  const files = [
    ...templates.map(({ id, version }) => [`${id}@${version}`, `templates/${id}.json`] as const),
    ...namesIn(FORMER).map((name) => [name.replace('.json', ''), `${FORMER}/${name}`] as const),
  ];
  const hashes = files.map(([version, path]) => {
    const json = jsonSchema.parse(fileOf(path));
    const { id, version: number } = templateSchema.parse(json);
    expect(`${id}@${number}`).toBe(version);
    return [version, createHash('sha256').update(canonicalJson(json)).digest('hex')] as const;
  });
  const released = z.record(z.string(), z.string()).parse(fileOf('released-templates.json'));
  const changed = hashes.filter(([version, hash]) => released[version] !== hash);
  // A released version never changes: keep it in `templates/former`, raise the number, and write down the new hash.
  expect(Object.fromEntries(changed)).toEqual({});
  expect(hashes.map(([version]) => version).toSorted()).toEqual(Object.keys(released).toSorted());
});

test('versions of a checklist follow one another, the newest outside the folder of former ones', () => {
  const former = read(FORMER).map((json) => templateSchema.parse(json));
  for (const { id, version } of templates) {
    const before = former.filter((it) => it.id === id).map((it) => it.version);
    expect(before.toSorted((a, b) => a - b)).toEqual(Array.from({ length: version - 1 }, (_, index) => index + 1));
  }
  expect(former.filter(({ id }) => templates.every((it) => it.id !== id))).toEqual([]);
});

test('a shipped checklist is what a bureau could publish itself', () => {
  for (const template of templates) expect(assemble(draftOf(template), template.publishedOn)).toEqual(ok(template));
});
