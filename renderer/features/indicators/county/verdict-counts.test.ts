import { expect, test } from 'vitest';
import type { IndicatorGroup } from '#shared/schema/indicator.ts';
import { countRows, SCHOOLS_ROW, sizeOf } from './verdict-counts.ts';

const row = (id: string, group: IndicatorGroup, met: boolean | null) => ({ id, group, met });

test('what is counted apart adds up to the rows of the table, for each verdict', () => {
  const rows = [
    row(SCHOOLS_ROW, '资源配置', false),
    row('L1', '资源配置', true),
    row('L2', '资源配置', null),
    row('G1', '政府保障程度', false),
    row('N1', '一票否决', false),
    row('N2', '一票否决', null),
  ];
  const { all, indicators, schools, refusals } = countRows(rows);
  expect(indicators).toEqual({ met: 1, unmet: 1, unknown: 1 });
  expect(schools).toEqual({ met: 0, unmet: 1, unknown: 0 });
  expect(refusals).toEqual({ met: 0, unmet: 1, unknown: 1 });
  expect(sizeOf(indicators) + sizeOf(schools) + sizeOf(refusals)).toBe(all);
  expect(indicators.unmet + schools.unmet + refusals.unmet).toBe(rows.filter(({ met }) => met === false).length);
});
