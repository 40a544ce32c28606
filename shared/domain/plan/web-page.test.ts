import { expect, test } from 'vitest';
import { must } from '../../util/must.ts';
import { compilePlans } from './compile.ts';

/** An invented plan as it is copied from a page of an invented county. */
const PAGE = `首页 > 政务公开 > 规划计划 > 正文
字号：[大] [中] [小]    打印本页  关闭窗口
白水县2026年义务教育工作要点
发布日期：2026-03-02 09:15   浏览次数：1,204 次   来源：白水县教育局
一、体育
1、每学期开展体育联赛不少于4次，优良率达到55%
2、近视率控制在30%以内，每天校园体育活动不少于2小时
（3）食堂“明厨亮灶”覆盖率100%，陪餐率达到95%
二、经费。生均公用经费小学720元、初中940元；寄宿生再加300元。
主办单位：白水县人民政府办公室
上一篇：关于放假的通知    下一篇：2026年招生公告
【我要纠错】【打印】【关闭】
版权所有：白水县人民政府 ICP备00000001号-1 技 术 支 持：某公司 联系电话：0000-1234567
`;

const plan = must(compilePlans(PAGE)[0], 'a plan');

test('sets aside what a web page puts around a plan, and looks for no faults in it', () => {
  const chrome = plan.otherParagraphs.filter(({ kind }) => kind === 'web page chrome');
  expect(chrome.map(({ firstChars }) => firstChars.slice(0, 4))).toEqual([
    '字号:[',
    '发布日期',
    '主办单位',
    '上一篇:',
    '【我要纠',
    '版权所有',
  ]);
  expect(plan.damages).toEqual([]);
  expect(plan.notTargets).toEqual([]);
});

test('goes on with the count that changes its dress', () => {
  expect(plan.tasks.map(({ id, heading }) => [id, heading])).toEqual([
    ['一/1', '每学期开展体育联赛不少于4次'],
    ['一/2', '近视率控制在30%以内'],
    ['一/3', '食堂“明厨亮灶”覆盖率100%'],
    ['二', '经费'],
  ]);
});

test('reads a sum for each stage behind one name', () => {
  const sums = plan.targets.filter(({ taskId }) => taskId === '二');
  expect(sums.map(({ indicator, value, schoolLevel }) => [indicator, value, schoolLevel])).toEqual([
    ['生均公用经费', 720, '小学'],
    ['生均公用经费', 940, '初中'],
    ['寄宿生再加', 300, '中小学'],
  ]);
});

test('takes the organiser of a contest for no footer', () => {
  const contest = '一、比赛\n1.足球赛。每年举办1次。\n主办单位：县教育局\n参赛学校不少于20所。\n';
  const targets = compilePlans(`白水县2026年体育工作方案\n${contest}`)[0]?.targets ?? [];
  expect(targets.map(({ value }) => value)).toEqual([1, 20]);
});
