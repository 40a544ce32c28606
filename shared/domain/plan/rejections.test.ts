import { expect, test } from 'vitest';
import { compilePlans } from './compile.ts';

/** Classes of the figures that are no targets, and the values of those that are. */
function sort(sentence: string): { readonly classes: readonly string[]; readonly values: readonly number[] } {
  const [plan] = compilePlans(`青石县2025年教育工作要点\n一、任务\n1.示例。${sentence}\n2.其他。做好工作。\n`);
  return {
    classes: plan?.notTargets.map((figure) => figure.class) ?? [],
    values: plan?.targets.map((target) => target.value) ?? [],
  };
}

test.each([
  ['预计在校生达到8000人。', 'forecast'],
  ['全县常住人口40万人。', 'forecast'],
  ['课间10分钟不得占用。', 'condition'],
  ['严禁拖堂5分钟。', 'condition'],
  ['撤并30人以下教学点。', 'condition'],
  ['服务半径2公里范围统筹布局。', 'condition'],
  ['连续2次不合格的予以约谈。', 'condition'],
  ['截至目前建成学校12所。', 'baseline'],
  ['培训了教师300人。', 'baseline'],
  ['在优良率45%的基础上巩固提升。', 'baseline'],
  ['对排名后5位的学校通报。', 'rank'],
  ['联合5个部门开展检查。', 'structure'],
  ['推进3个方面改革。', 'structure'],
  ['发挥12个基地作用。', 'existing'],
])('takes the figure of %s for no target: %s', (sentence, why) => {
  expect(sort(sentence)).toEqual({ classes: [why], values: [] });
});

test.each([
  ['作业时间不得超过60分钟。', 60],
  ['力争在校生达到8000人。', 8000],
  ['平均成绩进入前5名。', 5],
  ['优良率由45%提高到50%。', 50],
  ['新建学校12所。', 12],
])('takes the figure of %s for a target', (sentence, value) => {
  expect(sort(sentence).values).toEqual([value]);
});
