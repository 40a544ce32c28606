import { expect, test } from 'vitest';
import type { Region } from '../../schema/plan-comparison.ts';
import { issuerOf, placesOver } from './jurisdiction.ts';

const REGIONS: readonly Region[] = [
  { name: '云溪市', covers: ['青禾区', '松岭区'] },
  { name: '白桦市', covers: ['松岭区'] },
  { name: '青云省', covers: ['云溪市', '远山市'] },
];

test('a district is known by its city, and a city by its province, however much of the name is given', () => {
  const all = ['青云省', '云溪市', '云溪市青禾区'];
  for (const given of ['青禾区', '云溪市青禾区', '青云省云溪市青禾区']) expect(placesOver(given, REGIONS)).toEqual(all);
  expect(placesOver('云溪市', REGIONS)).toEqual(['青云省', '云溪市']);
  expect(issuerOf('青云省云溪市', REGIONS)).toBe('云溪市');
  expect(placesOver('远山市', REGIONS)).toEqual(['青云省', '青云省远山市']);
});

test('a name that two cities have, or none, stands for itself', () => {
  expect(placesOver('松岭区', REGIONS)).toEqual(['松岭区']);
  expect(placesOver('云溪市松岭区', REGIONS)).toEqual(['青云省', '云溪市', '云溪市松岭区']);
  expect(placesOver('无名县', REGIONS)).toEqual(['无名县']);
});

test('regions that say they hold each other are climbed once', () => {
  const odd: readonly Region[] = [
    { name: '甲市', covers: ['乙市'] },
    { name: '乙市', covers: ['甲市'] },
  ];
  expect(placesOver('甲市', odd)).toContain('甲市');
});
