/** Measure words of plans, by what they measure. A multiplier (万, 亿) stays in the unit as written. */
export type UnitClass =
  | 'rate'
  | 'points'
  | 'area'
  | 'money'
  | 'person'
  | 'times'
  | 'time'
  | 'thing'
  | 'level'
  | 'years'
  | 'age'
  | 'score'
  | 'none';

const UNITS: readonly (readonly [UnitClass, readonly string[]])[] = [
  ['points', ['个百分点', '百分点']],
  ['rate', ['%', '‰']],
  ['area', ['平方公里', '平方米', '平米', '㎡', 'm²', '公顷', '亩']],
  ['money', ['美元', '元']],
  ['person', ['人次', '人', '名', '位', '员']],
  ['times', ['场次', '个课时', '个学时', '课时', '学时', '次', '场', '期', '届', '节', '回', '轮次', '轮', '堂', '遍']],
  ['time', ['个小时', '小时', '分钟', '秒']],
  ['age', ['周岁', '岁']],
  ['score', ['分']],
  ['years', ['个工作日', '工作日', '个学年', '个学期', '学年', '学期', '个月', '个周期', '年', '周', '天', '日', '月']],
  ['level', ['星级', '级', '星', '等']],
  ['thing', ['台套', '台件', '个教学班', '个班级', '个年级', '个学位', '个学校', '个区县', '个县区', '个县(市、区)', '个县(市区)', '个县(市)', '个县(区)', '个乡(镇)', '个乡镇', '个街道', '个区', '个县', '个市', '个镇', '个乡', '个村', '个班', '教学班', '台', '套', '件', '册', '所', '家', '个', '项', '门', '篇', '处', '座', '支', '条', '批次', '批', '种', '类', '间', '张', '份', '部', '本', '块', '片', '辆', '对', '户', '校', '园', '班', '组', '队', '例', '起', '吨', '公里', '千米', '米', '毫米', '倍', '学分', '幅', '款', '人年', '大', '档', '顿', '兆', 'M', 'G', '首', '幢', '栋', '棵', '株', '面', '枚', '床', '句', '字', '科', '名次', '勒克斯', 'lx', 'lux']],
]; // prettier-ignore

const CLASS_OF = new Map(UNITS.flatMap(([kind, units]) => units.map((unit) => [unit, kind] as const)));

/** 1个区级基地 counts 个, not 个区. */
const escaped = (unit: string): string => {
  const literal = unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (/^个(?:乡镇|街道|学校|区县|县区)/.test(unit)) return `${literal}(?!中心|级)`;
  return /^个[区县市镇乡村]/.test(unit) ? `${literal}(?![级域内属直镇小街])` : literal;
};

/** Alternatives for a regular expression, longest first. */
export const UNIT_PATTERN: string = [...CLASS_OF.keys()]
  .toSorted((left, right) => right.length - left.length)
  .map(escaped)
  .join('|');

export const unitClassOf = (unit: string): UnitClass => CLASS_OF.get(unit) ?? (unit === '' ? 'none' : 'thing');
