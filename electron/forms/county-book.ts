import { balanceForm } from './balance-form.ts';
import { basicForm, recognitionForm } from './county-forms.ts';
import { footerOf } from './footer.ts';
import { bare, type FormBook, type FormSheet } from './form-sheet.ts';
import type { FormsInput } from './forms-input.ts';
import { outcomeForm } from './outcome-form.ts';
import { schoolForm, schoolSummaryForm } from './school-forms.ts';
import { sourceSheet } from './source-sheet.ts';

/** 表Ⅰ to 表Ⅵ, and the raw figures their formulas refer to. */
export function countyBook(input: FormsInput): FormBook {
  const sources = input.standard.stages
    .filter((stage) => input.result.departments.some((department) => department.stage === stage))
    .map((stage) => sourceSheet(input, stage));
  const forms = [
    basicForm(input, sources),
    schoolSummaryForm(input, sources),
    ...sources.map((source) => schoolForm(input, source)),
    balanceForm(input, sources),
    outcomeForm(input, { name: '表Ⅳ', title: '政府保障程度情况表', group: '政府保障程度' }),
    outcomeForm(input, { name: '表Ⅴ', title: '教育质量情况表', group: '教育质量' }),
    recognitionForm(input),
  ];
  return {
    title: `${input.countyName} ${input.data.year} 学年 表Ⅰ–表Ⅵ`,
    isSample: false,
    forms: forms.map(withAbsenceNote),
    rawFigures: sources,
    footer: footerOf(input),
  };
}

const hasAbsence = ({ rows }: FormSheet): boolean =>
  rows.some(({ cells }) => cells.some((cell) => cell?.kind === 'absent'));

const withAbsenceNote = (form: FormSheet): FormSheet =>
  hasAbsence(form) ? { ...form, rows: [...form.rows, bare('没有填报或无法计算的格标灰，不当作零。')] } : form;
