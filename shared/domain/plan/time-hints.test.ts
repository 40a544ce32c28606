import { expect, test } from 'vitest';
import { compilePlans } from './compile.ts';

test('keeps times that set nothing due apart from deadlines', () => {
  const [plan] = compilePlans(
    '青原县2025年教育工作要点\n一、任务\n1.甲。利用寒暑假组织研学,结合第41个教师节开展表彰,9月底前新建学校2所。\n2.乙。做好工作。',
  );
  expect(plan?.timeHints.map((hint) => hint.quote)).toEqual(['寒暑假', '第41个教师节']);
  expect(plan?.tasks[0]?.deadlines).toEqual(['9月底前']);
});
