import fc from 'fast-check';
import { expect, test } from 'vitest';
import { templateSchema, type Item, type Template } from '../../schema/template.ts';
import { must } from '../../util/must.ts';
import { combineTemplates } from './combine.ts';
import { questionKeys } from './question-key.ts';

/** Nothing but the id tells what an item asks. */
const byId = (): null => null;

const checklist = (
  id: string,
  items: { id: string; group: string; limit: number | null; clause: string }[],
): Template =>
  templateSchema.parse({
    id,
    version: 1,
    title: id,
    stages: ['小学'],
    publishedOn: '2026-09-01',
    basis: [{ planId: id, title: id, effectiveOn: null, expiresOn: null }],
    items: items.map((item, index) => ({
      id: item.id,
      no: `1.${index + 1}`,
      group: item.group,
      question: item.id,
      methods: ['查阅资料'],
      guide: '看',
      evidence: ['样例'],
      evidenceRequired: 0,
      weight: 1,
      clauses: [{ planId: id, planTitle: id, locator: item.clause, subject: '样例' }],
      ...(item.limit === null
        ? { kind: 'verdict' }
        : { kind: 'number', figure: null, threshold: { comparator: '>=', value: item.limit, upper: null, unit: '%' } }),
    })),
  });

const city = checklist('市方案', [
  { id: 'fitness', group: '一 体育', limit: 60, clause: '二/(一)' },
  { id: 'labour', group: '二 劳动', limit: null, clause: '二/(一)' },
]);
const county = checklist('区计划', [
  { id: 'safety', group: '一 安全', limit: null, clause: '五/31' },
  { id: 'fitness', group: '三 体育', limit: 35, clause: '三/20' },
]);

test('a question that two checklists ask is asked once, with the clauses of both', () => {
  const { items } = combineTemplates([city, county], byId);
  expect(items.map((item) => [item.no, item.group, item.id])).toEqual([
    ['1.1', '体育', 'fitness'],
    ['2.1', '劳动', 'labour'],
    ['3.1', '安全', 'safety'],
  ]);
  expect(items[0]?.clauses.map((clause) => `${clause.planId} ${clause.locator}`)).toEqual([
    '市方案 二/(一)',
    '区计划 三/20',
  ]);
});

test('where limits differ the stricter one stands, whichever came first, and both are named', () => {
  for (const order of [
    [city, county],
    [county, city],
  ]) {
    const { items, limits } = combineTemplates(order, byId);
    expect(items.find((item) => item.id === 'fitness')).toMatchObject({ threshold: { value: 60 } });
    expect(limits).toMatchObject([
      {
        itemId: 'fitness',
        taken: { value: 60, unit: '%' },
        dropped: { value: 35, unit: '%' },
        takenFrom: [{ planId: '市方案' }],
        droppedFrom: [{ planId: '区计划' }],
      },
    ]);
  }
});

test('limits of different stages both stand, each at its own stage', () => {
  const junior = { ...county, stages: ['初中' as const] };
  for (const lists of [
    [city, junior],
    [city, junior, junior],
  ]) {
    const { items, limits } = combineTemplates(lists, byId);
    expect(
      items.flatMap((item) => (item.kind === 'number' ? [[item.id, item.threshold.value, item.stages]] : [])),
    ).toEqual([
      ['fitness', 60, ['小学']],
      ['fitness-初中', 35, ['初中']],
    ]);
    expect(limits).toEqual([]);
  }
});

test('a question of a checklist for one stage is asked at that stage only, one of both at both', () => {
  const junior = {
    ...city,
    id: county.id,
    stages: ['初中' as const],
    items: [...city.items.slice(0, 1), ...county.items.slice(0, 1)],
  };
  const { items, stages, merged, basis } = combineTemplates(
    [city, junior, { ...county, stages: ['初中'], items: [] }],
    byId,
  );
  expect(stages).toEqual(['小学', '初中']);
  expect(items.map((item) => [item.id, item.stages])).toEqual([
    ['fitness', []],
    ['labour', ['小学']],
    ['safety', ['初中']],
  ]);
  expect(merged).toBe(1);
  expect(basis.map(({ planId }) => planId)).toEqual(['市方案', '区计划']);
});

test('a veto of one checklist holds in the combined one', () => {
  const strict = { ...county, items: county.items.map((item) => ({ ...item, vetoBasis: '样例条例第一条' })) };
  const fitness = combineTemplates([city, strict], byId).items.find(({ id }) => id === 'fitness');
  expect(fitness?.vetoBasis).toBe('样例条例第一条');
});

const asking = (template: Template, conditions: Readonly<Record<string, Item['showWhen']>>): Template =>
  templateSchema.parse({
    ...template,
    items: template.items.map((item) => ({ ...item, showWhen: conditions[item.id] ?? null })),
  });
const plain = (id: string, group: string) => ({ id, group, limit: null, clause: '一' });
const unmet = (itemId: string) => ({ kind: 'result' as const, itemId, results: ['unmet' as const] });

test('an item on a condition comes after the one it asks for, whatever group came first', () => {
  const first = checklist('p', [plain('meals', '一 食堂')]);
  const second = asking(checklist('q', [plain('site', '一 场地'), plain('licence', '二 食堂')]), {
    licence: unmet('site'),
  });
  const { items, freed } = combineTemplates([first, second], byId);
  expect(items.map(({ no, id }) => `${no} ${id}`)).toEqual(['1.1 site', '2.1 meals', '2.2 licence']);
  expect(items.at(-1)?.showWhen).toEqual(unmet('site'));
  expect(freed).toEqual([]);
});

test('a condition that cannot be fulfilled among the joined items is named and gone', () => {
  const one = asking(checklist('p', [plain('a', '一 前'), plain('b', '二 后')]), { b: unmet('a') });
  const two = asking(checklist('q', [plain('c', '一 后'), plain('d', '二 前')]), { d: unmet('c') });
  const { items, freed } = combineTemplates([one, two], byId);
  expect(freed).toHaveLength(1);
  expect(items.filter(({ showWhen }) => showWhen !== null)).toHaveLength(1);
});

test('combined conditions always name an earlier item', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const lists = fc.array(
    fc.record({
      order: fc.shuffledSubarray(ids, { minLength: 2 }),
      groups: fc.array(fc.constantFrom('一 前', '二 中', '三 后'), { minLength: 5, maxLength: 5 }),
      asked: fc.array(fc.option(fc.nat(4)), { minLength: 5, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(lists, (made) => {
      const templates = made.map(({ order, groups, asked }, index) =>
        asking(
          checklist(
            `p${index}`,
            order.map((id, at) => plain(id, groups[at] ?? '')),
          ),
          Object.fromEntries(
            order.map((id, at) => {
              const earlier = order[asked[at] ?? at];
              return [id, earlier !== undefined && order.indexOf(earlier) < at ? unmet(earlier) : null];
            }),
          ),
        ),
      );
      const combined = combineTemplates(templates, byId);
      const first = must(templates[0], 'at least one is made');
      expect(templateSchema.safeParse({ ...first, items: combined.items }).success).toBe(true);
    }),
  );
});

test('combining loses no question and repeats none', () => {
  const lists = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(lists, (idLists) => {
      const templates = idLists.map((ids, index) =>
        checklist(
          `p${index}`,
          ids.map((id) => ({ id, group: `一 ${id < 'c' ? '前' : '后'}`, limit: null, clause: '一' })),
        ),
      );
      const { items } = combineTemplates(templates, byId);
      expect(items.map((item) => item.id).toSorted()).toEqual([...new Set(idLists.flat())].toSorted());
      expect(new Set(items.map((item) => item.no)).size).toBe(items.length);
    }),
  );
});

const WORDS = {
  names: [{ name: '生均体育运动场馆面积', also: ['生均体育场馆面积'] }],
  dictionary: { figures: [], identity: [], checks: [] },
};

const sized = (id: string, question: string, { unit, limit }: { unit: string; limit: number }): Template => {
  const list = checklist(id, [{ id, group: '体育', limit, clause: id }]);
  return templateSchema.parse({
    ...list,
    items: list.items.map((item) => ({
      ...item,
      question,
      threshold: { comparator: '>=', value: limit, upper: null, unit },
    })),
  });
};

test('two checklists that name one indicator in their own words ask it once, the stricter limit standing', () => {
  const own = sized('own', '小学生均体育场馆面积是否达到计划要求（改善办学条件）', { unit: '平方米', limit: 8 });
  const shipped = sized('sports-area', '生均体育运动场馆面积', { unit: '平方米/生', limit: 7.5 });
  const { items, merged, limits } = combineTemplates([own, shipped], questionKeys(WORDS));
  expect(items.map(({ id }) => id)).toEqual(['own']);
  expect(items[0]).toMatchObject({
    threshold: { value: 8 },
    clauses: [{ locator: 'own' }, { locator: 'sports-area' }],
  });
  expect([merged, limits.length]).toEqual([1, 1]);
});

test('the same indicator in another unit, or of another stage with another limit, stays a question of its own', () => {
  const own = sized('own', '生均体育场馆面积是否达到计划要求', { unit: '平方米', limit: 8 });
  const share = sized('share', '生均体育运动场馆面积', { unit: '%', limit: 8 });
  const junior = {
    ...sized('junior', '生均体育运动场馆面积', { unit: '平方米', limit: 10.2 }),
    stages: ['初中' as const],
  };
  const { items } = combineTemplates([own, share, junior], questionKeys(WORDS));
  expect(items).toHaveLength(3);
});
