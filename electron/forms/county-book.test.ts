import { expect, test } from 'vitest';
import { Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { read, utils, type WorkBook } from 'xlsx';
import { evaluateCounty } from '#shared/domain/indicators/evaluate-county.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import {
  figureValue,
  goodPrimary,
  goodShared,
  goodStage,
  primaryCounty,
  school,
  schoolFacts,
  standardWith,
  YEAR,
} from '#tests/helpers/county.ts';
import type { FormsInput } from './forms-input.ts';
import { countyBook } from './county-book.ts';
import { writeWorkbook } from './workbook.ts';

const standard = standardWith({});

function bytesOf(data: CountyData): Uint8Array {
  const input: FormsInput = {
    countyName: '试验县',
    data,
    standard,
    result: evaluateCounty([data], standard),
    madeOn: '2026-11-22',
  };
  return writeWorkbook(countyBook(input));
}

const formsOf = (data: CountyData): WorkBook => read(bytesOf(data), { cellNF: true });

const joined = school('330000009', '九年一贯制学校', { ownership: '民办' });

function county(): CountyData {
  const plain = primaryCounty([
    { ...goodPrimary(400), 'classes@小学': 10, 'grades@小学': 6, 'staff@小学': 30, 'full-time-teachers@小学': 28 },
    {
      ...goodPrimary(200),
      'teaching-area': 1000,
      'indoor-sports-area': 100,
      'classes@小学': 6,
      'grades@小学': 6,
      'staff@小学': 15,
      'full-time-teachers@小学': 14,
    },
  ]);
  const figures = {
    ...goodStage('小学', 166),
    ...goodStage('初中', 210),
    ...goodShared(376),
    'equipment-value': 23226,
  };
  return {
    ...plain,
    schools: [...plain.schools, joined],
    facts: [
      ...plain.facts,
      schoolFacts(joined.code, YEAR, {
        ...figures,
        'classes@小学': 5,
        'staff@小学': 12,
        'full-time-teachers@小学': 'blank',
      }),
    ],
    county: schoolFacts('试验县', YEAR, {
      population: 458_700,
      'rotation-eligible': 1000,
      'rotation-done': 123,
      'rotation-backbone': 30,
      'satisfaction-sent': 1200,
      'satisfaction-surveyed': 1000,
      'satisfaction-satisfied': 912,
      'parents-surveyed': 320,
      'parents-satisfied': 304,
      'layout-sound': true,
    }),
  };
}

const rowsOf = (book: WorkBook, name: string): unknown[][] => {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return utils.sheet_to_json(sheet, { header: 1, raw: false, defval: '' });
};

test('has the six forms and the raw figures they rest on', () => {
  expect(formsOf(county()).SheetNames).toEqual([
    '表Ⅰ',
    '表Ⅱ-1',
    '表Ⅱ-2 小学',
    '表Ⅱ-2 初中',
    '表Ⅲ',
    '表Ⅳ',
    '表Ⅴ',
    '表Ⅵ',
    '数据-小学',
    '数据-初中',
  ]);
});

test('表Ⅰ prints people in 万 with two decimals and adds up only what every school reported', () => {
  const [values] = rowsOf(formsOf(county()), '表Ⅰ').slice(6);
  expect(values?.slice(0, 3)).toEqual(['45.87', '未填报', '未填报']);
  expect(values?.slice(8, 10)).toEqual(['2', '1']);
  // 班数, 在校生数, 教职工数 of 小学; 专任教师 lacks one school.
  expect([values?.[16], values?.[18], values?.[20], values?.[21]]).toEqual(['21', '766', '57', '未填报']);
});

test('表Ⅱ-2 prints two decimals, the verdict and which items meet the standard', () => {
  const rows = rowsOf(formsOf(county()), '表Ⅱ-2 小学').slice(4);
  expect(rows[1]?.slice(0, 4)).toEqual(['2', '试验学校330000002', '未填报', '200']);
  expect(rows[1]?.[9]).toBe('4.50');
  expect(rows[2]?.slice(2, 3)).toEqual(['民办']);
  expect(rows[2]?.slice(13)).toEqual(['否', '达标：L7–L11、L13；低于85%：L12']);
});

test('表Ⅲ prints means with two decimals and coefficients with three, each a formula over the raw figures', () => {
  const book = formsOf(county());
  const rows = rowsOf(book, '表Ⅲ');
  expect(rows[3]?.slice(0, 2)).toEqual(['小学', '全县平均值']);
  expect(rows[3]?.[2]).toMatch(/^\d+\.\d\d$/);
  expect(rows[4]?.[7]).toMatch(/^0\.\d\d\d$/);
  expect(book.Sheets['表Ⅲ']?.['H5']?.f).toContain('SUMPRODUCT');
});

test('what can’t be computed is said in the form and not printed as nought', () => {
  const data = primaryCounty([{ ...goodPrimary(400), 'multimedia-rooms': 'blank' }, goodPrimary(200)]);
  const book = formsOf(data);
  expect(rowsOf(book, '表Ⅱ-2 小学')[4]?.slice(12)).toEqual(['无法计算', '无法判断', '达标：L7–L12；无法计算：L13']);
  expect(rowsOf(book, '表Ⅲ')[4]?.slice(8)).toEqual(['无法计算', '无法计算']);
});

test('表Ⅳ and 表Ⅵ put the county’s figures into the sentences and leave gaps where there are none', () => {
  const book = formsOf(county());
  const government = rowsOf(book, '表Ⅳ').slice(3, -1);
  expect(government).toHaveLength(15);
  expect(government[0]?.slice(2)).toEqual(['学校规划布局合理：是。', '是']);
  expect(government[10]?.slice(2)).toEqual(['交流轮岗教师占符合条件教师12.3%，其中骨干教师占24.4%。', '是']);
  expect(government[13]?.slice(2)).toEqual(['优质高中招生名额分配比例＿＿%，向农村初中倾斜：＿＿。', '无法判断']);
  expect(rowsOf(book, '表Ⅵ').slice(4, 6)).toEqual([
    ['合计', '1200', '1000', '912', '91.2', '未填报', '未填报', '未填报'],
    ['其中：家长', '未填报', '320', '304', '95.0', '未填报', '未填报', '未填报'],
  ]);
});

test('表Ⅳ keeps the decimals of its column, and says both where the printed value would be judged otherwise', () => {
  const figures = {
    'rotation-eligible': 1000,
    'rotation-done': 100,
    'rotation-backbone': 20,
    'quota-rate': 49.96,
  };
  const data = { ...county(), county: schoolFacts('试验县', YEAR, figures) };
  const rows = rowsOf(formsOf(data), '表Ⅳ').slice(3, -1);
  expect(rows[10]?.slice(2)).toEqual(['交流轮岗教师占符合条件教师10.0%，其中骨干教师占20.0%。', '是']);
  expect(rows[13]?.[2]).toBe('优质高中招生名额分配比例49.96%，向农村初中倾斜：＿＿。名额分配比例按50.0判断为达标。');
});

test('表Ⅳ says how many are over a limit, and names a school once, with its department only where it has several', () => {
  const over = {
    ...county(),
    facts: county().facts.map((facts) => ({
      ...facts,
      figures: { ...facts.figures, 'max-class-size@小学': figureValue(46, 'C9') },
    })),
  };
  const rows = rowsOf(formsOf(over), '表Ⅳ').slice(3, -1);
  expect(rows[3]?.[2]).toBe(
    '规模超过2000人的小学、初中：0所；超过2500人的一贯制学校：0所；职业学校附设义务教育班：＿＿。',
  );
  const [first, second] = over.schools;
  expect(rows[4]?.[2]).toBe(
    `有超过45人班级的小学：3所(${first?.name}、${second?.name}、${joined.name}小学部)；有超过50人班级的初中：0所、缺数据1所。`,
  );
});

test('表Ⅳ counts departments where a school is judged in each of its stages', () => {
  const rows = rowsOf(formsOf(county()), '表Ⅳ').slice(3, -1);
  expect(rows[2]?.[2]).toContain('音乐专用教室达标0所、缺数据3所');
  expect(rows[8]?.[2]).toBe('教师5年360学时培训完成率达到100%：达标0个学部、缺数据4个学部。');
});

test('表Ⅰ counts the pupils of a teaching point too small to be judged; 表Ⅱ leaves it out', () => {
  const small = school('330000008', '教学点');
  const plain = county();
  const figures = { 'pupils@小学': 12, 'classes@小学': 2, 'staff@小学': 2, 'full-time-teachers@小学': 2 };
  const facts = schoolFacts(small.code, YEAR, figures);
  const book = formsOf({ ...plain, schools: [...plain.schools, small], facts: [...plain.facts, facts] });
  const [values] = rowsOf(book, '表Ⅰ').slice(6);
  expect([values?.[14], values?.[15]]).toEqual(['1', '0']);
  expect([values?.[16], values?.[18], values?.[20]]).toEqual(['23', '778', '59']);
  expect(book.Sheets['表Ⅰ']?.['S7']?.f).toBe("SUM('数据-小学'!E4:E6)+12");
  expect(rowsOf(book, '表Ⅰ')[7]?.[0]).toContain('包括不足50人的教学点');
  expect(JSON.stringify(rowsOf(book, '表Ⅱ-2 小学'))).not.toContain(small.code);
});

test('a split school’s amounts can be followed in the raw figures', () => {
  const book = formsOf(county());
  expect(book.Sheets['数据-初中']?.['N4']?.f).toBe('(23226)*(210*1.1)/(166*1+210*1.1)');
});

test('cells of tables are ruled, titles are not, and a form fits the width of a page', () => {
  const parts = unzipSync(bytesOf(county()));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const styles = [...part('xl/styles.xml').matchAll(/<xf [^>]*borderId="(\d)"/g)].map(([, border]) => border);
  // The first style of all belongs to no cell; the next is that of bare lines.
  expect(styles.slice(0, 2)).toEqual(['0', '0']);
  // Of the others only that of titles is not ruled.
  expect(styles.slice(2).filter((border) => border === '0')).toHaveLength(1);
  expect(part('xl/worksheets/sheet1.xml')).toMatch(/fitToPage="1".*<sheetData>.*<pageSetup [^>]*fitToHeight="0"/s);
});

test('a workbook prints as the PDF does: what is absent marked, head on every page, source and page number below', async () => {
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(bytesOf(county())).buffer);
  const sheet = book.getWorksheet('表Ⅱ-2 小学');
  const fillAt = (address: string): unknown => sheet?.getCell(address).fill;
  expect(sheet?.getCell('C6').value).toBe('未填报');
  expect(fillAt('C6')).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFE3E6EA' } });
  expect(fillAt('D6')).toMatchObject({ pattern: 'none' });
  expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '1:4' });
  expect(sheet?.headerFooter.oddFooter).toContain('试验县填报表.xlsx');
  expect(sheet?.headerFooter.oddFooter).toMatch(/&P\/&N$/);
  const outcomes = book.getWorksheet('表Ⅳ');
  expect(outcomes?.pageSetup.orientation).toBe('portrait');
  expect(outcomes?.getCell('A1')).toMatchObject({ alignment: { horizontal: 'center' }, font: { bold: true } });
  expect(outcomes?.getCell('C14').alignment.horizontal).toBe('left');
  expect(outcomes?.getCell('D14').alignment.horizontal).toBe('center');
});
