import { defineTexts } from '#renderer/i18n/texts.ts';

export const exportTexts = defineTexts(
  {
    forms: '导出表Ⅰ–表Ⅵ',
    formsName: (district: string, year: string) => `${district} ${year} 表Ⅰ–表Ⅵ`,
    county: '本区县',
    table: '导出表格',
    picture: '存为图片',
    excel: 'Excel 工作簿（.xlsx）',
    csv: '逗号分隔文本（.csv）',
    saved: '已保存',
    failed: '没有存成',
  },
  {
    forms: 'Export forms I–VI',
    formsName: (district, year) => `${district} ${year} forms I–VI`,
    county: 'County',
    table: 'Export table',
    picture: 'Save picture',
    excel: 'Excel workbook (.xlsx)',
    csv: 'Comma-separated text (.csv)',
    saved: 'Saved',
    failed: 'Not saved',
  },
);
