import { expect, test } from 'vitest';
import { schoolLevelOf, type LevelContext } from './school-level.ts';

const context = (patch: Partial<LevelContext>): LevelContext => ({
  piece: '',
  clause: '',
  earlier: [],
  heading: '',
  path: [],
  planTitle: '青原县2025年教育工作要点',
  ...patch,
});

test.each<[string, Partial<LevelContext>, string | null]>([
  ['the stage named at the figure', { piece: '初中达到98%', clause: '小学、初中' }, '初中'],
  ['the one stage of the sentence before', { piece: '占比达到50%', earlier: ['幼儿园覆盖率'] }, '幼儿园'],
  ['primary schools behind 其中', { piece: '其中小学5所' }, '小学'],
  ['none of several stages before', { piece: '占比达到50%', earlier: ['幼儿园覆盖率', '高中入学率'] }, null],
  ['the heading', { piece: '新增学位90个', heading: '推进学前教育普惠' }, '幼儿园'],
  ['the section above the heading', { piece: '选派教师8名', path: ['三、普通高中提质'] }, '高中'],
  ['the plan, when it is for one stage', { piece: '配备教师2名', planTitle: '青原县特殊教育提升计划' }, '特教'],
  ['pupils, as those of primary and middle schools', { piece: '学生合格率达到95%' }, '中小学'],
  ['schools in general', { piece: '评选示范学校5所' }, null],
  ['schools in a plan for compulsory education', { piece: '建设学校5所', planTitle: '青原县义务教育方案' }, '中小学'],
  ['what stands outside of schools', { piece: '建设实践基地2个', heading: '中小学劳动教育' }, null],
  ['fitness, whatever the sentence spoke of', { piece: '体质健康合格率达到94%', earlier: ['义务教育'] }, '中小学'],
  ['schools beside kindergartens', { piece: '评估7所学校', clause: '评估7所学校、4所幼儿园' }, '中小学'],
  ['both in one', { piece: '评估7所学校幼儿园', clause: '评估7所学校幼儿园' }, null],
  ['grants to pupils of all stages', { piece: '资助学生300人次', clause: '资助学生300人次' }, null],
  ['lessons in a plan about pupils’ health', { piece: '每月检查教室1次', planTitle: '青原县近视防控方案' }, '中小学'],
  ['clinics in a plan about pupils’ health', { piece: '设立近视门诊2家', planTitle: '青原县近视防控方案' }, null],
  [
    'the heading, where several stages act',
    { piece: '选派教师6名', earlier: ['高校托管普通高中'], heading: '办好普通高中' },
    '高中',
  ],
  ['a rate that only compulsory education has', { piece: '巩固率达到99%' }, '义务教育'],
  ['teachers in a plan about school sports', { piece: '培养名师9名', planTitle: '青原县学校体育三年方案' }, '中小学'],
  ['meetings, whatever the plan is about', { piece: '每年召开2次会议', planTitle: '青原县特殊教育计划' }, null],
  ['money in a plan about schooling', { piece: '三年投入3亿元', planTitle: '青原县美育方案' }, null],
  ['money under the heading of a stage', { piece: '安排资金30万元', heading: '办好高中' }, '高中'],
  ['no place people are sent to', { piece: '选派教师赴高校研修', planTitle: '青原县美育方案' }, '中小学'],
  ['no school named as an example', { piece: '新建甲路小学等4所学校' }, null],
  [
    'other grades than those named',
    { piece: '其他年级不少于3小时', earlier: ['小学一年级'], heading: '学生锻炼' },
    null,
  ],
  [
    'disabled pupils of compulsory education',
    { piece: '每周送教2次', clause: '每周送教2次', heading: '普及义务教育', planTitle: '青原县特殊教育计划' },
    '义务教育',
  ],
])('takes the stage from %s', (_from, patch, expected) => {
  expect(schoolLevelOf(context(patch))).toBe(expected);
});
