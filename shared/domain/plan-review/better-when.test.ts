import { expect, test } from 'vitest';
import { betterWhen } from './better-when.ts';

test.each([
  ['体质健康优良率', 'higher'],
  ['生均体育运动场馆面积', 'higher'],
  ['课后服务覆盖率', 'higher'],
  ['近视率', 'lower'],
  ['辍学率', 'lower'],
  ['校际差异系数', 'lower'],
  ['小学班额', 'measured'],
  ['每周体育课时', 'measured'],
  ['特色项目', null],
])('%s is better %s', (indicator, expected) => {
  expect(betterWhen(indicator)).toBe(expected);
});
