import { expect, test } from 'vitest';
import { clauseName } from './clause-name.ts';
import { compilePlans } from './compile.ts';

test.each([
  ['二/(七)/d2', '二/(七) 无编号第2项'],
  ['一/g1', '一 正文'],
  ['g1', '正文'],
  ['一/1~2', '一/1（重号第2处）'],
  ['三/(一)/4', '三/(一)/4'],
  ['第十二条', '第十二条'],
  ['全文', '全文'],
])('tells people of %s as %s', (locator, words) => {
  expect(clauseName(locator)).toBe(words);
});

/** What the source shows at the span of each task of an invented plan. */
function wordsOfTasks(body: string): readonly (readonly [string, string])[] {
  const text = `青石县2026年教育工作要点\n${body}`;
  return compilePlans(text)
    .flatMap((plan) => plan.tasks)
    .map(({ id, span }) => [clauseName(id), text.slice(span.start, span.end)] as const);
}

test('points at the very words of a task without a number', () => {
  expect(
    wordsOfTasks(
      '一、工作目标\n（一）具体目标\n——学前更普惠。公办园占比达到55%。\n——义务更均衡。巩固率达到99%。\n二、总的安排\n做好各项工作，新建学校2所。\n',
    ),
  ).toEqual([
    ['一/(一) 无编号第1项', '学前更普惠。公办园占比达到55%。'],
    ['一/(一) 无编号第2项', '义务更均衡。巩固率达到99%。'],
    ['二 正文', '做好各项工作，新建学校2所。'],
  ]);
});
