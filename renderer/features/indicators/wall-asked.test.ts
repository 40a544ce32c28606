import { expect, test } from 'vitest';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import { evaluateCounty } from '#shared/domain/indicators/evaluate-county.ts';
import {
  goodPrimary,
  goodShared,
  goodStage,
  primaryCounty,
  school,
  schoolFacts,
  standardWith,
  YEAR,
} from '#tests/helpers/county.ts';
import { wallFor } from './wall-asked.ts';
import { filterWall, NO_WALL_FILTER } from './wall-filter.ts';

const ROOMS = 'L7';

function wallOf(data: CountyData, indicator: string | null) {
  const { stages, departments, excluded } = evaluateCounty([data], standardWith({}));
  const { stage, ...asked } = wallFor({ stages, schools: { departments, excluded } }, indicator);
  const rows = departments.filter((it) => it.stage === stage).map((it) => ({ ...it, urbanRural: null }));
  return { stage, asked, codes: filterWall(rows, { ...NO_WALL_FILTER, ...asked }).map(({ code }) => code) };
}

const primary = primaryCounty([goodPrimary(400), { ...goodPrimary(200), 'multimedia-rooms': 0 }]);

test('an indicator leads to the schools that miss it', () => {
  expect(wallOf(primary, ROOMS)).toMatchObject({ stage: '小学', codes: [primary.schools[1]?.code] });
});

test('the rule for whole schools leads to the stage that fails it', () => {
  const junior = school('330000009', '初级中学');
  const facts = schoolFacts(junior.code, YEAR, {
    ...goodStage('初中', 300),
    ...goodShared(300),
    'multimedia-rooms': 0,
  });
  const good = primaryCounty([goodPrimary(400)]);
  const data = { ...good, schools: [...good.schools, junior], facts: [...good.facts, facts] };
  expect(wallOf(data, null)).toEqual({
    stage: '初中',
    asked: { overall: 'fails', short: null },
    codes: [junior.code],
  });
});

test('where every school meets an indicator all of them are shown', () => {
  const good = primaryCounty([goodPrimary(400), goodPrimary(200)]);
  expect(wallOf(good, ROOMS)).toMatchObject({ asked: { overall: null, short: null }, codes: { length: 2 } });
});
