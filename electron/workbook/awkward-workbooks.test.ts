import { expect, test } from 'vitest';
import { FORMATS } from '#tests/fixtures/workbooks/formats.ts';
import type { Outcome, WorkbookFixture } from '#tests/fixtures/workbooks/fixture.ts';
import { ARRANGEMENTS } from '#tests/fixtures/workbooks/arrangements.ts';
import { HEADERS } from '#tests/fixtures/workbooks/headers.ts';
import { FORMS } from '#tests/fixtures/workbooks/forms.ts';
import { HEADINGS } from '#tests/fixtures/workbooks/headings.ts';
import { TABLES } from '#tests/fixtures/workbooks/tables.ts';
import { PERSONAL, SECRETS } from '#tests/fixtures/workbooks/personal.ts';
import { VALUES } from '#tests/fixtures/workbooks/values.ts';
import {
  PLAIN_OPTIONS,
  workbookReadingSchema,
  type CellRef,
  type WorkbookReading,
} from '#shared/schema/workbook-reading.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import { must } from '#shared/util/must.ts';
import { openWorkbook } from './open-workbook.ts';

const SAID = { blank: '空', none: '无', dash: '—', error: '错' } as const;

const say = ({ state, value }: FigureValue): string => (state === 'value' ? String(value) : SAID[state]);

const cells = (kind: string, at: readonly CellRef[]): string =>
  `${kind} ${at.map(({ sheet, cell }) => `${sheet}!${cell}`).join(' ')}`;

function outcomeOf(reading: WorkbookReading): Outcome {
  return {
    rows: reading.rows.map(({ scope, identity, year, figures }) => {
      const said = Object.entries(figures).map(([key, value]) => `${key}=${say(value)}`);
      const who = scope === 'county' ? 'county' : (identity.code ?? '');
      return [who, identity.name, year, ...said.toSorted()].join(' ').trim();
    }),
    refused: reading.refused.map(({ kind, at }) => cells(kind, at)),
    warned: reading.warnings.map(({ kind, at }) => cells(kind, at)),
  };
}

async function read(fixture: WorkbookFixture): Promise<WorkbookReading> {
  const bytes = await fixture.bytes();
  const reading = openWorkbook({ bytes, file: fixture.file, options: { ...PLAIN_OPTIONS, ...fixture.options } });
  if (!reading.ok) throw new Error(reading.error.message);
  return workbookReadingSchema.parse(reading.value);
}

test.each(
  [...HEADINGS, ...TABLES, ...FORMS, ...ARRANGEMENTS, ...HEADERS, ...VALUES, ...FORMATS, ...PERSONAL].map(
    (fixture) => [fixture.name, fixture] as const,
  ),
)('%s', async (_, fixture) => {
  const reading = await read(fixture);
  expect(outcomeOf(reading)).toEqual(fixture.expected);
  for (const { figures } of reading.rows)
    for (const { source } of Object.values(figures)) expect(must(source, 'read from a file').file).toBe(fixture.file);
});

test.each(PERSONAL.map((fixture) => [fixture.name, fixture] as const))(
  '%s: nothing personal is returned',
  async (_, fixture) => {
    const text = JSON.stringify(await read(fixture));
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  },
);

test('a list of test results says how many pupils are in none of its counts', async () => {
  const { warnings } = await read(
    must(
      PERSONAL.find(({ file }) => file === '体测.xlsx'),
      'a fixture of this file',
    ),
  );
  expect(warnings[0]?.message).toContain('6 人免测、缓测或缺考，没有计入测试人数');
});
