import { expect, test } from 'vitest';
import { compilePlans } from './compile.ts';

test('names the first of two issuers', () => {
  const [plan] = compilePlans(
    '青原市教育局 青原市财政局\n关于印发《青原市学前教育行动计划》的通知\n各县教育局：\n现印发给你们，请执行。\n2025年3月6日\n青原市学前教育行动计划\n一、任务\n1.甲。做好工作。\n2.乙。做好工作。',
  );
  expect(plan).toMatchObject({ issuer: '青原市教育局', dateIssued: '2025-03-06' });
});
