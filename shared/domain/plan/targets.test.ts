import { expect, test } from 'vitest';
import type { PlanTarget } from '../../schema/plan.ts';
import { compilePlans } from './compile.ts';

/** Compiles one sentence as the only task of an invented plan of a county for 2025. */
function read(sentence: string): PlanTarget[] {
  const plans = compilePlans(
    `青原县2025年教育工作要点\n一、主要任务\n1.示例任务。${sentence}\n2.其他任务。做好其他工作。\n`,
  );
  return plans[0]?.targets ?? [];
}

const brief = (target: PlanTarget): string =>
  `${target.comparator} ${target.value}${target.value2 === null ? '' : `~${target.value2}`} ${target.unit}`.trim();

test.each([
  ['毛入园率达到93%以上。', '>= 93 %'],
  ['巩固率不低于99.5%。', '>= 99.5 %'],
  ['优良率达到60%。', '>= 60 %'],
  ['开出率达到100%。', '= 100 %'],
  ['覆盖率稳定在88%以上。', '>= 88 %'],
  ['在校生占比不超过5%。', '<= 5 %'],
  ['低分率控制在5%以内。', '<= 5 %'],
  ['近视率下降到38%以下。', '<= 38 %'],
  ['优质园占比超过80%。', '>= 80 %'],
  ['校际差异率低于0.15。', '<= 0.15'],
  ['体质优良率再提升3-5个百分点。', 'increase_by_at_least 3~5 个百分点'],
  ['近视率每年至少降低1个百分点。', 'decrease_by_at_least 1 个百分点/年'],
  ['创建2—3所示范学校。', 'between 2~3 所'],
  ['推出80门左右精品课程。', 'count 80 门'],
  ['培训教师300人以上。', '>= 300 人'],
  ['新建学校5所。', 'count 5 所'],
  ['每个乡镇至少建设1所中心园。', '>= 1 所/乡镇'],
  ['每学期开展教研活动不少于4次。', '>= 4 次/学期'],
  ['每两周组织1次心理课。', '>= 1 次/两周'],
  ['每百名学生拥有骨干教师1人以上。', '>= 1 人/百名学生'],
  ['引进2家以上机构。', '>= 2 家'],
  ['实施两个以上精品项目。', '>= 2 个'],
  ['师生比达到1:13.5。', '<= 13.5 (1:n)'],
  ['教职工与幼儿比不低于1:7。', '<= 7 (1:n)'],
  ['按师生比1∶900配备心理教师。', '<= 900 (1:n)'],
  ['生机比达到6:1。', '<= 6 (n:1)'],
  ['单次使用屏幕不宜超过15分钟。', '<= 15 分钟'],
  ['班额应不少于20人。', '>= 20 人'],
  ['六岁以下近视率控制在3%左右。', '<= 3 %'],
  ['保证幼儿每天户外活动2个小时。', '>= 2 小时/天'],
  ['班主任津贴提高到每月500元。', '>= 500 元/月'],
  ['每月送教不少于2次。', '>= 2 次/月'],
  ['送教每次不少于3课时。', '>= 3 课时/次'],
  ['争取上级资金1.2亿元。', '>= 1.2 亿元'],
  ['每两年举办一届田径运动会。', '>= 1 届/两年'],
  ['督导考核分值不低于10分。', '>= 10 分'],
  ['按照公用经费总额的5%安排培训经费。', '= 5 %'],
  ['每半月开展1次排查。', '>= 1 次/半月'],
  ['市级技能大赛每年举办1届。', '>= 1 届/年'],
  ['按照每人每年2.4万元的标准,增加绩效工资。', '= 2.4 万元/人·年'],
  ['学历比例不低于九成。', '>= 90 %'],
  ['平均成绩进入全市前8名。', '<= 8 名'],
  ['延时服务每周5天都要开展。', '>= 5 天/周'],
  ['每天上下午各做1次护眼操。', '>= 2 次/天'],
  ['累计建成资源教室36个。', '>= 36 个'],
  ['全年开展联片教研不少于12次。', '>= 12 次'],
  ['为21所学校更新桌椅。', 'count 21 所'],
  ['3个以上县(市、区)通过评估。', '>= 3 个县(市、区)'],
  ['教师五年一周期培训不少于300学时。', '>= 300 学时/五年'],
  ['生均补助标准提高至每生每年6000元以上。', '>= 6000 元'],
  ['骨干教师津贴每月300元至600元。', 'between 300~600 元/月'],
  ['三成以上教师取得证书。', '>= 30 %'],
  ['半数以上的乡镇建成中心园。', '>= 50 %'],
  ['保证每天阅读半小时。', '>= 0.5 小时/天'],
  ['围绕阅读、写作、表达等3个重点项目开展研究。', 'count 3 个'],
])('reads the comparator, value and unit of %s', (sentence, expected) => {
  expect(read(sentence).map(brief)).toEqual([expected]);
});

test('marks strict, best-effort, approximate and implied readings', () => {
  expect(read('力争优质园占比超过80%。')[0]).toMatchObject({
    strict: true,
    bestEffort: true,
    comparatorImplied: false,
  });
  expect(read('推出80门左右精品课程。')[0]).toMatchObject({ approx: true });
  expect(read('使95%的学生达到及格以上等级。')[0]).toMatchObject({ comparator: '>=', comparatorImplied: true });
});

test('lets 力争 govern the clauses after it until something is made certain', () => {
  const flags = read('力争普惠率达到80%,公办率达到50%,确保巩固率达到98%。').map((target) => target.bestEffort);
  expect(flags).toEqual([true, true, false]);
});

test.each([
  ['推进校园网络全覆盖。', '= 100 %'],
  ['确保教职工全部达到上岗条件。', '= 100 %'],
  ['开展学生全员心理测评。', '= 100 %'],
  ['坚守考试零失误。', '= 0 起'],
  ['确保不发生泄密事件。', '= 0 起'],
  ['建立双月调度机制。', '>= 1 次/两月'],
  ['全面消除56人以上大班额。', '= 0 个'],
  ['全部消除超大班额。', '= 0 个'],
  ['超大班额动态清零。', '= 0 个'],
  ['全年安全责任事故为零。', '= 0 起'],
  ['全县36辆校车全部安装定位装置。', '= 36 辆'],
  ['每月调整学生座位。', '>= 1 次/月'],
  ['每学期对课桌椅高度进行调整。', '>= 1 次/学期'],
  ['现有机构27家统一登记为非营利性机构。', '= 27 家'],
  ['学校60人以上大班额全部消除。', '= 0 个'],
  ['巩固控辍保学成果,实现动态清零。', '= 0 人'],
])('reads the figure implied by %s', (sentence, expected) => {
  expect(read(sentence).map(brief)).toEqual([expected]);
});

test('gives each subject of a distributive clause its own value and stage', () => {
  const targets = read('小学、初中生均面积分别达到7.5平方米以上和10.2平方米以上。');
  expect(targets.map((target) => [target.schoolLevel, target.value, target.comparator])).toEqual([
    ['小学', 7.5, '>='],
    ['初中', 10.2, '>='],
  ]);
  expect(new Set(targets.map((target) => target.quote)).size).toBe(1);
});

test.each([
  ['县级每月、乡镇每半月开展一次排查。', ['>= 1 次/月', '>= 1 次/半月']],
  ['小学每周、初中每两周组织1次心理辅导。', ['>= 1 次/周', '>= 1 次/两周']],
  ['班额控制在40人(小学)、45人(初中)以内。', ['<= 40 人', '<= 45 人']],
  ['每名学生至少掌握2项技能和1项特长。', ['>= 2 项/人', '>= 1 项/人']],
  ['每班配备两名教师和一名保育员。', ['>= 2 名/班', '>= 1 名/班']],
  ['实行周调度、月通报、季考核。', ['>= 1 次/周', '>= 1 次/月', '>= 1 次/季']],
  ['实行一月一通报、半年一督查。', ['>= 1 次/月', '>= 1 次/半年']],
  ['小学和初中每周3课时。', ['>= 3 课时/周', '>= 3 课时/周']],
  ['服务半径控制在小学1.5公里、初中3公里以内。', ['<= 1.5 公里', '<= 3 公里']],
  ['每1000名学生配备2名校医。', ['>= 2 名/千名学生']],
])('reads each member of %s', (sentence, expected) => {
  expect(read(sentence).map(brief)).toEqual(expected);
});

test.each([
  '坚持一校一案。',
  '对受处分教师逐一回访。',
  '围绕课程、课堂两个重点深化改革。',
  '每年根据需要动态调整编制。',
  '落实党员干部联系学校制度。',
  '2024年,全县在校生2.1万人,较上年减少600人。',
  '学校周边200米范围内不得设置网吧。',
])('finds no target in %s', (sentence) => {
  expect(read(sentence)).toEqual([]);
});

test('counts programmes that are carried out and all named, and no others', () => {
  expect(read('实施“晨读”“午练”“晚思”三项计划。').map(brief)).toEqual(['count 3 项']);
  expect(read('落实护眼三大工程:光照改造工程、户外活动工程、作业减负工程。').map(brief)).toEqual(['count 3 项']);
  expect(read('实施“晨读”“午练”三项计划。')).toEqual([]);
  expect(read('围绕资源、师资、质量三项工程安排工作。')).toEqual([]);
});

test.each([
  ['新建小学、初中各1所。', ['新建小学 小学', '新建初中 初中']],
  ['评选优秀教师、优秀班主任各30名。', ['优秀教师 null', '优秀班主任 null']],
  ['中小学生每天校内、校外各1小时锻炼时间。', ['校内锻炼时间 中小学', '校外锻炼时间 中小学']],
])('gives each member of a list its own target in %s', (sentence, expected) => {
  expect(read(sentence).map((target) => `${target.indicator} ${target.schoolLevel}`)).toEqual(expected);
});

test('lets a date that closes a sentence hold for the figures before it', () => {
  const closed = read('新建小学1所,占地30亩,9月建成投用。');
  expect(closed.map((target) => target.by)).toEqual(['2025-09', '2025-09']);
  const opened = read('3月底前完成普查2次,配备教师9名。');
  expect(opened.map((target) => target.by)).toEqual(['2025-03', '2025']);
  const held = read('3月份开展普查,抽查学校9所。上半年完成复查7所,下半年完成8所。第三季度培训教师6名。');
  expect(held.map((target) => target.by)).toEqual(['2025-03', '2025-06', '2025', '2025-09']);
});

test('takes figures inside the name of what is measured for no targets', () => {
  expect(read('6项资源指标差异系数小学控制在0.50以内。').map(brief)).toEqual(['<= 0.5']);
  expect(read('班额控制在45人、50人以内的班级比例达到95%。').map(brief)).toEqual(['>= 95 %']);
});

test.each([
  ['招聘教师90名,其中高中40名。', ['招聘教师', '招聘教师']],
  ['建设公办园46所,其中城区28所、乡镇18所。', ['公办园', '城区公办园', '乡镇公办园']],
  ['新增学位900个,其中小学600个、初中300个。', ['新增学位', '学位', '学位']],
  ['普惠率、公办率分别达到90%和60%。', ['普惠性幼儿园覆盖率', '公办园在园幼儿占比']],
  ['小、中、大班额分别不超过25人、30人、35人。', ['小班额', '中班额', '大班班额']],
  ['按照经费总额的5%安排教师培训经费。', ['教师培训经费比例']],
  ['开齐开足体育课,小学一年级每周4课时。', ['体育课']],
  ['对山区教师按照每人每月300元的标准发放补贴。', ['山区教师补贴标准']],
  ['建设具有地方特色的阅读课程6门。', ['阅读课程']],
  ['校舍可容纳24个教学班。', ['校舍可容纳']],
  ['中小学校100%配备心理辅导室。', ['中小学校配备心理辅导室']],
  ['各校每季度至少研判1次。', ['研判']],
  ['书法课、阅读课每周各1课时。', ['书法课', '阅读课']],
  ['落实生均公用经费小学每生每年720元、初中每生每年940元。', ['生均公用经费', '生均公用经费']],
])('names what %s measures', (sentence, expected) => {
  expect(read(sentence).map((target) => target.indicator)).toEqual(expected);
});

test('distributes figures of unlike kinds, and those of a later year over the subjects before', () => {
  const targets = read(
    '2025年毛入园率、巩固率和人均受教育年限分别达到90%、99%和13年;2030年分别达到95%、99%和15年以上。',
  );
  expect(targets.map((target) => [target.indicator, target.value, target.by])).toEqual([
    ['毛入园率', 90, '2025'],
    ['巩固率', 99, '2025'],
    ['人均受教育年限', 13, '2025'],
    ['毛入园率', 95, '2030'],
    ['巩固率', 99, '2030'],
    ['人均受教育年限', 15, '2030'],
  ]);
});

test('gives each year of a series its own figure', () => {
  const targets = read('新建幼儿园9所,2025年、2026年分别建成4所、5所。');
  expect(targets.map((target) => [target.indicator, target.value, target.by])).toEqual([
    ['新建幼儿园', 9, '2025'],
    ['幼儿园建成', 4, '2025'],
    ['幼儿园建成', 5, '2026'],
  ]);
});

test.each([
  ['生均图书小学30册、初中40册。', ['生均图书 小学 >= 30 册', '生均图书 初中 >= 40 册']],
  ['师生比小学1:19、初中1:13.5。', ['师生比 小学 <= 19 (1:n)', '师生比 初中 <= 13.5 (1:n)']],
])('carries the subject over the stages of %s', (sentence, expected) => {
  expect(read(sentence).map((target) => `${target.indicator} ${target.schoolLevel} ${brief(target)}`)).toEqual(
    expected,
  );
});

test('keeps the ceiling of 分别不超过 for every value', () => {
  expect(read('小学、初中班级人数分别不超过45人、50人。').map(brief)).toEqual(['<= 45 人', '<= 50 人']);
});

test('gives one value to two stages or two indicators that share it', () => {
  expect(read('小学、初中每百名学生拥有骨干教师均达到1人以上。').map((target) => target.schoolLevel)).toEqual([
    '小学',
    '初中',
  ]);
  expect(read('学校覆盖率、学生参与率100%。').map((target) => target.indicator)).toEqual(['学校覆盖率', '学生参与率']);
});

test('inherits the subject a later clause leaves out', () => {
  const targets = read('各项指标校际差异系数,小学均小于或等于0.50,初中均小于或等于0.45。');
  expect(targets.map((target) => [target.indicator, target.schoolLevel, target.kind])).toEqual([
    ['各项指标校际差异系数', '小学', 'coefficient'],
    ['各项指标校际差异系数', '初中', 'coefficient'],
  ]);
});

test('splits a list and keeps verb, period and floor for its parts', () => {
  const targets = read('每年遴选10名左右校长、20名左右班主任。');
  expect(targets.map((target) => [target.quote, target.unit, target.by])).toEqual([
    ['每年遴选10名左右校长', '名/年', null],
    ['20名左右班主任', '名/年', null],
  ]);
});

test('takes the due date from the clause, the sentence, the bracket or the plan, in that order of nearness', () => {
  expect(read('到2026年,普惠率达到80%,公办率达到50%。').map((target) => target.by)).toEqual(['2026', '2026']);
  expect(read('2025年新建3所,2026年新建4所。').map((target) => target.by)).toEqual(['2025', '2026']);
  expect(read('力争普惠率达到80%,公办率达到50%(11月底前完成)。').map((target) => target.by)).toEqual([
    '2025-11',
    '2025-11',
  ]);
  expect(read('普惠率达到80%。')[0]).toMatchObject({ by: '2025', byImplied: true });
  expect(read('每学期开展活动2次。')[0]).toMatchObject({ by: null, byImplied: false });
});

test.each([
  '深化“8421”工程,推广“1+X”证书。',
  '组织第27届推广普通话宣传周。',
  '东岭9中、西坡38中改造餐厅。',
  '实施信息技术应用能力提升工程2.0。',
  '落实《安全工作16条措施》。',
  '依据教督〔2017〕6号文件。',
  '预计到2026年,总人口将达到45万人,增加约5万人。',
  '已建成学校12所,覆盖率达到了90%。',
  '对2008年底前建成的校舍进行鉴定。',
  '三年为一个周期。',
  '围绕三个方面、六大工程、四项任务推进。',
  '培养35岁以下青年教师。',
  '打造一批示范学校,组建一支队伍。',
  '实施零基预算,保持零距离。',
  '为一年级、四年级学生提供校服。',
  '规范办学占40分,90分以上为优秀。',
  '用好24小时热线12345。',
  '对排名前10位的乡镇给予表扬。',
  '建立全覆盖的监测体系。',
  '3000人以上的行政村独立建园。',
  '撤并10人以下小规模学校。',
  '对连续2次不合格的学校进行约谈。',
  '成立由15个部门负责人为成员的领导小组。',
  '在乡村学校任教满25年的教师可以直接申报。',
])('finds no target in %s', (sentence) => {
  expect(read(sentence)).toEqual([]);
});

test('takes the end of a change for the target and its start for a baseline', () => {
  const targets = read('示范园占比由25%提高到40%,示范园由目前的36所增加到50所。');
  expect(targets.map((target) => [target.indicator, brief(target)])).toEqual([
    ['示范园占比', '>= 40 %'],
    ['示范园', '>= 50 所'],
  ]);
});

test('finds no target in the state of a past year', () => {
  expect(read('截至2020年底,全县幼儿园达到42所。')).toEqual([]);
});

test('gives each yearly step of one indicator its year', () => {
  const targets = read('集团化覆盖率2025年达到60%,2026年达到70%。');
  expect(targets.map((target) => [target.indicator, target.value, target.by])).toEqual([
    ['集团化覆盖率', 60, '2025'],
    ['集团化覆盖率', 70, '2026'],
  ]);
});

test('keeps every figure it does not take for a target, with the reason', () => {
  const plans = compilePlans('青原县2025年教育工作要点\n一、主要任务\n1.示例任务。深化“8421”工程,组织第27届宣传周。\n');
  expect(plans[0]?.notTargets.map((figure) => [figure.quote, figure.class])).toEqual([
    ['“8421”', 'name'],
    ['第27届', 'ordinal'],
  ]);
});

test('points a repeated target to where it stood first', () => {
  const plans = compilePlans(
    '青原县2025年教育工作要点\n一、主要任务\n1.目标。普惠率达到85%以上。\n2.措施。普惠率达到85%以上。\n',
  );
  expect(plans[0]?.targets.map((target) => target.duplicateOf)).toEqual([null, '一/1']);
});

test('goes on with what was counted in the same unit', () => {
  const targets = read('新建城区学校6所,新增学位900个,总投资4亿元。其中,2025年新建2所,2026年新建4所。');
  expect(targets.slice(3).map((target) => [target.indicator, target.value, target.by])).toEqual([
    ['城区学校新建', 2, '2025'],
    ['城区学校新建', 4, '2026'],
  ]);
});

test('takes a stage for the stage of a figure, in brackets behind it or in place of what is counted', () => {
  const targets = read('班额控制在45人(小学)以内。招聘教师60名,其中高中20名。');
  expect(targets.map((target) => [target.schoolLevel, target.comparator, target.indicator])).toEqual([
    ['小学', '<=', '班额'],
    [null, 'count', '招聘教师'],
    ['高中', 'count', '招聘教师'],
  ]);
});

test('reads each 全覆盖 of a list', () => {
  const targets = read('课后服务实现义务教育学校全覆盖、有需要的学生全覆盖。');
  expect(targets.map((target) => target.indicator)).toEqual(['课后服务实现义务教育学校覆盖率', '有需要的学生覆盖率']);
});

test('ends 每月 where the next clause begins with an act of its own', () => {
  expect(read('每月召开例会1次,编发简报12期。').map(brief)).toEqual(['>= 1 次/月', 'count 12 期']);
});

test('gives a standing rule no date, a dated standard its date', () => {
  expect(read('书面作业不得超过60分钟。')[0]?.by).toBeNull();
  expect(read('按照每人每年800元的标准发放补助。')[0]?.by).toBeNull();
  expect(read('2025年补助达到每人每年800元。')[0]?.by).toBe('2025');
});

test('says at which level a figure can be checked', () => {
  expect(read('义务教育质量县级评估比例达到30%。')[0]?.checkable).toBe('district');
  expect(read('专职保安配备率达到100%。')[0]?.checkable).toBe('school');
  expect(read('大班额比例控制在2%以下。')[0]?.checkable).toBe('district');
  expect(read('各校每月开展1次防火检查。')[0]?.checkable).toBe('school');
  expect(read('学生体质优良率达到60%。')[0]?.checkable).toBe('school');
  expect(read('学前毛入园率达到93%。')[0]?.checkable).toBe('district');
  expect(read('新建学校3所。')[0]?.checkable).toBe('district');
  expect(read('学校每学期开展演练2次。')[0]?.checkable).toBe('school');
});
