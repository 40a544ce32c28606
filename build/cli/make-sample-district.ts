/**
 * Writes `seeds/sample-district.xlsx`: an invented district's yearly figures in the form a bureau sends them, with the
 * small disorders real sheets have. Run with `npx tsx build/cli/make-sample-district.ts`.
 */
import { writeFileSync } from 'node:fs';
import { utils, write, type WorkSheet } from 'xlsx';
import { must } from '#shared/util/must.ts';
import { SAMPLE_YEARS, sampleFigures, seededNumbers, type SampleFigures } from './sample-figures.ts';
import { SAMPLE_SCHOOLS, type SampleSchool } from './sample-schools.ts';

interface SampleColumn {
  readonly group: string | null;
  readonly heading: string;
  readonly key: string;
  /** Written in 万元. */
  readonly inTenThousand: boolean;
}

const column = (group: string | null, heading: string, key: string): SampleColumn => ({
  group,
  heading,
  key,
  inTenThousand: heading.includes('万元'),
});

const byStage = (group: string, id: string, stages: readonly string[]): readonly SampleColumn[] =>
  stages.map((stage) => column(group, stage, `${id}@${stage}`));

const BOTH = ['小学', '初中'] as const;
const ALL = ['小学', '初中', '高中'] as const;

const COLUMNS: readonly SampleColumn[] = [
  ...byStage('在校生数（人）', 'pupils', ALL),
  ...byStage('班级数（个）', 'classes', ALL),
  ...byStage('最大班额（人）', 'max-class-size', BOTH),
  ...BOTH.flatMap((stage) => [
    column(`${stage}专任教师（人）`, '合计', `full-time-teachers@${stage}`),
    column(`${stage}专任教师（人）`, '专科', `teachers-college@${stage}`),
    column(`${stage}专任教师（人）`, '本科', `teachers-bachelor@${stage}`),
    column(`${stage}专任教师（人）`, '硕士', `teachers-master@${stage}`),
  ]),
  ...byStage('县级及以上 骨干教师数（人）', 'backbone-teachers', BOTH),
  ...BOTH.flatMap((stage) => [
    column(`${stage}体育、艺术专任教师（人）`, '体育', `pe-teachers@${stage}`),
    column(`${stage}体育、艺术专任教师（人）`, '音乐', `music-teachers@${stage}`),
    column(`${stage}体育、艺术专任教师（人）`, '美术', `fine-art-teachers@${stage}`),
  ]),
  ...byStage('持证专任教师数（人）', 'certified-teachers', BOTH),
  ...byStage('五年完成３６０学时培训专任教师数（人）', 'teachers-trained-360', BOTH),
  column(null, '教学及辅助用房面积（平方米）', 'teaching-area'),
  column(null, '其中：室内体育用房面积（㎡）', 'indoor-sports-area'),
  column(null, '体育馆面积（㎡）', 'gym-area'),
  column(null, '运动场地面积（㎡）', 'sports-ground-area'),
  column(null, '教学仪器设备值（万元）', 'equipment-value'),
  column(null, '网络多媒体教室数（间）', 'multimedia-rooms'),
  column('音乐专用教室（间）', '96㎡及以上', 'music-rooms-ge-96'),
  column('音乐专用教室（间）', '73～96㎡', 'music-rooms-73-96'),
  column('美术专用教室（间）', '90㎡及以上', 'art-rooms-ge-90'),
  column('美术专用教室（间）', '67～90㎡', 'art-rooms-67-90'),
  column(null, '公用经费预算（万元）', 'public-funds-budget'),
  column(null, '教师培训经费预算（万元）', 'training-funds-budget'),
  column('初中三年巩固情况（人）', '初一在校生数', 'retention-start@初中'),
  column('初中三年巩固情况（人）', '三年转入', 'retention-in@初中'),
  column('初中三年巩固情况（人）', '三年转出', 'retention-out@初中'),
  column('初中三年巩固情况（人）', '三年死亡', 'retention-deaths@初中'),
  column('初中三年巩固情况（人）', '本届毕业生数', 'retention-graduates@初中'),
  ...byStage('体质健康测试人数（人）', 'fitness-tested', BOTH),
  ...byStage('体质健康及格人数（人）', 'fitness-passed', BOTH),
  ...byStage('体质健康优良人数（人）', 'fitness-good', BOTH),
  ...byStage('视力检查人数（人）', 'vision-tested', BOTH),
  ...byStage('近视人数（人）', 'myopic-pupils', BOTH),
];

const IDENTITY = ['序号', '学校标识码', '学校名称', '办学类型', '城乡类型', '办学性质', '地址'] as const;

type Written = string | number | null;

const identityCells = (order: number, school: SampleSchool, code: string): Written[] => [
  order,
  code,
  school.name,
  school.kind,
  school.urbanRural,
  school.ownership,
  school.address,
];

const written = ({ key, inTenThousand }: SampleColumn, figures: SampleFigures): number | null => {
  const value = figures.get(key);
  if (value === undefined) return null;
  return inTenThousand ? Number((value / 10_000).toFixed(4)) : value;
};

/** What was typed by hand in the last year's sheet, by school and figure. */
const DISORDER: ReadonlyMap<string, (value: number) => Written> = new Map<string, (value: number) => Written>([
  ['9900000106 pupils@小学', String],
  ['9900000114 pupils@初中', (value) => value.toLocaleString('en-US')],
  [
    '9900000109 multimedia-rooms',
    (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ],
  ['9900000110 gym-area', () => '无'],
  ['9900000112 gym-area', () => '—'],
  ['9900000117 backbone-teachers@初中', () => null],
]);

function figureCells(school: SampleSchool, figures: SampleFigures, hasDisorder: boolean): Written[] {
  return COLUMNS.map((it) => {
    const value = written(it, figures);
    const disorder = hasDisorder ? DISORDER.get(`${school.code} ${it.key}`) : undefined;
    return value === null || disorder === undefined ? value : disorder(value);
  });
}

function headerRows(): { readonly rows: Written[][]; readonly merges: NonNullable<WorkSheet['!merges']> } {
  const first = HEADER_ROW;
  const groups: Written[] = [...IDENTITY];
  const headings: Written[] = IDENTITY.map(() => null);
  const merges = IDENTITY.map((_, at) => ({ s: { r: first, c: at }, e: { r: first + 1, c: at } }));
  COLUMNS.forEach(({ group, heading }, index) => {
    const at = IDENTITY.length + index;
    const isFirst = COLUMNS[index - 1]?.group !== group;
    groups.push(group === null ? heading : isFirst ? group : null);
    headings.push(group === null ? null : heading);
    if (group === null) merges.push({ s: { r: first, c: at }, e: { r: first + 1, c: at } });
    else if (isFirst) {
      const length = COLUMNS.slice(index).findIndex((it) => it.group !== group);
      merges.push({
        s: { r: first, c: at },
        e: { r: first, c: at + (length === -1 ? COLUMNS.length - index : length) - 1 },
      });
    }
  });
  return { rows: [groups, headings], merges };
}

const HEADER_ROW = 2;

/** A row whose 标识码 was mistyped: the app must refuse it and say why. */
const MISTYPED = { after: '9900000118', code: '99000001I8' };

function sheetOf(year: (typeof SAMPLE_YEARS)[number], random: () => number): WorkSheet {
  const isLast = year === SAMPLE_YEARS.at(-1);
  const data = SAMPLE_SCHOOLS.map((school, index) => {
    const code = isLast && school.code === MISTYPED.after ? MISTYPED.code : school.code;
    const figures = sampleFigures(school, year, random);
    return { figures, cells: [...identityCells(index + 1, school, code), ...figureCells(school, figures, isLast)] };
  });
  const lastOf = (it: SampleColumn): number => {
    const skipped = isLast ? SAMPLE_SCHOOLS.filter(({ code }) => DISORDER.get(`${code} ${it.key}`)?.(1) === null) : [];
    const sum = data.reduce((total, { figures }, index) => {
      const isSkipped = skipped.includes(must(SAMPLE_SCHOOLS[index], 'a row is a school'));
      return total + (isSkipped ? 0 : (written(it, figures) ?? 0));
    }, 0);
    return Number(sum.toFixed(4));
  };
  const { rows, merges } = headerRows();
  const [startYear] = year.label.split('-');
  const width = IDENTITY.length + COLUMNS.length;
  const sheet = utils.aoa_to_sheet([
    [`样例区义务教育学校基本情况统计表（${year.label}学年）`],
    ['填报单位：样例区教育局（虚构）', ...Array.from({ length: 9 }, () => null), `统计时点：${startYear}年9月1日`],
    ...rows,
    ...data.map(({ cells }) => cells),
    ['合计', ...IDENTITY.slice(1).map(() => null), ...COLUMNS.map(lastOf)],
    ['注：本表学校、地址和数字均为虚构，仅供试用。'],
    ['填表人：样例甲', null, null, '审核人：样例乙'],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: width - 1 } }, ...merges];
  sheet['!cols'] = [{ wch: 5 }, { wch: 13 }, { wch: 22 }, { wch: 16 }, { wch: 9 }, { wch: 9 }, { wch: 18 }];
  return sheet;
}

/** The workbook's bytes; the same ones every time. */
export function makeSampleDistrict(): Uint8Array {
  const random = seededNumbers(20_251_101);
  const workbook = utils.book_new();
  for (const year of SAMPLE_YEARS) utils.book_append_sheet(workbook, sheetOf(year, random), `${year.label}学年`);
  return new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx', compression: true }));
}

if (process.argv[1]?.endsWith('make-sample-district.ts') === true)
  writeFileSync(new URL('../../seeds/sample-district.xlsx', import.meta.url), makeSampleDistrict());
