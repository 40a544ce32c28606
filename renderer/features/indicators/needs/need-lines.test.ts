import { expect, test } from 'vitest';
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import seedFigures from '#seeds/figures.json' with { type: 'json' };
import { evaluateSchools } from '#shared/domain/indicators/evaluate-schools.ts';
import { standardOfYear } from '#shared/domain/indicators/standard-of-year.ts';
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import { goodPrimary, goodShared, goodStage, primaryCounty, school, schoolFacts, YEAR } from '#tests/helpers/county.ts';
import { listMissing, listNeeds, listTotals, wholeAmount } from './need-lines.ts';

const { figures } = figureDictionarySchema.parse(seedFigures);
const standard = standardOfYear(YEAR, { national: NATIONAL_STANDARD, profiles: [], figures });

test('a line says what there is, what is asked and how much is lacking', () => {
  const county = primaryCounty([{ ...goodPrimary(400), 'multimedia-rooms': 2 }, goodPrimary(200)]);
  const lines = listNeeds(evaluateSchools(county, standard).departments, standard);
  expect(lines).toHaveLength(1);
  // 2.3 rooms a hundred pupils: 9.2, so ten.
  expect(lines[0]).toMatchObject({ code: '330000001', value: 0.5, threshold: 2.3, lacking: 8, unit: '间' });
  expect(lines[0]?.definition.id).toBe('L7');
});

test('what two stages of a school share is counted once in the county, and for each in its own stage', () => {
  const joined = school('330000009', '九年一贯制学校');
  const facts = schoolFacts(joined.code, YEAR, {
    ...goodStage('小学', 300),
    ...goodStage('初中', 300),
    ...goodShared(600),
    'equipment-value': 0,
  });
  const county = { ...primaryCounty([]), schools: [joined], facts: [facts] };
  const lines = listNeeds(evaluateSchools(county, standard).departments, standard);
  const [primary] = listTotals(lines, '小学', standard);
  const [junior] = listTotals(lines, '初中', standard);
  expect(primary?.countyAmount).toBe(junior?.countyAmount);
  expect(primary?.countyAmount).toBe(Math.max(primary?.amount ?? 0, junior?.amount ?? 0));
  const ofStage = lines.filter(({ stage }) => stage === '初中');
  expect(junior?.stageAmount).toBe(ofStage[0]?.lacking);
  expect(junior?.amount).toBe(ofStage[0]?.schoolLacking);
  expect(junior?.stageAmount).toBeLessThan(junior?.amount ?? 0);
});

test('a missing figure is one line with everything that waits for it, and is no need', () => {
  const county = primaryCounty([{ ...goodPrimary(400), 'pupils@小学': 'blank' }, goodPrimary(200)]);
  const { departments } = evaluateSchools(county, standard);
  expect(listNeeds(departments, standard)).toEqual([]);
  const lines = listMissing(departments, '小学', standard);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.figure).toMatchObject({ code: '330000001', year: '2025-2026', key: 'pupils@小学', state: 'blank' });
  expect(lines[0]?.indicators).toHaveLength(7);
});

test('a part of a ㎡ asks for a whole one, and noise does not', () => {
  expect([wholeAmount(12.2), wholeAmount(12), wholeAmount(12 + 1e-9)]).toEqual([13, 12, 12]);
});
