import { expect, test } from 'vitest';
import figures from '#seeds/figures.json';
import names from '#seeds/indicator-names.json';
import { figureDictionarySchema } from '../../schema/figure.ts';
import { figureFinder } from './question-key.ts';

const find = figureFinder({ names, dictionary: figureDictionarySchema.parse(figures) });

test('a figure that schools report is found by any of its names, for the stage it is asked at', () => {
  expect(find('小学生体质健康优良率', '%', ['小学'])).toBe('fitness-good-rate@小学');
});

test('a figure in another unit, or kept by stage where several are asked, is not set against the answer', () => {
  expect(find('体质健康优良率', '个百分点', ['小学'])).toBeNull();
  expect(find('体质健康优良率', '%', ['小学', '初中'])).toBeNull();
  // Schools report the whole area, not the area for one pupil.
  expect(find('生均体育运动场馆面积', '平方米', ['小学'])).toBeNull();
});
