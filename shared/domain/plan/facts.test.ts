import { expect, test } from 'vitest';
import type { CompiledPlan } from '../../schema/plan.ts';
import { must } from '../../util/must.ts';
import { compilePlans } from './compile.ts';

test('names the first of two issuers', () => {
  const [plan] = compilePlans(
    '青原市教育局 青原市财政局\n关于印发《青原市学前教育行动计划》的通知\n各县教育局：\n现印发给你们，请执行。\n2025年3月6日\n青原市学前教育行动计划\n一、任务\n1.甲。做好工作。\n2.乙。做好工作。',
  );
  expect(plan).toMatchObject({ issuer: '青原市教育局', dateIssued: '2025-03-06' });
});

test.each([
  ['各镇街要落实责任。', 'city'],
  ['各县（市、区）、各乡镇要落实责任。', 'district'],
])('takes a city that says %s for one whose areas are checked by the %s', (sentence, level) => {
  const [plan] = compilePlans(`青原市2025年教育工作要点\n一、任务\n1.入园。入园率达到90%。\n2.责任。${sentence}\n`);
  expect(plan?.targets.map((target) => target.checkable)).toEqual([level]);
});

const issued2022 = (title: string, text: string): CompiledPlan =>
  must(
    compilePlans(`${title}\n青政发〔2022〕3号\n一、目标\n（一）学位。${text}\n（二）质量。建成示范校8所。\n`)[0],
    'a plan',
  );

test('gives a plan the period it states, else none', () => {
  const open = issued2022('青原县教育实施意见', '到2023年，覆盖率达到80%。6月底前建成学校2所。');
  expect(open.period).toBeNull();
  expect(open.targets.map((target) => target.by)).toEqual(['2023', '2022-06', null]);
  expect(issued2022('青原县教育实施意见', '规划期为2022—2025年。').period).toEqual({ from: '2022', to: '2025' });
  expect(issued2022('青原县教育三年行动计划', '做好工作。').period).toEqual({ from: '2022', to: '2024' });
  expect(issued2022('青原县教育工作要点', '做好工作。').period).toEqual({ from: '2022', to: '2022' });
});
