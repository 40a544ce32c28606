import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeSampleDistrict } from '#build/cli/make-sample-district.ts';
import { applyImport, withSettings } from '#shared/domain/workbook/apply-import.ts';
import { EMPTY_REGISTER, planImport } from '#shared/domain/workbook/plan-import.ts';
import { isSampleCode } from '#shared/schema/sample-school.ts';
import { PLAIN_OPTIONS, type WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { figureDictionary, openWorkbook } from '#electron/workbook/open-workbook.ts';

const FILE = 'sample-district.xlsx';
const committed = readFileSync(new URL(`../../seeds/${FILE}`, import.meta.url));

function readSample(bytes: Uint8Array): WorkbookReading {
  const reading = openWorkbook({ bytes, file: FILE, options: PLAIN_OPTIONS });
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.value;
}

const reading = readSample(committed);
const plan = planImport(EMPTY_REGISTER, reading, figureDictionary);
const facts = withSettings([], applyImport(plan));
const factsOf = (code: string, year: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(facts.find((it) => it.code === code && it.year === year)?.figures ?? {}).map(([key, figure]) => [
      key,
      figure.state === 'value' ? figure.value : figure.state,
    ]),
  );

test('the committed sample is what its writer writes', () => {
  expect(readSample(makeSampleDistrict())).toEqual(reading);
});

test('twenty-four schools and three years come out, all but one mistyped line', () => {
  expect(plan.newSchools.map(({ kind }) => kind).toSorted()).toEqual([
    ...Array<string>(4).fill('九年一贯制学校'),
    ...Array<string>(5).fill('初级中学'),
    ...Array<string>(2).fill('完全中学'),
    ...Array<string>(11).fill('小学'),
    ...Array<string>(2).fill('教学点'),
  ]);
  expect(facts).toHaveLength(24 * 3 - 1);
  expect(plan.refused).toEqual([
    {
      kind: 'badCode',
      at: [{ file: FILE, sheet: '2025-2026学年', cell: 'B22' }],
      found: '99000001I8',
      message: '学校标识码应为 9 或 10 位数字，实际是“99000001I8”，整行未导入',
      candidates: [],
    },
  ]);
  expect(plan.warnings).toEqual([]);
  expect(plan.changed).toEqual([]);
});

test('what is made from its schools can be told by their codes', () => {
  expect(plan.newSchools.filter(({ code }) => !isSampleCode(code))).toEqual([]);
});

test('every column of the sample means something, but the running number', () => {
  expect(reading.sheets.map(({ shape }) => shape)).toEqual(['wide', 'wide', 'wide']);
  for (const { headings } of reading.sheets)
    expect(headings.filter(({ confidence }) => confidence === 'none').map(({ heading }) => heading)).toEqual(['序号']);
});

test('a school with two departments has the figures of each, and those of the whole once', () => {
  expect(factsOf('9900000122', '2025-2026')).toMatchInlineSnapshot(`
    {
      "art-rooms-67-90": 0,
      "art-rooms-ge-90": 2,
      "backbone-teachers@初中": 5,
      "backbone-teachers@小学": 7,
      "certified-teachers@初中": 27,
      "certified-teachers@小学": 33,
      "classes@初中": 9,
      "classes@小学": 15,
      "equipment-value": 1917100,
      "fine-art-teachers@初中": 1,
      "fine-art-teachers@小学": 2,
      "fitness-good@初中": 220,
      "fitness-good@小学": 362,
      "fitness-passed@初中": 384,
      "fitness-passed@小学": 578,
      "fitness-tested@初中": 398,
      "fitness-tested@小学": 604,
      "full-time-teachers@初中": 27,
      "full-time-teachers@小学": 33,
      "gym-area": 0,
      "indoor-sports-area": 150,
      "max-class-size@初中": 47,
      "max-class-size@小学": 42,
      "multimedia-rooms": 25,
      "music-rooms-73-96": 1,
      "music-rooms-ge-96": 1,
      "music-teachers@初中": 1,
      "music-teachers@小学": 1,
      "myopic-pupils@初中": 273,
      "myopic-pupils@小学": 241,
      "pe-teachers@初中": 2,
      "pe-teachers@小学": 3,
      "public-funds-budget": 1265000,
      "pupils@初中": 402,
      "pupils@小学": 610,
      "retention-deaths@初中": 0,
      "retention-graduates@初中": 132,
      "retention-in@初中": 3,
      "retention-out@初中": 3,
      "retention-start@初中": 134,
      "sports-ground-area": 8581,
      "teachers-bachelor@初中": 21,
      "teachers-bachelor@小学": 20,
      "teachers-college@初中": 3,
      "teachers-college@小学": 8,
      "teachers-master@初中": 3,
      "teachers-master@小学": 1,
      "teachers-trained-360@初中": 27,
      "teachers-trained-360@小学": 33,
      "teaching-area": 4776,
      "training-funds-budget": 67000,
      "vision-tested@初中": 398,
      "vision-tested@小学": 604,
    }
  `);
});

test('the small disorders of the last year are read as what they mean', () => {
  expect(factsOf('9900000106', '2025-2026')['pupils@小学']).toBe(655);
  expect(factsOf('9900000114', '2025-2026')['pupils@初中']).toBe(1320);
  expect(factsOf('9900000109', '2025-2026')['multimedia-rooms']).toBe(8);
  expect(factsOf('9900000110', '2025-2026')['gym-area']).toBe('none');
  expect(factsOf('9900000112', '2025-2026')['gym-area']).toBe('dash');
  expect(factsOf('9900000117', '2025-2026')['backbone-teachers@初中']).toBe('blank');
});

test('a figure remembers its cell, what stood there and how it was read', () => {
  const figure = facts.find((it) => it.code === '9900000101' && it.year === '2025-2026')?.figures['equipment-value'];
  expect(figure).toMatchInlineSnapshot(`
    {
      "note": "308.02 万元 = 3080200 元",
      "source": {
        "cell": "AN5",
        "file": "sample-district.xlsx",
        "sheet": "2025-2026学年",
        "text": "308.02",
      },
      "state": "value",
      "unit": "元",
      "value": 3080200,
    }
  `);
});

test('importing the sample again changes nothing', () => {
  const again = planImport({ ...EMPTY_REGISTER, schools: plan.newSchools, facts }, reading, figureDictionary);
  expect(applyImport(again)).toEqual([]);
  expect(again.newSchools).toEqual([]);
});
