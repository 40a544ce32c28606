import { expect, test } from 'vitest';
import { read, type WorkBook } from 'xlsx';
import { countyBook } from '#electron/forms/county-book.ts';
import { writeWorkbook } from '#electron/forms/workbook.ts';
import { evaluateCounty } from '#shared/domain/indicators/evaluate-county.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import { examples } from '#tests/fixtures/indicators/published-examples.ts';
import {
  goodPrimary,
  goodShared,
  goodStage,
  primaryCounty,
  school,
  schoolFacts,
  standardWith,
  YEAR,
} from '#tests/helpers/county.ts';
import { recalculate } from './recalculate.ts';

const standard = standardWith({});

/** The schools of the published example, a 九年一贯制, a 完全中学 and a 十二年一贯制, each with its own rough edges. */
function county(): CountyData {
  const { pupils: sizes, amounts } = examples.books;
  const plain = primaryCounty(
    sizes.map((count, i) => ({ ...goodPrimary(count), 'equipment-value': amounts[i] ?? 0, 'classes@小学': 6 + i })),
  );
  const joined = [
    {
      code: '330000011',
      kind: '九年一贯制学校',
      stages: [
        ['小学', 166],
        ['初中', 210],
      ],
    },
    {
      code: '330000012',
      kind: '完全中学',
      stages: [
        ['初中', 333],
        ['高中', 517],
      ],
    },
    {
      code: '330000013',
      kind: '十二年一贯制学校',
      stages: [
        ['小学', 301],
        ['初中', 199],
        ['高中', 77],
      ],
    },
  ] as const;
  return {
    ...plain,
    schools: [...plain.schools, ...joined.map(({ code, kind }) => school(code, kind))],
    facts: [
      ...plain.facts,
      ...joined.map(({ code, stages }, i) => {
        const own = stages.map(([stage, pupils]) => goodStage(stage, pupils));
        const shared = { ...goodShared(500 + 13 * i), 'equipment-value': 23226 + 1_000_000 * i };
        return schoolFacts(code, YEAR, { ...Object.assign({}, ...own), ...shared });
      }),
    ],
    county: schoolFacts('试验县', YEAR, { 'satisfaction-surveyed': 977, 'satisfaction-satisfied': 912 }),
  };
}

const formulasOf = (book: WorkBook): readonly { readonly at: string; readonly value: unknown }[] =>
  Object.entries(book.Sheets).flatMap(([name, sheet]) =>
    Object.entries(sheet).flatMap(([address, cell]) =>
      address.startsWith('!') || cell.f === undefined ? [] : [{ at: `${name}!${address}`, value: cell.v }],
    ),
  );

test('a spreadsheet comes to the same values, means and coefficients as the engine, from the formulas alone', () => {
  const data = county();
  const result = evaluateCounty([data], standard);
  const forms = writeWorkbook(countyBook({ countyName: '试验县', data, standard, result, madeOn: '2026-11-22' }));
  const ours = formulasOf(read(forms));
  const theirs = new Map(formulasOf(recalculate(forms)).map(({ at, value }) => [at, value]));
  expect(ours.length).toBeGreaterThan(150);
  for (const { at, value } of ours) {
    const precision = Math.max(1, Math.abs(Number(value))) * 1e-9;
    expect(
      Math.abs(Number(theirs.get(at)) - Number(value)),
      `${at}: ${String(value)} and ${String(theirs.get(at))}`,
    ).toBeLessThan(precision);
  }
});
