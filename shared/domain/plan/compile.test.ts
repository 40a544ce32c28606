import { expect, test } from 'vitest';
import { compiledPlanSchema, type CompiledPlan } from '../../schema/plan.ts';
import { must } from '../../util/must.ts';
import { compilePlans } from './compile.ts';

const onlyPlan = (text: string): CompiledPlan => {
  const plans = compilePlans(text);
  expect(plans).toHaveLength(1);
  return must(plans[0], 'one plan was just counted');
};

const SCHEME = `青原县人民政府办公室关于印发
《青原县义务教育优质均衡三年行动计划(2023-2025年）》的通知
青政办发〔2023〕18号
各乡镇人民政府，各有关单位：
《青原县义务教育优质均衡三年行动计划(2023-2025年）》已经县政府同意，请认真执行。
2023年5月6日
（此件主动公开）

青原县义务教育优质均衡三年

行动计划（2023-2025年）
为推动均衡发展，制定本计划。
一、总体要求
以育人为本，5个统筹推进。
二、重点任务
 （一）实施资源提升行动
1.扩大学位。到2024年，新建学校3所。
2.改善条件。对校舍进行改造(6月底前完成)，开展培训(贯穿全年)。
(二)实施交流行动
推动校际交流，每学期开展教研活动不少于4次。
三、政策措施
（一）加大投入。按照每人每年2.4万元的标准，增加补助。
四、组织实施
1.加强领导。成立领导小组。
本计划自印发之日起施行，2025年12月31日废止。
抄送：县委办公室。`;

test('reads what a plan says about itself from letter-head, title and closing clause', () => {
  const plan = onlyPlan(SCHEME);
  expect(plan).toMatchObject({
    title: '青原县义务教育优质均衡三年行动计划（2023-2025年）',
    issuer: '青原县人民政府办公室',
    docNumber: '青政办发〔2023〕18号',
    docType: '行动计划',
    dateIssued: '2023-05-06',
    expires: '2025-12-31',
    period: { from: '2023', to: '2025' },
    jurisdiction: 'district',
  });
});

test('nests tasks at uneven depth and gives a task to a section of running text', () => {
  const plan = onlyPlan(SCHEME);
  expect(plan.tasks.map((task) => [task.id, task.heading, task.role, task.generatedId])).toEqual([
    ['二/(一)/1', '扩大学位', 'task', false],
    ['二/(一)/2', '改善条件', 'task', false],
    ['二/(二)/g1', '实施交流行动', 'task', true],
    ['三/(一)', '加大投入', 'measure', false],
    ['四/1', '加强领导', 'organisation', false],
  ]);
});

test('sets letter-head, cover letter, preamble, closing clause and imprint aside under their names', () => {
  const kinds = onlyPlan(SCHEME).otherParagraphs.map((paragraph) => paragraph.kind);
  expect(kinds).toEqual([
    'letter-head',
    'letter-head',
    'document number',
    'addressees',
    'cover letter',
    'date',
    'publicity note',
    'plan title',
    'plan title',
    'preamble',
    'guiding thoughts and principles',
    'closing clause: in force / expiry',
    'imprint',
  ]);
});

test('normalises deadlines in brackets and marks what runs all year', () => {
  const task = onlyPlan(SCHEME).tasks[1];
  expect(task?.deadlineDetail.map(({ text, norm, appliesTo }) => ({ text, norm, appliesTo }))).toEqual([
    { text: '6月底前', norm: '2025-06-30', appliesTo: '对校舍进行改造' },
  ]);
  expect(task).toMatchObject({ throughoutYear: true, throughoutYearItems: ['开展培训'] });
});

test('flags mixed brackets and a title broken over two lines', () => {
  const reasons = onlyPlan(SCHEME).damages.map((damage) => damage.why);
  expect(reasons).toContain('half-width ( closed by full-width ）');
  expect(reasons).toContain('title broken over two lines');
  expect(reasons).toContain('leading space before the number');
});

test('keeps history, problems and principles out of the tasks and their figures out of the targets', () => {
  const plan = onlyPlan(
    [
      '云岭市教育事业“十四五”规划',
      '1、发展基础',
      '（一）主要成就',
      '1.学位增加。新建学校12所，毛入园率达到89.48%。',
      '（二）面临的问题',
      '1.资源不足。公办园仅占14.3%。',
      '二、总体要求',
      '（一）指导思想',
      '坚持立德树人。',
      '（二）工作目标',
      '到2025年，教育更加公平。',
      '——学前教育普及普惠。毛入园率达到93%以上。',
      '——义务教育优质均衡。巩固率保持在99%以上。',
      '三、重点任务',
      '（一）补齐短板',
      '1.扩大资源',
      '新建幼儿园6所。',
      '四、保障措施',
      '（一）加强领导',
      '健全机制。',
    ].join('\n'),
  );
  expect(plan.tasks.map((task) => [task.id, task.role])).toEqual([
    ['二/(二)/d1', 'goal'],
    ['二/(二)/d2', 'goal'],
    ['三/(一)/1', 'task'],
    ['四/(一)', 'safeguard'],
  ]);
  expect(plan.targets.map((target) => [target.taskId, target.value, target.by, target.byImplied])).toEqual([
    ['二/(二)/d1', 93, '2025', false],
    ['二/(二)/d2', 99, '2025', false],
    ['三/(一)/1', 6, '2025', true],
  ]);
  expect(plan.notTargets.filter((figure) => figure.class === 'baseline').map((figure) => figure.quote)).toEqual([
    '12所',
    '89.48%',
    '14.3%',
  ]);
  expect(plan.numberedItemsThatAreNotTasks).toHaveLength(2);
  expect(plan.damages.map((damage) => damage.reading)).toContain('一、发展基础');
});

test('reads chapters and articles, and leaves purpose, scope and force aside', () => {
  const plan = onlyPlan(
    [
      '云岭市学校督导评估办法',
      '第一章 总则',
      '第一条 为加强监督，制定本办法。',
      '第二章 督导',
      '第二条 责任督学每月到校督导不少于1次，听课不少于2节。',
      '第三条 评估材料包括：',
      '（一）自评报告；',
      '（二）佐证材料。',
      '第三章 附则',
      '第四条 本办法由市教育督导室负责解释。',
    ].join('\n'),
  );
  expect(plan.tasks.map((task) => task.id)).toEqual(['第二章/第二条', '第二章/第三条']);
  expect(plan.targets.map((target) => `${target.value} ${target.unit}`)).toEqual(['1 次/月', '2 节/月']);
});

test('reads decimal numbers, named actions and groups in running text', () => {
  const decimal = onlyPlan(
    '青原县2025年教育工作要点\n1 重点任务\n1.1 补短板\n1.1.1 建学校。新建学校2所。\n1.1.2 配教师。补充教师30名。\n2 保障措施\n2.1 抓落实。定期调度。',
  );
  expect(decimal.tasks.map((task) => task.id)).toEqual(['1/1.1/1.1.1', '1/1.1/1.1.2', '2/2.1']);
  const grouped = onlyPlan(
    '青原县2025年教育工作要点\n一、提升质量\n一是学前教育聚焦普惠。\n1.扩资源。新建园所2所。\n二是义务教育聚焦均衡。\n2.强教研。做好教研。',
  );
  expect(grouped.tasks.map((task) => task.id)).toEqual(['一/1', '一/2']);
  expect(grouped.sections.filter((section) => section.kind === 'inline_group')).toHaveLength(2);
});

test('reads the figures of an introduction above numbered tasks as a task of its own', () => {
  const plan = onlyPlan(
    '青原县2025年教育工作要点\n一、主要任务\n（一）扩大资源。全年新建学校6所。\n1.建学校。做好建设。\n2.配教师。补充教师30名。',
  );
  expect(plan.tasks.map((task) => task.id)).toEqual(['一/(一)/g1', '一/(一)/1', '一/(一)/2']);
  expect(plan.targets.map((target) => [target.taskId, target.value])).toEqual([
    ['一/(一)/g1', 6],
    ['一/(一)/2', 30],
  ]);
});

test('continues the count over a number that lost its stop', () => {
  const plan = onlyPlan(
    '青原县2025年教育工作要点\n一、主要任务\n1.甲任务。做好甲。\n2乙任务。做好乙。\n3.丙任务。做好丙。',
  );
  expect(plan.tasks.map((task) => task.id)).toEqual(['一/1', '一/2', '一/3']);
  expect(plan.damages.map((damage) => damage.why)).toContain('stop after the number missing');
});

test('reads responsible units from slots and brackets, and the time limit of a slot for the whole task', () => {
  const plan = onlyPlan(
    [
      '青原县2025年教育工作要点',
      '一、主要任务',
      '1.建学校。新建学校2所。(责任单位:基建科、财审科,各基层学校)',
      '2.配教师。补充教师30名。（县教育局牵头，县财政局、县委编办配合，2025年9月底前完成）',
      '3.保安全。达标率100%。',
      '责任科室：安全科、办公室',
      '完成时限：2025年6月',
    ].join('\n'),
  );
  expect(plan.tasks.map((task) => task.responsibleUnits)).toEqual([
    ['基建科', '财审科', '各基层学校'],
    ['县教育局', '县财政局', '县委编办'],
    ['安全科', '办公室'],
  ]);
  expect(plan.targets.map((target) => target.by)).toEqual(['2025', '2025-09', '2025-06']);
});

test('reads the targets of a table of indicators and not its baselines', () => {
  const plan = onlyPlan(
    [
      '云岭市教育事业“十四五”规划',
      '一、主要目标',
      '到2025年，指标如下。',
      '序号\t指标\t单位\t2020年\t2025年\t属性',
      '1\t学前三年毛入园率\t%\t88.6\t93\t约束性',
      '2\t新增学位\t万个\t—\t1.2\t预期性',
    ].join('\n'),
  );
  expect(
    plan.targets.map((target) => [target.indicator, target.comparator, target.value, target.unit, target.by]),
  ).toEqual([
    ['学前三年毛入园率', '>=', 93, '%', '2025'],
    ['新增学位', '>=', 1.2, '万个', '2025'],
  ]);
});

test('takes a notice that is the plan itself by its own title', () => {
  const plan = onlyPlan(
    '南川市教育局\n关于开展2025年专项督导工作的通知\n各学校：\n现通知如下。\n一、督导内容\n（一）作业管理。做好管理。\n二、工作要求\n（一）各学校于4月30日前报送报告。',
  );
  expect(plan.title).toBe('关于开展2025年专项督导工作的通知');
  expect(plan.tasks.map((task) => [task.id, task.role])).toEqual([
    ['一/(一)', 'task'],
    ['二/(一)', 'organisation'],
  ]);
});

test('sets a table of contents with page numbers behind tabs aside', () => {
  const plan = onlyPlan(
    '临江市教育发展规划（2021-2025年）\n目  录\n一、总体要求\t1\n二、主要任务\t2\n（一）办好学前\t3\n三、保障措施\t5\n一、总体要求\n坚持优先发展，办好人民满意的教育，促进公平，提高质量，服务社会，推动全市教育高质量发展。\n二、主要任务\n（一）办好学前。新建园所3所。\n三、保障措施\n（一）抓落实。定期调度。',
  );
  expect(plan.tocLines).toEqual([3, 6]);
  expect(plan.tasks.map((task) => task.id)).toEqual(['二/(一)', '三/(一)']);
});

const COMPILATION = `工作要点汇编(3篇)
目录
1.甲市2024年教育工作要点 2
2.乙县2024年教育工作要点 15
3.丙县2024年教育工作要点 31
一、强化党建
1.抓学习
2.抓组织
3.抓队伍
二、提升质量
4.建学校
一、优化布局
1.扩学位
2.强教研
3.保安全
4.促公平
一、深化改革
1.改评价
2.改招生
3.改督导
甲市2024年教育工作要点
2024年全市教育系统坚持立德树人，围绕“三项行动”推进工作，完成4项具体工作任务。
一、强化党建，筑牢根基
1.抓学习。深入学习。
2.抓组织。建好组织。
3.抓队伍。建好队伍。
二、提升质量，办好学校
4.建学校。新建学校3所，其中小学1所、初中2所。
乙县2024年教育工作要点
2024年全县教育工作的总体思路是坚持优先发展、促进公平，办好人民满意的教育事业。
一、优化布局
1.扩学位。新增学位900个。
2.强教研。做好教研。
3.保安全。守住底`;

test('splits a compilation into its plans and recognises its table of contents', () => {
  const plans = compilePlans(COMPILATION);
  expect(plans.map((plan) => [plan.title, plan.tasks.length, plan.headingsOnly])).toEqual([
    ['甲市2024年教育工作要点', 4, false],
    ['乙县2024年教育工作要点', 3, false],
    ['丙县2024年教育工作要点', 3, true],
  ]);
  expect(plans[1]).toMatchObject({ cutOff: false, tocOnlyTasks: [{ heading: '促公平' }] });
  expect(plans[2]?.tasks.every((task) => task.headingOnly)).toBe(true);
});

test('compares announced counts and sums with what it read', () => {
  const checks = compilePlans(COMPILATION)[0]?.structureChecks.map((check) => [check.quote, check.agrees]);
  expect(checks).toContainEqual(['4项具体工作任务', true]);
  expect(checks).toContainEqual(['新建学校3所', true]);
});

test('returns no plan for an empty text and one for text without structure', () => {
  expect(compilePlans('')).toEqual([]);
  expect(compilePlans(' \n\n')).toEqual([]);
  expect(compilePlans('只有一句话。')).toMatchObject([{ tasks: [], targets: [] }]);
});

test('gives plans in the form of their schema', () => {
  for (const plan of [...compilePlans(SCHEME), ...compilePlans(COMPILATION)])
    expect(compiledPlanSchema.parse(plan)).toEqual(plan);
});

test('joins lines a converter wrapped at a fixed width', () => {
  const wrapped = ['青原县2025年教育工作要点', '一、主要任务'];
  for (let number = 1; number <= 8; number += 1) {
    wrapped.push(
      `${number}.任务${number}。持续推进各项重点工作落地见效，不断`,
      '提升全县教育教学质量和办学水平，确保巩固率',
      '达到9' + String(number) + '%以上。',
    );
  }
  const plan = onlyPlan(wrapped.join('\n'));
  expect(plan.targets.map((target) => target.value)).toEqual([91, 92, 93, 94, 95, 96, 97, 98]);
});

const tasksOf = (text: string): (readonly string[])[] => onlyPlan(text).tasks.map((task) => [task.id, task.role]);

test('reads bullets below a chapter as its items, and those below a numbered task as its text', () => {
  const text =
    '青原县2025年督导工作计划\n一、建强队伍\n- 聘任督学68名。\n- 组织培训4次。\n二、评价\n1.自评\n- 建账。\n- 核查。\n';
  expect(tasksOf(text)).toEqual([
    ['一/d1', 'task'],
    ['一/d2', 'task'],
    ['二/1', 'task'],
  ]);
});

test('reads bracketed figures below a numbered heading as parts of that task', () => {
  const plan = onlyPlan(
    '青原县2025年体育方案\n一、任务\n1.强化锻炼。\n（1）每天活动30分钟；\n（2）每年举办运动会2次。\n2.其他。做好。\n',
  );
  expect(plan.tasks.map((task) => task.id)).toEqual(['一/1', '一/2']);
  expect(plan.targets.map((target) => target.taskId)).toEqual(['一/1', '一/1']);
});

test('reads general requirements that state goals as a goal', () => {
  const text =
    '青原县教育行动方案（2024—2026年）\n一、总体要求\n全面贯彻方针，到2026年，毛入园率达到96%。\n二、任务\n1.扩容。新建学校3所。\n';
  expect(tasksOf(text)).toEqual([
    ['一/g1', 'goal'],
    ['二/1', 'task'],
  ]);
});

test('dates the tasks of a phase by its heading, and a sentence by the bracket behind it', () => {
  const plan = onlyPlan(
    '青原县校园安全三年行动方案\n（2020年5月）\n一、步骤\n（一）集中攻坚（2021年）。整改率达到90%。\n（二）巩固提升（2022年1月—11月）。整改率达到99%。\n（三）聘任督学8名。（2020年9月底前完成）\n',
  );
  expect(plan).toMatchObject({ title: '青原县校园安全三年行动方案', period: { from: '2020', to: '2022' } });
  expect(plan.targets.map((target) => target.by)).toEqual(['2021', '2022-11', '2020-09']);
});

test('gives rules without a term no date, and a prefecture its level', () => {
  const rules = onlyPlan(
    '青原州学校督导办法\n第一章 实施\n第一条 责任督学每月到校1次。\n第二条 优秀学校比例不超过20%。\n第三条 本办法自2024年1月1日起施行。\n',
  );
  expect(rules).toMatchObject({ period: null, jurisdiction: 'city' });
  expect(rules.targets.map((target) => target.by)).toEqual([null, null]);
});

test('takes a closing bracket of nothing but units for the units of the task', () => {
  const plan = onlyPlan(
    '青原县2025年教育方案\n一、任务\n1.扩容。新建学校3所。【县教育局、县财政局】\n2.安全。做好安全。责任股室：办公室；完成时限：全年\n',
  );
  expect(plan.tasks.map((task) => task.responsibleUnits)).toEqual([['县教育局', '县财政局'], ['办公室']]);
});

test('keeps the signs of the source in headings, numbers and paths', () => {
  const [plan] = compilePlans(
    '青原县2025年教育工作要点\n一、任务\n（一）强基础，提质量\n1.建校舍，扩学位。做好工作。\n2.乙。做好工作。',
  );
  expect(plan?.sections[1]).toMatchObject({ heading: '强基础，提质量', numberRaw: '（一）' });
  expect(plan?.tasks[0]).toMatchObject({
    id: '一/(一)/1',
    heading: '建校舍，扩学位',
    path: ['一、任务', '（一）强基础，提质量'],
  });
});
