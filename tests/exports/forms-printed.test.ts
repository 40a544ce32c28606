import { expect, test } from 'vitest';
import { read, utils } from 'xlsx';
import type { FormBook } from '#electron/forms/form-sheet.ts';
import { runSheetJob } from '#electron/forms/job.ts';
import { writePdf } from '#electron/forms/pdf.ts';
import type { OnProgress } from '#electron/forms/progress.ts';
import { writeWorkbook } from '#electron/forms/workbook.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import type { FormsProgress } from '#shared/ipc/contract.ts';
import { goodPrimary, primaryCounty } from '#tests/helpers/county.ts';
import { fontFolder, inspectPdf, pdfText } from '#tests/helpers/documents.ts';
import { countyForms, mixedCounty, selfAssessments } from './mixed-county.ts';

const fonts = fontFolder();
const NUMBER = /^-?\d+(\.\d+)?$/;

const numbersIn = (words: readonly string[]): readonly string[] => words.filter((it) => NUMBER.test(it)).toSorted();

const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '');

interface Both {
  readonly name: string;
  /** The numbers of the form's sheet as a person sees them. */
  readonly inWorkbook: readonly string[];
  /** The numbers that stand alone on the pages that bear the form's title. */
  readonly inPdf: readonly string[];
}

/** Writes forms both ways and reads them back with other programs. */
async function writeBoth(book: FormBook): Promise<readonly Both[]> {
  const { Sheets } = read(writeWorkbook(book), { cellNF: true });
  const pages = pdfText(await writePdf(book, fonts)).split('\f');
  return book.forms.map(({ name }) => {
    const sheet = Sheets[name];
    if (sheet === undefined) throw new Error(`expected a sheet ${name}`);
    const [title = '', ...cells] = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' }).flat();
    const own = pages.filter((page) => withoutSpaces(page).includes(withoutSpaces(title)));
    return { name, inWorkbook: numbersIn(cells), inPdf: numbersIn(own.flatMap((page) => page.split(/\s+/))) };
  });
}

test('the figures on the pages of the forms are those in the workbook, each as often, and no others', async () => {
  const forms = await writeBoth(countyForms(mixedCounty()));
  for (const { name, inWorkbook, inPdf } of forms)
    expect({ name, numbers: inPdf }).toEqual({ name, numbers: inWorkbook });
  expect(forms.flatMap(({ inPdf }) => inPdf).length).toBeGreaterThan(150);
});

test('the figures of a printed self-assessment are those in its sheet', async () => {
  const forms = await writeBoth(selfAssessments(mixedCounty()));
  for (const { name, inWorkbook, inPdf } of forms) {
    // What was reported stands in a sentence, whose numbers may come to stand alone where a line ends.
    const left = [...inPdf];
    const missing = inWorkbook.filter((it) => left.splice(left.indexOf(it), left.includes(it) ? 1 : 0).length === 0);
    expect({ name, missing }).toEqual({ name, missing: [] });
    expect(inWorkbook.length).toBeGreaterThan(40);
  }
});

test('the pages of a county of 150 schools bear title, head and number each, and the file is sound', async () => {
  const county = primaryCounty(Array.from({ length: 150 }, (_, i) => goodPrimary(100 + i)));
  const pdf = await writePdf(countyForms(county), fonts);
  expect(inspectPdf('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors found');
  const pages = pdfText(pdf).split('\f').slice(0, -1);
  const ofSchools = pages.filter((page) => page.includes('表Ⅱ-2'));
  expect(ofSchools.length).toBeGreaterThan(5);
  for (const page of ofSchools) expect(page).toMatch(/序号\s+学校名称/);
  for (const [i, page] of pages.entries()) {
    expect(page).toMatch(new RegExp(`制表：2026-11-22\\s+${i + 1}/${pages.length}\\s*$`));
    expect(page).toContain('试验县填报表.xlsx');
  }
  const [, , ...embedded] = inspectPdf('pdffonts', pdf).trim().split('\n');
  expect(embedded.length).toBeGreaterThan(0);
  for (const font of embedded) expect(font).toMatch(/\byes yes yes\b/);
});

test('forms of a county in which no school is judged say so', async () => {
  const data = { ...primaryCounty([]), county: null };
  const text = pdfText(await writePdf(countyForms(data), fonts));
  expect(text.match(/没有参加资源配置评估的学校。/g)).toHaveLength(2);
  expect(text).toContain('没有填报或无法计算的格标灰，不当作零。');
});

test('a character that the font lacks is printed as a box and named, and a long file name leaves room', async () => {
  const plain = primaryCounty([goodPrimary(100)]);
  const file = `${'很长的文件名'.repeat(20)}.xlsx`;
  const data = {
    ...plain,
    schools: plain.schools.map((school) => ({ ...school, name: '样例\u{31350}小学' })),
    facts: plain.facts.map((facts) => ({
      ...facts,
      figures: Object.fromEntries(
        Object.entries(facts.figures).map(([key, figure]) => [
          key,
          { ...figure, source: figure.source && { ...figure.source, file } },
        ]),
      ),
    })),
  };
  const text = pdfText(await writePdf(countyForms(data), fonts));
  expect(text).toContain('样例□小学');
  expect(text).toContain('U+31350');
  expect(text).toContain('…');
  expect(text).not.toContain(file);
});

const written = (data: CountyData, format: 'xlsx' | 'pdf'): Promise<Uint8Array> =>
  runSheetJob({
    kind: 'forms',
    format,
    what: { kind: 'county' },
    countyName: '样例区',
    years: [data],
    profiles: [],
    madeOn: '2026-11-22',
    fontFolder: fonts,
  });

const MARK = '【示例：学校和数据均为虚构】';

test('forms about the invented schools that ship with the app say so on every page and sheet', async () => {
  const data = primaryCounty([goodPrimary(100), goodPrimary(200)]);
  const invented = { ...data, schools: data.schools.map((it, i) => ({ ...it, code: `990000010${i}` })) };
  const pages = pdfText(await written(invented, 'pdf'))
    .split('\f')
    .slice(0, -1);
  expect(pages.length).toBeGreaterThan(6);
  for (const page of pages) expect(withoutSpaces(page)).toContain(MARK);
  for (const sheet of Object.values(read(await written(invented, 'xlsx')).Sheets))
    expect(sheet['A1']).toMatchObject({ v: expect.stringContaining(MARK) });
});

test('forms about other schools say nothing of the kind', async () => {
  const data = primaryCounty([goodPrimary(100)]);
  expect(pdfText(await written(data, 'pdf'))).not.toContain('示例');
  for (const sheet of Object.values(read(await written(data, 'xlsx')).Sheets))
    expect(String(sheet['A1']?.v)).not.toContain('示例');
});

test('how far the forms are is told one by one, first laid out, then written, in a PDF as in a workbook', async () => {
  const book = selfAssessments(mixedCounty());
  const all = book.forms.length;
  const counted = Array.from({ length: all }, (_, i) => i + 1);
  for (const write of [
    (onProgress: OnProgress) => writePdf(book, fonts, onProgress),
    (onProgress: OnProgress) => Promise.resolve(writeWorkbook(book, onProgress)),
  ]) {
    const told: FormsProgress[] = [];
    await write((progress) => told.push(progress));
    expect(told.map(({ step }) => step).join(' ')).toMatch(/^(layout )+(write ?)+$/);
    for (const step of ['layout', 'write']) {
      const steps = told.filter((it) => it.step === step);
      expect([...new Set(steps.map(({ done }) => done))].filter((done) => done > 0)).toEqual(counted);
      expect(new Set(steps.map((it) => it.all))).toEqual(new Set([all]));
    }
  }
});
