import { defineTexts } from '#renderer/i18n/texts.ts';
import type { FormsProgress } from '#shared/ipc/contract.ts';

export const exportTexts = defineTexts(
  {
    export: '导出上报表',
    formats: { xlsx: 'Excel 工作簿（.xlsx）', pdf: '打印用 PDF' },
    forms: (format: string) => `表Ⅰ–表Ⅵ：${format}`,
    formsName: (district: string, year: string) => `${district} ${year} 表Ⅰ–表Ⅵ`,
    selfAssessments: (format: string) => `各校自评表：${format}`,
    selfAssessment: '导出自评表',
    selfAssessmentName: (owner: string, year: string) => `${owner} ${year} 自评表`,
    sampleName: (owner: string) => `示例 ${owner}`,
    making: '正在生成…',
    progress: ({ step, done, all }: FormsProgress, what: 'county' | 'self-assessment') =>
      `${step === 'layout' ? '正在排版' : '正在写入文件'}：${done} / ${all} ${what === 'county' ? '张表' : '所学校'}`,
  },
  {
    export: 'Export forms',
    formats: { xlsx: 'Excel workbook (.xlsx)', pdf: 'PDF to print' },
    forms: (format) => `Forms I–VI: ${format}`,
    formsName: (district, year) => `${district} ${year} forms I–VI`,
    selfAssessments: (format) => `Self-assessments of the schools: ${format}`,
    selfAssessment: 'Export self-assessment',
    selfAssessmentName: (owner, year) => `${owner} ${year} self-assessment`,
    sampleName: (owner) => `Sample ${owner}`,
    making: 'Being made…',
    progress: ({ step, done, all }, what) =>
      `${step === 'layout' ? 'Laying out' : 'Writing'} ${done} of ${all} ${what === 'county' ? 'forms' : 'schools'}`,
  },
);
