import { defineTexts } from '#renderer/i18n/texts.ts';

export const yearsTexts = defineTexts(
  {
    title: '指标逐年对比',
    indicator: '指标',
    threshold: '标准',
    trend: '走势',
    hint: '虚线是现行标准。各年按当年的标准判断。',
    file: (school: string) => `${school} 指标逐年`,
    none: '—',
  },
  {
    title: 'Indicators by year',
    indicator: 'Indicator',
    threshold: 'Standard',
    trend: 'Trend',
    hint: 'The dashed line is the present standard. Each year is judged by its own.',
    file: (school) => `${school} indicators by year`,
    none: '—',
  },
);
