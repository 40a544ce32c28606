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
  ['半数以上', [50], '%', '以上'],
  ['半数', [50], '%', null],
  ['八成五', [85], '%', null],
  ['两次', [2], '次', null],
  ['三十六学时', [36], '学时', null],
  ['九十九点五%', [99.5], '%', null],
  ['百分之九十九点五以上', [99.5], '%', '以上'],
  ['百分之三至百分之五', [3, 5], '%', null],
  ['零点五个百分点', [0.5], '个百分点', null],
  ['一千二百所', [1200], '所', null],
  ['一百二名', [120], '名', null],
  ['一百零二名', [102], '名', null],
  ['两万元', [2], '万元', null],
  ['1.2万个', [1.2], '万个', null],
  ['2千元', [2], '千元', null],
  ['3万5千元', [35000], '元', null],
  ['3万5名', [35000], '名', null],
  ['1万3000名', [13000], '名', null],
  ['一万二千人次', [12000], '人次', null],
  ['1亿2千万元', [120000000], '元', null],
  ['3万至5万元', [3, 5], '万元', null],
  ['三万至五万元', [3, 5], '万元', null],
  ['三至五名', [3, 5], '名', null],
  ['9 7%', [97], '%', null],
  ['1 200名', [1200], '名', null],
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

test('takes a time of day for no decimal', () => {
  expect(scanQuantities('七点四十分').map((quantity) => quantity.values)).not.toContainEqual([7.4]);
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
