import { expect, test } from 'vitest';
import { figureValue, goodPrimary, school } from '#tests/helpers/county.ts';
import { carryEdits, placeEdits, proposedName, questionsOf, renameEdits } from './county-naming.ts';
import { countiesOf, type CountySources } from './county.ts';
import { toChoosable } from './profiles.ts';
import type { YearFigures } from './schools.ts';

const YEAR = '2025-2026';
const row = (code: string, figures: YearFigures['figures']): YearFigures => ({
  code,
  year: YEAR,
  sample: false,
  figures,
});
const registered = (code: string, district: string | null) => ({
  ...school(code, '小学', { district }),
  sample: false,
});
const profiles = toChoosable(['tianjin-2020'].map((id) => ({ id, clocks: {}, 'use:本区县': true })));
const figures = Object.fromEntries(
  Object.entries(goodPrimary(400)).map(([key, value]) => [key, figureValue(value, 'B2')]),
);
const quota = (value: number) => ({ 'quota-rate': figureValue(value, 'B2') });
const sources: CountySources = {
  schools: [registered('330000001', '样例县'), registered('330000002', null)],
  years: [row('330000001', figures), row('本区县', quota(60))],
  profiles,
};

test('a school that names no county is told beside the counties it may be of, and put there by one write', () => {
  const { named, stray, ownerless } = questionsOf(sources);
  expect([named, stray.map(({ code }) => code), ownerless]).toEqual([['样例县'], ['330000002'], 0]);
  expect(placeEdits(stray, '样例县')).toMatchObject([
    { entity: 'school', entityId: '330000002', field: 'district', value: '样例县' },
  ]);
});

test('what two counties may claim is asked about, and carried to the one that is chosen', () => {
  const two = { ...sources, schools: [registered('330000001', '样例县'), registered('330000002', '别的县')] };
  expect(questionsOf(two)).toMatchObject({ stray: [], ownerless: 2 });
  const edits = carryEdits({ from: ['本区县'], to: '别的县', years: two.years, profiles });
  expect(edits.map(({ entityId, field, value }) => [entityId, field, value])).toEqual([
    [`别的县:${YEAR}`, 'code', '别的县'],
    [`别的县:${YEAR}`, 'year', YEAR],
    [`别的县:${YEAR}`, 'sample', false],
    [`别的县:${YEAR}`, 'deleted', false],
    [`别的县:${YEAR}`, 'quota-rate', quota(60)['quota-rate']],
    [`本区县:${YEAR}`, 'quota-rate', null],
    ['tianjin-2020', 'use:别的县', true],
    ['tianjin-2020', 'use:本区县', false],
  ]);
});

test('a figure that stands otherwise where it would go stays where it is', () => {
  const years = [row('本区县', quota(60)), row('样例县', quota(70))];
  expect(carryEdits({ from: ['本区县'], to: '样例县', years, profiles: [] })).toEqual([]);
});

test('naming a county names it at its schools and takes along what was kept for it', () => {
  const unnamed = { ...sources, schools: [registered('330000001', null)] };
  const [county] = countiesOf(unnamed);
  if (county === undefined) throw new Error('expected a county');
  const fields = renameEdits(county, '样例县', unnamed).map(({ entityId, field }) => `${entityId} ${field}`);
  expect(fields).toEqual(
    expect.arrayContaining(['330000001 district', `样例县:${YEAR} quota-rate`, 'tianjin-2020 use:样例县']),
  );
});

test('the name is proposed that most files and sheets carry', () => {
  const facts = ['样例县汇总表.xlsx', '样例县汇总表.xlsx', '别的县.xlsx'].map((file, i) => ({
    code: `33000000${i}`,
    schoolName: '',
    year: YEAR,
    figures: { pupils: { ...figureValue(1, 'B2'), source: { file, sheet: 'Sheet1', cell: 'A1', text: '1' } } },
  }));
  expect(proposedName({ facts, ownRows: [] })).toBe('样例县');
  expect(proposedName({ facts: [], ownRows: [] })).toBeNull();
});
