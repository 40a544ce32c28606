import { utils, write } from 'xlsx';
import { balanceForm } from './balance-form.ts';
import { basicForm, recognitionForm } from './county-forms.ts';
import { type FormSheet, toWorksheet } from './form-sheet.ts';
import type { FormsInput } from './forms-input.ts';
import { outcomeForm } from './outcome-form.ts';
import { addPrintLayout } from './print-layout.ts';
import { schoolForm, schoolSummaryForm } from './school-forms.ts';
import { sourceSheet } from './source-sheet.ts';

/** 表Ⅰ to 表Ⅵ, and the raw figures their formulas refer to. */
function listForms(input: FormsInput): readonly FormSheet[] {
  const sources = input.standard.stages
    .filter((stage) => input.result.departments.some((department) => department.stage === stage))
    .map((stage) => sourceSheet(input, stage));
  return [
    basicForm(input, sources),
    schoolSummaryForm(input, sources),
    ...sources.map((source) => schoolForm(input, source)),
    balanceForm(input, sources),
    outcomeForm(input, { name: '表Ⅳ', title: '政府保障程度情况表', group: '政府保障程度' }),
    outcomeForm(input, { name: '表Ⅴ', title: '教育质量情况表', group: '教育质量' }),
    recognitionForm(input),
    ...sources,
  ];
}

/** The forms as an .xlsx workbook. */
export function writeForms(input: FormsInput): Uint8Array {
  const workbook = utils.book_new();
  for (const form of listForms(input)) utils.book_append_sheet(workbook, toWorksheet(form), form.name);
  const bytes: ArrayBuffer = write(workbook, { type: 'array', bookType: 'xlsx' });
  return addPrintLayout(new Uint8Array(bytes));
}
