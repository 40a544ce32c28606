import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { openWorkbook } from '#electron/workbook/open-workbook.ts';
import { reportIndicators } from './indicator-report.ts';
import { loadCounty } from './load-county.ts';

type Cell = string | number | null;

const HEADINGS = [
  '学校标识码',
  '学校名称',
  '办学类型',
  '小学在校生数',
  '初中在校生数',
  '小学骨干教师数',
  '初中骨干教师数',
  '教学仪器设备值(万元)',
  '网络多媒体教室数',
];

function workbook(rows: readonly Cell[][], title = '试验县2025-2026学年学校数据'): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([[title], HEADINGS, ...rows]), '学校');
  return write(book, { type: 'buffer', bookType: 'xlsx' });
}

const primary = (code: string, pupils: Cell, rooms: Cell): Cell[] => [
  code,
  `试验第${code.slice(-1)}小学`,
  '小学',
  pupils,
  null,
  10,
  null,
  120,
  rooms,
];

const FILE = '试验县.xlsx';

const load = (bytes: Buffer, year: string | null = null) =>
  loadCounty((options) => Promise.resolve(openWorkbook({ bytes, file: FILE, options })), FILE, year);

const report = async (bytes: Buffer, year: string | null = null) => {
  const loaded = await load(bytes, year);
  if (!loaded.ok) throw new Error(loaded.error.message);
  const { data, standard, uncoded, warnings, refused } = loaded.value;
  const made = reportIndicators(data, standard, uncoded);
  const stated = [...warnings, ...made.warnings];
  return { ...made, stated, warnings: stated.map(({ message }) => message), refused };
};

test('reads a county’s workbook and reports every school and the coefficient of the county', async () => {
  // The example published with the method.
  const pupils = [45, 37, 89, 76, 55];
  const amounts = [279, 137, 935, 160, 402];
  const rows = pupils.map((count, i) => primary(`99000000${i + 1}`, count, amounts[i] ?? 0));
  const { schools, county, year } = await report(workbook(rows));
  expect(year).toBe('2025-2026');
  expect(schools).toHaveLength(5);
  expect(schools[0]).toMatchObject({
    code: '990000001',
    name: '试验第1小学',
    stage: '小学',
    indicators: {
      L6: { value: expect.closeTo(1_200_000 / 45, 6), threshold: 2000, met: true, floorMet: true },
      L7: { value: expect.closeTo((100 * 279) / 45, 9), met: true },
    },
  });
  expect(county).toMatchObject({
    小学: {
      L7: { mean: expect.closeTo(633.44370860927, 9), cv: expect.closeTo(0.5152566298844764, 12), passes: false },
      passes: false,
    },
  });
});

test('a 九年一贯制 school is a row in each stage', async () => {
  const [primaryPupils, juniorPupils, total, primaryShare] = [166, 210, 23226, 9711.627204030226];
  const row = ['990000001', '试验学校', '九年一贯制学校', primaryPupils, juniorPupils, 3, 4, total / 10_000, 10];
  const { schools } = await report(workbook([row]));
  expect(schools).toMatchObject([
    { stage: '小学', indicators: { L6: { value: expect.closeTo(primaryShare / primaryPupils, 6) } } },
    { stage: '初中', indicators: { L6: { value: expect.closeTo((primaryShare * 1.1) / primaryPupils, 6) } } },
  ]);
});

test('what is missing is null with the figure named, and nothing in the county hides it', async () => {
  const { schools, county } = await report(workbook([primary('990000001', 400, null), primary('990000002', 400, 12)]));
  expect(schools[0]).toMatchObject({
    indicators: { L7: { value: null, met: null, floorMet: null, reason: expect.stringContaining('网络多媒体教室数') } },
  });
  expect(county).toMatchObject({
    小学: { L7: { mean: null, cv: null, passes: null, reason: expect.stringContaining('试验第1小学') } },
  });
});

test('takes the latest of several years and says so, or the one that is asked for', async () => {
  const book = utils.book_new();
  for (const [year, rooms] of [
    ['2024-2025', 8],
    ['2025-2026', 12],
  ] as const)
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([[`试验县${year}学年`], HEADINGS, primary('990000001', 400, rooms)]),
      year,
    );
  const bytes: Buffer = write(book, { type: 'buffer', bookType: 'xlsx' });
  const latest = await report(bytes);
  expect(latest.schools).toMatchObject([{ indicators: { L7: { value: 3 } } }]);
  expect(latest.warnings[0]).toContain('2024-2025、2025-2026');
  expect((await report(bytes, '2024-2025')).schools).toMatchObject([{ indicators: { L7: { value: 2 } } }]);
  expect(await load(bytes, '2019-2020')).toMatchObject({ ok: false });
});

test('a workbook that names no year is read all the same, and the assumption is said', async () => {
  const { schools, warnings } = await report(workbook([primary('990000001', 400, 12)], '试验县学校数据'));
  expect(schools).toHaveLength(1);
  expect(warnings.join()).toContain('没有写明学年');
});

test('a row that is refused is listed, and the county says that it is without that school', async () => {
  const { schools, refused, warnings } = await report(
    workbook([primary('990000001', 400, 12), primary('99000000I2', 400, 12)]),
  );
  expect(schools).toHaveLength(1);
  expect(refused).toMatchObject([{ at: ['学校!A4'], message: expect.stringContaining('99000000I2') }]);
  expect(warnings).toContain('有1行没有导入，全县平均值和差异系数不含这些学校');
});

const books = (sheets: Readonly<Record<string, readonly Cell[][]>>): Buffer => {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet([...rows]), name);
  return write(book, { type: 'buffer', bookType: 'xlsx' });
};

test('a listed school that reported nothing keeps the county from being computed, and is named', async () => {
  const roster = [
    HEADINGS.slice(0, 3),
    primary('990000001', null, null).slice(0, 3),
    primary('990000002', null, null).slice(0, 3),
    ['990000003', '试验特殊教育学校', '特殊教育学校'],
  ];
  const title = ['试验县2025-2026学年学校数据'];
  const figures = [title, HEADINGS, primary('990000001', 400, 12)];
  const { schools, county, warnings } = await report(books({ 名册: [title, ...roster], 数据: figures }));
  expect(schools).toMatchObject([{ code: '990000001' }, { code: '990000002', indicators: { L7: { value: null } } }]);
  expect(county).toMatchObject({ 小学: { L7: { cv: null, reason: expect.stringContaining('试验第2小学') } } });
  expect(warnings.join()).toContain('试验特殊教育学校(990000003)未列入');
  expect(await load(books({ 名册: roster }))).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('只有学校名单') },
  });
});

test('a school with figures of other years only is left out of the year by name', async () => {
  const rows = [
    ['2024-2025', ...primary('990000001', 400, 8)],
    ['2025-2026', ...primary('990000001', 400, 12)],
    ['2024-2025', ...primary('990000002', 400, 8)],
  ];
  const { schools, warnings } = await report(books({ 学校: [['学年', ...HEADINGS], ...rows] }));
  expect(schools).toMatchObject([{ code: '990000001', indicators: { L7: { value: 3 } } }]);
  expect(warnings).toContain('试验第2小学只有其他学年的数据，2025-2026学年不含这些学校');
});

test.each([
  ['counties', ['东坪县', '西坪区'], ['文件中有东坪县、西坪区的学校，合在一起计算；分县的结果请分别用各县的文件计算']],
  ['townships', ['东坪镇', '西坪镇'], []],
])(
  'the column of districts names several %s: only counties are not computed together unsaid',
  async (_, names, said) => {
    const rows = names.map((name, at) => [name, ...primary(`99000000${at + 1}`, 400, 12)]);
    const { warnings } = await report(books({ 学校: [['区县名称', ...HEADINGS], ...rows] }));
    expect(warnings.filter((warning) => warning.startsWith('文件中有'))).toEqual(said);
  },
);

test.each([
  ['sheets', { 东坪县: null, 西坪县: null }, true],
  ['titles', { 一: '东坪县2025-2026学年学校数据', 二: '西坪县2025-2026学年学校数据' }, true],
  ['titles of one county', { 一: '东坪县2025-2026学年学校数据', 二: '南山市东坪县学校数据' }, false],
])('several counties named by %s only are not computed together unsaid', async (_, named, isSeveral) => {
  const sheets = Object.entries(named).map(([sheet, title], at) => {
    const table = [HEADINGS, primary(`99000000${at + 1}`, 400, 12)];
    return [sheet, title === null ? table : [[title], ...table]] as const;
  });
  const { warnings } = await report(books(Object.fromEntries(sheets)), '2025-2026');
  expect(warnings.some((warning) => warning.startsWith('文件中有东坪县、西坪县的学校'))).toBe(isSeveral);
});

test('amounts that can only be 万元 are computed as that, and the heading is said to be silent', async () => {
  const headings = HEADINGS.map((heading) => heading.replace('(万元)', ''));
  const rows = [['试验县2025-2026学年'], headings, primary('990000001', 240, 12)];
  const { schools, stated } = await report(books({ 学校: rows }));
  expect(schools).toMatchObject([{ indicators: { L6: { value: 5000 } } }]);
  expect(stated).toContainEqual({
    message: '“教学仪器设备值”没有写单位，按元每生约 0.5 元，像是万元，已按万元计算，请核对并写明单位',
    at: ['学校!H2'],
  });
});

test('classes that cannot hold the pupils are a warning that names the cells of all three', async () => {
  const headings = ['学校标识码', '学校名称', '小学在校生数', '小学班级数', '小学最大班额', '网络多媒体教室数'];
  const rows = [headings, ['990000001', '试验第1小学', 400, 8, 45, 12]];
  const { stated } = await report(books({ '2025-2026学年': rows }));
  expect(stated).toContainEqual({
    message: expect.stringContaining('班级数乘以最大班额应不少于在校生数'),
    at: ['2025-2026学年!D2', '2025-2026学年!E2', '2025-2026学年!C2'],
  });
});

test('reads a list of test results that names its school by the code and its year in the title', async () => {
  const rows = [
    ['试验小学2024-2025学年体质健康测试成绩'],
    ['学校标识码：990000001'],
    ['年级', '姓名', '总分', '等级'],
    ['一年级', '某某', 92, '优秀'],
    ['一年级', '某甲', 85, '免测'],
  ];
  const { year, schools, refused } = await report(books({ 体测: rows }));
  expect({ year, schools, refused }).toMatchObject({
    year: '2024-2025',
    schools: [{ code: '990000001', stage: '小学' }],
    refused: [],
  });
});

test('a workbook whose schools are all refused is listed with the year it names', async () => {
  const { year, schools, refused } = await report(workbook([primary('99000000I1', 400, 12)]));
  expect([year, schools]).toEqual(['2025-2026', []]);
  expect(refused).toMatchObject([{ message: expect.stringContaining('99000000I1') }]);
});

test('refuses what holds no schools, and a year that is none', async () => {
  const empty = utils.book_new();
  utils.book_append_sheet(empty, utils.aoa_to_sheet([['通知'], ['请各校按时上报']]), '通知');
  const bytes: Buffer = write(empty, { type: 'buffer', bookType: 'xlsx' });
  expect(await load(bytes)).toMatchObject({ ok: false });
  expect(await load(workbook([primary('990000001', 400, 12)]), '2025')).toMatchObject({ ok: false });
});

const folder = mkdtempSync(join(tmpdir(), 'duxue-indicators-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: readonly string[]) => {
  const cli = new URL('indicators.ts', import.meta.url).pathname;
  return spawnSync(process.execPath, ['--import', 'tsx', cli, ...args], { encoding: 'utf8', timeout: 15_000 });
};

test('the command prints JSON and nothing else', () => {
  const file = join(folder, '试验县.xlsx');
  writeFileSync(file, workbook([primary('990000001', 400, 12)]));
  const { stdout, status } = run(file);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ schools: [{ code: '990000001' }], refused: [] });
});

test('the command reads a workbook again when its amounts can only be 万元', () => {
  const file = join(folder, '试验县.xlsx');
  const headings = HEADINGS.map((heading) => heading.replace('(万元)', ''));
  writeFileSync(file, books({ 学校: [['试验县2025-2026学年'], headings, primary('990000001', 240, 12)] }));
  const { stdout, status } = run(file);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ schools: [{ indicators: { L6: { value: 5000 } } }] });
});

test.each([
  ['a file that is no workbook', 'not-a-workbook.xlsx'],
  ['a file that is not there', 'missing.xlsx'],
  ['a folder', 'folder.xlsx'],
])('the command explains %s on standard error and exits with 2', (_, name) => {
  mkdirSync(join(folder, 'folder.xlsx'), { recursive: true });
  writeFileSync(join(folder, 'not-a-workbook.xlsx'), Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x01]));
  const { stdout, stderr, status } = run(join(folder, name));
  expect([stdout, status]).toEqual(['', 2]);
  expect(stderr).toContain(name);
});

test('the command ends at once when the year asked for is none', () => {
  const file = join(folder, '试验县.xlsx');
  writeFileSync(file, workbook([primary('990000001', 400, 12)]));
  const { stdout, stderr, status } = run(file, '--year', '2025-2027');
  expect([stdout, status]).toEqual(['', 2]);
  expect(stderr).toContain('2025-2027');
});

test('a file made to harm ends in the process that reads it, and is explained', () => {
  const file = join(folder, '试验县.csv');
  writeFileSync(file, '"'.repeat(200_000));
  const { stdout, stderr, status } = run(file);
  expect([stdout, status]).toEqual(['', 2]);
  expect(stderr).toContain('文字过长');
});

test.each([
  ['the bureau’s own numbers', '编号', [1, 2], ['1', '2']],
  ['names alone', '校长', ['某甲', '某乙'], [null, null]],
])('a workbook without any 学校标识码 is computed by %s, and says so', async (_, heading, values, codes) => {
  const rows = values.map((value, at) => [value, `试验第${at + 1}小学`, 400, 12]);
  const book = utils.book_new();
  const headings = [heading === '编号' ? '学校编号' : heading, '学校名称', '小学在校生数', '网络多媒体教室数'];
  utils.book_append_sheet(book, utils.aoa_to_sheet([['试验县2025-2026学年'], headings, ...rows]), '学校');
  const { schools, warnings } = await report(write(book, { type: 'buffer', bookType: 'xlsx' }));
  expect(schools).toMatchObject(codes.map((code) => ({ code, indicators: { L7: { value: 3 } } })));
  expect(warnings.join()).toContain('表中没有学校标识码');
});
