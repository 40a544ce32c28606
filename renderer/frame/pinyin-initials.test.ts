import { expect, test } from 'vitest';
import { pinyinInitials } from './pinyin-initials.ts';

/** Characters common in names of schools and places, by their letter. */
const BY_LETTER = {
  a: '阿安爱昂奥',
  b: '八白班北本边',
  c: '草册产城初春村',
  d: '大代单道德地第东',
  e: '鹅恩儿二',
  f: '发方飞分风福府',
  g: '改干高工公古光国',
  h: '海寒航河黑红湖花华淮黄',
  j: '机基吉集家江教街金九',
  k: '开康科可空口',
  l: '拉来兰里丽连林刘榴龙路罗洛',
  m: '马满美门蒙米明木',
  n: '那南内年宁农',
  o: '欧偶',
  p: '排旁培平普',
  q: '七期齐前桥青清区群',
  r: '人日荣如润',
  s: '三山上少社石实市书水思四松',
  t: '他塔台太唐特天田铁通',
  w: '外万王威文武五',
  x: '西希下县乡香小校新学雪',
  y: '压研阳杨一义银应永园远云',
  z: '在早张章镇正政中州朱庄子',
};

test('a character stands for the first letter of its syllable', () => {
  for (const [letter, characters] of Object.entries(BY_LETTER))
    expect([characters, pinyinInitials(characters)]).toEqual([characters, letter.repeat(characters.length)]);
});

test('letters and figures stand for themselves', () => {
  expect(pinyinInitials('第3小学 A校区')).toBe('d3xx axq');
});
