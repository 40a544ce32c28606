import { expect, test } from 'vitest';
import figures from '#seeds/figures.json';
import names from '#seeds/indicator-names.json';
import { figureDictionarySchema } from '../../schema/figure.ts';
import national from '#seeds/templates/national-2017-primary.json';
import { templateSchema } from '../../schema/template.ts';
import { must } from '../../util/must.ts';
import { figureFinder, questionKeys } from './question-key.ts';

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

test('a drafted item and a shipped one that ask for one indicator are the same question', () => {
  const keyOf = questionKeys({ names, dictionary: figureDictionarySchema.parse(figures) });
  const { items } = templateSchema.parse(national);
  const drafted = (id: string, question: string, unit: string) => {
    const item = must(
      items.find((each) => each.id === id),
      'it ships',
    );
    if (item.kind !== 'number') throw new Error('it asks for a number');
    return [keyOf(item), keyOf({ ...item, figure: null, question, threshold: { ...item.threshold, unit } })];
  };
  const [area, ownArea] = drafted('sports-area', '小学生均体育场馆面积是否达到计划要求（改善条件）', '㎡');
  expect(ownArea).toBe(area);
  const [size, ownSize] = drafted('class-size', '小学班额是否达到计划要求', '人');
  expect(ownSize).toBe(size);
  const [, inPercent] = drafted('class-size', '小学班额是否达到计划要求', '%');
  expect(inPercent).not.toBe(size);
});
