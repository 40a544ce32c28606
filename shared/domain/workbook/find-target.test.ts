import { expect, test } from 'vitest';
import seed from '#seeds/figures.json' with { type: 'json' };
import { figureDictionarySchema } from '#shared/schema/figure.ts';
import { findTarget, indexHeadings } from './find-target.ts';

const dictionary = figureDictionarySchema.parse(seed);
const index = indexHeadings(dictionary);

function meaning(path: string): string {
  const { target, confidence, unit } = findTarget(index, path.split('/'));
  if (target === null) return confidence;
  if (target.kind !== 'figure') return target.kind === 'identity' ? target.field : target.kind;
  return `${target.id}${target.stage === null ? '' : `@${target.stage}`} ${confidence}${unit === undefined ? '' : ` ${unit.written}`}`;
}

test.each([
  ['在校生数(人)/小学', 'pupils@小学 certain 人'],
  ['小学/学生数', 'pupils@小学 certain'],
  ['小学生数', 'pupils@小学 certain'],
  ['初中学生人数（人）', 'pupils@初中 certain 人'],
  ['教职工数(人)/小学/其中专任教师', 'full-time-teachers@小学 certain 人'],
  ['专任教师/初中/高中阶段及以下', 'teachers-upper-secondary@初中 certain'],
  ['专任教师学历情况/小学/本科', 'teachers-bachelor@小学 certain'],
  ['１．教学及辅助用房面积（平方米）', 'teaching-area certain ㎡'],
  ['教学仪器设备值/万元', 'equipment-value certain 万元'],
  ['教学仪器设备值：万元', 'equipment-value certain 万元'],
  ['教学仪器设备值 单位：万元', 'equipment-value certain 万元'],
  ['小学_在校生数', 'pupils@小学 likely'],
  ['县（区）级以上骨干教师人数', 'backbone-teachers likely'],
  ['初中本科及以上学历专任教师数', 'teachers-above-required@初中 certain'],
  ['小学本科及以上学历专任教师数', 'teachers-bachelor-up@小学 certain'],
  ['教师数', 'full-time-teachers guess'],
  ['校舍情况/体育馆面积', 'gym-area likely'],
  ['女生/在校生数', 'pupils guess'],
  ['上年/在校生数', 'pupils guess'],
  ['学校（机构）标识码', 'code'],
  ['音乐专用教室（间）/73～96㎡', 'music-rooms-73-96 certain 间'],
  ['教室/音乐', 'none'],
  ['体育馆面积（间）', 'none'],
  ['__proto__', 'none'],
  ['constructor', 'none'],
])('%s means %s', (heading, expected) => {
  expect(meaning(heading)).toBe(expected);
});

test('every label and synonym of the dictionary is found again as itself', () => {
  const lost = dictionary.figures.flatMap(({ id, label, synonyms }) =>
    [label, ...synonyms].filter((heading) => {
      const { target, confidence } = findTarget(index, heading.split('/'));
      return confidence !== 'certain' || target?.kind !== 'figure' || target.id !== id;
    }),
  );
  expect(lost).toEqual([]);
});

test.each(['初二在校学生数', '在校生数/八年级', '初二/在校学生数', '一年级班级数', '毕业班学生数', '高三学生总数'])(
  '%s is never offered as the number of a whole department',
  (path) => expect(findTarget(index, path.split('/')).target).toBeNull(),
);

test('初一在校学生数 is the number the share of pupils who stay is counted from', () => {
  expect(meaning('初一在校学生数')).toBe('retention-start certain');
  expect(meaning('在校生数/七年级')).toBe('first-grade-pupils certain');
});
