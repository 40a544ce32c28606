import { expect, test } from 'vitest';
import { must } from '#shared/util/must.ts';
import { figureValue, type FigureInput } from '#tests/helpers/county.ts';
import { chooseRivalEdits, countyRows, everyCountyRow, findHolder, joinCountyRows, listRivals } from './county-rows.ts';

const YEAR = '2025-2026';

const row = (code: string, figures: Record<string, FigureInput>) => ({
  code,
  year: YEAR,
  sample: false,
  figures: Object.fromEntries(Object.entries(figures).map(([key, input]) => [key, figureValue(input, 'B2')])),
});

const typed = row('样例区', { 'quota-rate': 70, 'rotation-done': 5, 'four-unified': 'blank' });
const imported = row('天津市样例区', { 'quota-rate': 60, 'rotation-done': 5, 'four-unified': true });
const others = [row('河样例区', { 'quota-rate': 1 }), row('9900000201', { 'pupils@小学': 10 })];
const rows = countyRows(['样例区'], [imported, ...others, typed]);

test('a county typed under its short name and imported under its full one is one county', () => {
  expect(rows.map(({ code }) => code)).toEqual(['样例区', '天津市样例区']);
  const figures = joinCountyRows(rows);
  expect(figures['quota-rate']?.value).toBe(70);
  expect(figures['four-unified']?.value).toBe(true);
  expect([findHolder(rows, 'four-unified'), findHolder(rows, 'quota-rate')]).toEqual(['天津市样例区', '样例区']);
  expect(findHolder(rows, 'left-behind-care')).toBeUndefined();
});

test('what the two say otherwise is shown with both values, and only that', () => {
  expect(listRivals(rows).map(({ key, held }) => [key, held.map(({ code, value }) => [code, value.value])])).toEqual([
    [
      'quota-rate',
      [
        ['样例区', 70],
        ['天津市样例区', 60],
      ],
    ],
  ]);
  expect(listRivals([typed])).toEqual([]);
});

test('choosing one takes the figure away under the other name, and no disagreement is left', () => {
  const rival = must(listRivals(rows)[0], 'the two rows disagree');
  const edits = chooseRivalEdits(rival, '天津市样例区');
  expect(edits).toEqual([
    { entity: 'schoolFacts', entityId: `样例区:${YEAR}`, field: 'quota-rate', value: null, settles: [] },
  ]);
});

test('schools whose county nobody named take the rows of every county', () => {
  expect(everyCountyRow('本区县', [imported, typed])).toHaveLength(2);
  expect(countyRows(['本区县'], [imported, typed])).toEqual([]);
});
