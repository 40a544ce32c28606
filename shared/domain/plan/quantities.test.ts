import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseNumber } from './chinese-numerals.ts';
import { scanQuantities } from './quantities.ts';

const first = (text: string) => scanQuantities(text)[0];

test.each([
  ['达到93%以上', [93], '%', '以上'],
  ['6.4万平方米', [6.4], '万平方米', null],
  ['1,200名教师', [1200], '名', null],
  ['326.5万台(套件)', [326.5], '万台(套件)', null],
  ['5家(个)', [5], '家(个)', null],
  ['5-10个', [5, 10], '个', null],
  ['3%-5%', [3, 5], '%', null],
  ['3至5所', [3, 5], '所', null],
  ['80门左右', [80], '门', '左右'],
  ['5000余套', [5000], '套', '余'],
  ['10分钟内到达', [10], '分钟', '以下'],
  ['百分之九十五', [95], '%', null],
  ['九成以上', [90], '%', '以上'],
  ['三分之二以上', [66.67], '%', '以上'],
  ['两次', [2], '次', null],
  ['1个区级基地', [1], '个', null],
  ['16个区', [16], '个区', null],
  ['Ⅲ级以上', [3], '级', '以上'],
  ['III级以上', [3], '级', '以上'],
  ['1:19', [19], '(1:n)', null],
])('reads %s', (text, values, unit, suffix) => {
  expect(first(text)).toMatchObject({ values, unit, suffix });
});

test('splits two decimals that ran together and says so', () => {
  expect(first('小于或等于0.50.45')).toMatchObject({ values: [0.5, 0.45], glued: true });
});

test('reads no quantity inside a code', () => {
  expect(scanQuantities('K15+联盟').filter((quantity) => quantity.unitClass !== 'none')).toEqual([]);
});

test('finds any figure with its unit again, wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom('所', '名', '%', '万元', '平方米'),
      (value, unit) => {
        const [found] = scanQuantities(`新建学校${value}${unit},`);
        expect(found).toMatchObject({ values: [value], unit });
      },
    ),
  );
});

test.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['三十五', 35],
  ['一百零二', 102],
  ['两千', 2000],
  ['二零二五', 2025],
])('counts %s', (signs, value) => {
  expect(chineseNumber(signs)).toBe(value);
});

test('takes signs that form no numeral for none', () => {
  expect(chineseNumber('一二三')).toBeNull();
  expect(chineseNumber('体')).toBeNull();
  expect(chineseNumber('')).toBeNull();
});
