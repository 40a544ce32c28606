import indicatorNames from '#seeds/indicator-names.json' with { type: 'json' };
import regionList from '#seeds/regions.json' with { type: 'json' };
import { compareIndicators, type IndicatorRow } from '#shared/domain/plan-compare/compare-indicators.ts';
import { indicatorNameSchema, regionSchema, type Region } from '#shared/schema/plan-comparison.ts';
import { listPlans } from './library.ts';

const regions: readonly Region[] = regionSchema.array().parse(regionList);
const rows: readonly IndicatorRow[] = compareIndicators(listPlans(), indicatorNameSchema.array().parse(indicatorNames));

/** Cities whose plans bind their districts. */
export const listRegions = (): readonly Region[] => regions;
/** What the plans of the library say, by indicator. */
export const listIndicatorRows = (): readonly IndicatorRow[] => rows;
