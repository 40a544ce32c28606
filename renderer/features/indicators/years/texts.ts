import { counted } from '#renderer/i18n/counted.ts';
import { defineTexts } from '#renderer/i18n/texts.ts';
import type { Crossing } from './balance-years.ts';
import type { StageResult } from '#shared/domain/indicators/evaluate-balance.ts';

const crossings = (names: Readonly<Record<Crossing, string>>): Readonly<Record<Crossing, string>> => names;

type StageCounts = Pick<StageResult, 'passedCount' | 'departmentCount' | 'unknownCount'>;

export const yearsTexts = defineTexts(
  {
    title: '指标逐年对比',
    indicator: '指标',
    threshold: '标准',
    trend: '走势',
    hint: '虚线是现行标准。各年按当年的标准判断。',
    file: (school: string) => `${school} 指标逐年`,
    none: '—',
    lacks: (figure: string) => `缺${figure}`,
    balance: '全县平均值和差异系数逐年对比',
    mean: '全县平均',
    coefficient: '差异系数',
    change: '比上年',
    limit: '上限',
    passed: ({ passedCount, departmentCount, unknownCount }: StageCounts) =>
      `综合达标 ${passedCount}/${departmentCount} 所${unknownCount > 0 ? `，无法判断 ${unknownCount} 所` : ''}`,
    crossings: crossings({ within: '降到上限以内', over: '超过上限' }),
    balanceHint: '差异系数升高表示校际差距变大。各年按当年的标准判断；虚线是最近一年的上限。',
    balanceFile: (county: string, stage: string) => `${county} ${stage} 逐年对比`,
    chart: '差异系数走势',
    chartLabel: (stage: string) => `${stage}各项指标的差异系数逐年走势`,
    oneYear: '只有一个学年的数据',
    oneYearHint: '导入往年的学校数据表，就可以逐年对比。',
  },
  {
    title: 'Indicators by year',
    indicator: 'Indicator',
    threshold: 'Standard',
    trend: 'Trend',
    hint: 'The dashed line is the present standard. Each year is judged by its own.',
    file: (school) => `${school} indicators by year`,
    none: '—',
    lacks: (figure) => `lacks ${figure}`,
    balance: 'County means and coefficients by year',
    mean: 'County mean',
    coefficient: 'Coefficient',
    change: 'Since the year before',
    limit: 'Limit',
    passed: ({ passedCount, departmentCount, unknownCount }) =>
      `${passedCount} of ${counted(departmentCount, 'school')} pass${unknownCount > 0 ? `, ${unknownCount} can't be told` : ''}`,
    crossings: crossings({ within: 'Came within the limit', over: 'Went over the limit' }),
    balanceHint:
      'A rising coefficient means schools grow apart. Each year is judged by its own standard; the dashed line is the limit of the latest.',
    balanceFile: (county, stage) => `${county} ${stage} by year`,
    chart: 'Coefficients over the years',
    chartLabel: (stage) => `Coefficients of the indicators of ${stage} over the years`,
    oneYear: 'There are figures of one school year only',
    oneYearHint: 'Import the sheets of earlier years to compare.',
  },
);
