import type { CheckRule } from './check-rule.ts';

/**
 * Shares, by what they are shares of. What an authority does to all of them is known to it; lessons, classes, results,
 * equipment and the staff's papers are seen at a school; children of a place, its schools and its money only over the
 * whole county. Where the words do not tell, all of them (100 %) shows at any school.
 */

/** Of what is inside one school: its classes, rooms, lessons, books. */
const INSIDE_SCHOOL =
  /班级比例|课桌|教室(?:占比|覆盖率)|智慧教室|平台[^,]{0,4}比例|专业|课时|时长|课程|作业|试题|活动时间|图书/;
/** What teachers are is on each school's list. */
const OF_TEACHERS = /双师型|双证|教师[^,]{0,10}[甲乙]等|学历|持证|骨干教师(?:占比|比例)/;
const RESULT = /(?:合格|优良|及格|优秀|达标)率/;
/** What schools, pupils and teachers reach, one school at a time. */
const SCHOOL_RATE =
  /接入率|培训率|优良率|优秀率|及格率|合格率|合格证|开出率|体质|(?<!普通话)普及率|(?:小学|初中|高中)(?:阶段学)?生近视率|合格以上|等级|完成率|自评|有意愿|掌握|参与率|课后服务|肥胖|整改|回访率|到位率|安装率|签收率|落实率|建立率|挂牌督导|配备率|联网率|管理率|持证|上岗|注册率|活跃率|参测率|开齐|佩戴率|知晓率|(?:师生|学生|家长)[^,]{0,10}满意|筛查率|建档率|睡眠[^,]{0,4}达标率|改造率|新增图书|(?:卫生|照明|器材|场地|设施|装备)[^,]{0,8}达标率|教学[^,]{0,6}时/;

const OF_WHOLE = /(?:占比|比例|比重|起数)$|总数的|总额的|抽(?:查|测|检)/;
const OF_SCHOOLS = /(?:学校|[校园]|幼儿园|中小学)[^,]{0,12}(?:达标率|覆盖率|创建率|建成率)$/;
/** 乡镇中心园覆盖率: how many places have one. */
const OF_PLACES = /(?:乡镇|街道|社区|村|[县区]级|县域)[^,]{0,12}(?:园|中心|站|机构)覆盖[率面]$/;
/** Rates over the people of a place, over its schools or its money. */
const AREA_RATE =
  /入园率|入学率|安置率|巩固率|保学率|辍学率|在校生|学位|普惠|近视|满意(?:率|度)|认可度|上线率|就业率|就读率|县域|压减率|班额|检查|抽查|交流|轮岗|投入|支出|预算|收入|工资|待遇|绩效|帮扶|结对/;

/** What the authority does to all of them, as against a state all schools are in. */
const DONE_BY_AUTHORITY = /全部(?:按时|如期|按期)?(?:办成|办为|整改|移交|治理|建成|通过|完成|改造|认定|转为|解决|消除)/;
const OF_AUTHORITY =
  /审计|办学条件达标率|重点任务|督办|培训机构|轮训|结对|帮扶|监管|查处|办结|信访|处置率|建设率|移交率/;

export const byShare: CheckRule = ({ kind, clause, indicator, value, top, area }) => {
  if (kind !== 'rate') return null;
  if (/\d%的(?:县|区|乡镇)/.test(clause) || indicator.endsWith('权重')) return top;
  if (INSIDE_SCHOOL.test(indicator) || OF_TEACHERS.test(indicator)) return 'school';
  if (!RESULT.test(indicator) && (OF_WHOLE.test(indicator) || OF_WHOLE.test(clause))) return area;
  if (DONE_BY_AUTHORITY.test(clause)) return top;
  if (OF_AUTHORITY.test(indicator)) return value === 100 && /[室场]建设率/.test(indicator) ? 'school' : top;
  if (OF_PLACES.test(indicator)) return area;
  if (value < 100 && OF_SCHOOLS.test(indicator) && !SCHOOL_RATE.test(indicator)) return area;
  if (SCHOOL_RATE.test(indicator)) return 'school';
  if (AREA_RATE.test(indicator)) return area;
  if (value === 100 || SCHOOL_RATE.test(clause)) return 'school';
  return /学校|学生|校园|教师|演示|实验/.test(clause + indicator) ? 'school' : area;
};
