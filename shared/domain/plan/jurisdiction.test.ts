import { expect, test } from 'vitest';
import { compilePlans } from './compile.ts';

const levelOf = (title: string, body = '做好各项工作。'): string | undefined =>
  compilePlans(`${title}\n一、任务\n1.示例。${body}\n2.其他。做好其他工作。\n`)[0]?.jurisdiction;

test.each([
  ['青石省教育督导工作要点（2026年）', 'province'],
  ['青石自治区2026年教育工作要点', 'province'],
  ['青石省白水市2026年教育工作要点', 'city'],
  ['省级示范校2026年建设工作方案', 'district'],
  ['天津市2026年教育工作要点', 'city'],
  ['天津市青石区2026年教育工作要点', 'district'],
  ['白水市青石区2026年教育工作要点', 'district'],
  ['白水市2026年教育工作要点', 'city'],
  ['青石县2026年教育工作要点', 'district'],
  ['青石旗2026年教育工作要点', 'district'],
  ['白水自治州2026年教育工作要点', 'city'],
  ['青石县实验小学2026年工作要点', 'school'],
  ['2026年义务教育学校工作要点', 'district'],
])('takes %s for a plan of a %s', (title, level) => {
  expect(levelOf(title)).toBe(level);
});

test('asks the text where the title names no place', () => {
  expect(levelOf('2026年教育工作要点', '全市新建学校2所，全市统筹推进。')).toBe('city');
  expect(levelOf('2026年教育工作要点', '全县新建学校2所，我县统筹推进。')).toBe('district');
  expect(levelOf('2026年教育工作要点', '全州新建学校2所。')).toBe('city');
  expect(levelOf('2026年教育工作要点', '全省统筹，全省推进，全省调度，全省通报。')).toBe('province');
  expect(levelOf('2026年教育工作要点', '全区统筹，报地区行署审定。')).toBe('city');
  expect(levelOf('2026年教育工作要点', '全区统筹，各县(市、区)新建学校2所。')).toBe('city');
});
