import { expect, test } from 'vitest';
import type { County } from '#renderer/stores/county.ts';
import { goodPrimary, primaryCounty, standardWith, type FigureInput } from '#tests/helpers/county.ts';
import { balanceYears, type BalanceYears } from './balance-years.ts';

const standard = standardWith({});

function county(year: string, rooms: readonly FigureInput[]): County {
  const data = primaryCounty(rooms.map((count) => ({ ...goodPrimary(400), 'multimedia-rooms': count })));
  return {
    ...data,
    year,
    district: '试验县',
    code: '试验县',
    names: ['试验县'],
    profiles: [],
    ownRows: [],
    isSample: false,
  };
}

/** Of rooms, whose coefficient over two schools of one size is the distance from the mean over the mean. */
function roomsOf({ lines }: BalanceYears) {
  const line = lines.find(({ definition }) => definition.id === 'L7');
  return [...(line?.byYear.values() ?? [])].map(({ year, result, change, crossing }) => ({
    year,
    coefficient: result.coefficient === null ? null : Number(result.coefficient.toFixed(3)),
    change: change === null ? null : Number(change.toFixed(3)),
    crossing,
  }));
}

test('what changed since the year before is told, with limits that were crossed either way', () => {
  const counties = [county('2025-2026', [10, 12]), county('2023-2024', [10, 10]), county('2024-2025', [2, 18])];
  expect(roomsOf(balanceYears(counties, '小学', () => standard))).toEqual([
    { year: '2023-2024', coefficient: 0, change: null, crossing: null },
    { year: '2024-2025', coefficient: 0.8, change: 0.8, crossing: 'over' },
    { year: '2025-2026', coefficient: 0.091, change: -0.709, crossing: 'within' },
  ]);
});

test('a year that can’t be computed is no change; the next is compared with the last that could', () => {
  const counties = [county('2023-2024', [10, 10]), county('2024-2025', [10, 'blank']), county('2025-2026', [2, 18])];
  expect(roomsOf(balanceYears(counties, '小学', () => standard)).slice(1)).toEqual([
    { year: '2024-2025', coefficient: null, change: null, crossing: null },
    { year: '2025-2026', coefficient: 0.8, change: 0.8, crossing: 'over' },
  ]);
});

test('a stage that the county has no schools of has no years', () => {
  expect(balanceYears([county('2025-2026', [10])], '初中', () => standard)).toMatchObject({ years: [], lines: [] });
});
