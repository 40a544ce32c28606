import { defineTexts } from '#renderer/i18n/texts.ts';

export const exportTexts = defineTexts(
  {
    forms: '导出表Ⅰ–表Ⅵ',
    formsName: (district: string, year: string) => `${district} ${year} 表Ⅰ–表Ⅵ`,
    county: '本区县',
  },
  {
    forms: 'Export forms I–VI',
    formsName: (district, year) => `${district} ${year} forms I–VI`,
    county: 'County',
  },
);
