import { expect, test } from 'vitest';
import { read, type WorkBook } from 'xlsx';
import type { FormBook } from '#electron/forms/form-sheet.ts';
import { writeWorkbook } from '#electron/forms/workbook.ts';
import { goodPrimary, primaryCounty, school, schoolFacts, YEAR } from '#tests/helpers/county.ts';
import { countyForms, mixedCounty, selfAssessments } from './mixed-county.ts';
import { recalculate } from './recalculate.ts';

const formulasOf = (book: WorkBook): readonly { readonly at: string; readonly value: unknown }[] =>
  Object.entries(book.Sheets).flatMap(([name, sheet]) =>
    Object.entries(sheet).flatMap(([address, cell]) =>
      address.startsWith('!') || cell.f === undefined ? [] : [{ at: `${name}!${address}`, value: cell.v }],
    ),
  );

/** How many formulas there are, after each was computed by another program. */
function expectSameValues(book: FormBook): number {
  const workbook = writeWorkbook(book);
  const ours = formulasOf(read(workbook));
  const theirs = new Map(formulasOf(recalculate(workbook)).map(({ at, value }) => [at, value]));
  for (const { at, value } of ours) {
    const precision = Math.max(1, Math.abs(Number(value))) * 1e-9;
    expect(
      Math.abs(Number(theirs.get(at)) - Number(value)),
      `${at}: ${String(value)} and ${String(theirs.get(at))}`,
    ).toBeLessThan(precision);
  }
  return ours.length;
}

test('a spreadsheet comes to the same values, means and coefficients as the engine, from the formulas alone', () => {
  expect(expectSameValues(countyForms(mixedCounty()))).toBeGreaterThan(150);
});

test('a spreadsheet comes to the same amounts, values and gaps in the self-assessments', () => {
  const { schools, facts, ...rest } = mixedCounty();
  const code = '330000099';
  // What is lacking in whole rooms and teachers, and in ㎡.
  const lacking = { 'multimedia-rooms': 3, 'backbone-teachers@小学': 1, 'teaching-area': 900 };
  const poor = schoolFacts(code, YEAR, { ...goodPrimary(401), ...lacking });
  const data = { ...rest, schools: [...schools, school(code, '小学')], facts: [...facts, poor] };
  expect(expectSameValues(selfAssessments(data))).toBeGreaterThan(130);
});

test('one school alone, and one with figures missing, come out the same', () => {
  const one = primaryCounty([{ ...goodPrimary(300), 'multimedia-rooms': 'blank' }]);
  expect(expectSameValues(countyForms(one))).toBeGreaterThan(10);
  expect(expectSameValues(selfAssessments(one))).toBeGreaterThan(10);
});
