import { expect, test } from 'vitest';
import type { Level, TargetKind } from '../../schema/plan.ts';
import { checkableOf } from './checkable.ts';

const at = (kind: TargetKind, clause: string, indicator: string, value = 90): Level =>
  checkableOf({ kind, clause, indicator, value, per: null, heading: '', top: 'city', area: 'district' });

test.each<[string, Level, Level]>([
  ['a pupils’ result at the school', at('rate', '学生体质优良率达到60%', '学生体质优良率'), 'school'],
  [
    'a share of pupils of a place in the county',
    at('rate', '公办园在园幼儿占比达到55%', '公办园在园幼儿占比'),
    'district',
  ],
  ['a share of schools below 100 % in the county', at('rate', '绿色学校覆盖率达到75%', '绿色学校覆盖率'), 'district'],
  ['what all schools have at any of them', at('rate', '实现校园网络全覆盖', '校园网络覆盖率', 100), 'school'],
  ['what the authority does to all at its own level', at('rate', '确保全部整改到位', '整改到位率', 100), 'city'],
  ['an assessment at the level that makes it', at('rate', '县级评估30%', '县级评估', 30), 'district'],
  [
    'a graded share of kindergartens in the county',
    at('rate', '省级二类以上幼儿园占比达到30%', '省级二类以上幼儿园占比', 30),
    'district',
  ],
  ['what parents and pupils say of a school there', at('rate', '师生满意度达到90%', '食堂师生满意度'), 'school'],
  ['what people say of a hotline above', at('rate', '群众满意度达到90%', '群众满意度'), 'district'],
  ['meetings with parents at the school', at('frequency', '每学期开展1次家长会', '家长会', 1), 'school'],
  ['the classes of a named school there', at('count', '甲路小学规划24个班', '甲路小学班数', 24), 'school'],
  ['the classes built in all at the top', at('count', '新建24个班', '新建班数', 24), 'city'],
  ['what each county does in the county', at('frequency', '各县每学期开展教研4次', '教研', 4), 'district'],
  ['what schools do at the school', at('frequency', '学校每年举办1次运动会', '运动会', 1), 'school'],
  ['visits where they are paid', at('frequency', '责任督学每月入校1次', '入校督导', 1), 'school'],
  ['meetings where they are called', at('frequency', '每季度召开责任督学例会1次', '责任督学例会', 1), 'city'],
  ['differences between schools in the county', at('coefficient', '校际差异系数低于0.5', '差异系数', 0.5), 'district'],
  ['totals at the plan’s own level', at('count', '新建学校12所', '学校', 12), 'city'],
  ['what stands in a named county there', at('count', '青山县新建一所幼儿园', '幼儿园', 1), 'district'],
  [
    'funds per pupil with who pays them',
    at('per_capita', '生均公用经费标准不低于1000元', '生均公用经费标准', 1000),
    'district',
  ],
  [
    'institutions over townships in the county',
    at('rate', '乡镇中心园覆盖率达到100%', '乡镇中心园覆盖率', 100),
    'district',
  ],
  ['a share of classes at the school', at('rate', '达标班级比例达到95%', '达标班级比例', 95), 'school'],
  ['a rank at the plan’s own level', at('other', '质量排名进入前3位', '质量排名', 3), 'city'],
  ['an inspection where it is paid', at('frequency', '市督导室每年对各县开展1次督导', '督导', 1), 'district'],
  ['visits of inspectors at the school', at('frequency', '督学每学期入校督导3次', '入校督导', 3), 'school'],
  ['what researchers of the bureau do there', at('frequency', '教研员每月听课4节', '教研员听课', 4), 'city'],
  ['what a share of money is set aside from', at('rate', '从保障金中安排5%用于学校', '保障金比例', 5), 'district'],
  ['certificates of teachers at the school', at('rate', '持有双证比例达到90%', '教师双证比例'), 'school'],
  ['rooms per pupil at the school', at('per_capita', '生均面积达到8平方米', '生均面积', 8), 'school'],
])('checks %s', (_what, level, expected) => {
  expect(level).toBe(expected);
});

test('checks training outside of schools in the county', () => {
  const session = {
    kind: 'other',
    value: 30,
    clause: '每次时长不超过30分钟',
    indicator: '每次时长',
    per: null,
  } as const;
  const check = (heading: string): Level => checkableOf({ ...session, heading, top: 'city', area: 'district' });
  expect(check('规范校外培训')).toBe('district');
  expect(check('办好课后服务')).toBe('school');
});

test('lets a city without counties check what a county would', () => {
  const share = {
    kind: 'rate',
    value: 90,
    clause: '入园率达到90%',
    indicator: '入园率',
    per: null,
    heading: '',
    top: 'city',
  } as const;
  expect(checkableOf({ ...share, area: 'district' })).toBe('district');
  expect(checkableOf({ ...share, area: 'city' })).toBe('city');
});

test('checks what each place or each school has where it stands', () => {
  const context = {
    kind: 'count',
    value: 1,
    clause: '至少建设1个基地',
    indicator: '基地',
    heading: '',
    top: 'province',
    area: 'district',
  } as const;
  expect(checkableOf({ ...context, per: '乡镇' })).toBe('district');
  expect(checkableOf({ ...context, per: '校' })).toBe('school');
});
