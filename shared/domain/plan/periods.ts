/** 每年, 每两周: how often; 每名学生, 每个区: per what. Both end up in the unit. */
export interface Recurrence {
  /** Unit of time as it stands behind the stroke: 年, 学期, 两周. */
  readonly per: string;
  readonly at: number;
}

const NAMES: Readonly<Record<string, string>> = {
  年度: '年',
  季度: '季',
  日: '天',
  个月: '月',
  个学期: '学期',
  个学年: '学年',
  星期: '周',
};
const EVERY = /每(?:([两二三四五六]|[2-6])?(半年|半月|个?学年|个?学期|年度?(?!级)|季度?|个?月|周|星期|天|日))/g;

/** The last 每… before a figure. */
export function recurrenceBefore(text: string): Recurrence | null {
  let found: Recurrence | null = null;
  for (const match of text.matchAll(EVERY)) {
    const name = NAMES[match[2] ?? ''] ?? (match[2] ?? '').replace(/^个/, '');
    const count = match[1] === undefined ? '' : match[1] === '2' || match[1] === '二' ? '两' : match[1];
    found = { per: count + name, at: match.index };
  }
  const cycle = /([两二三四五六2-6])年一?个?周期/.exec(text);
  if (found === null && cycle !== null) return { per: `${cycle[1]}年`, at: cycle.index };
  return found;
}

/** One of several subjects that do the same at periods of their own. */
export interface Turn {
  readonly subject: string;
  readonly per: string;
}

/** 县级每月、乡镇每半月开展一次: who, and how often, for each. */
export const readTurns = (text: string): Turn[] =>
  text.split(/[、和]/).flatMap((part) => {
    const every = recurrenceBefore(part);
    return every === null || every.at < 2 ? [] : [{ subject: part.slice(0, every.at), per: every.per }];
  });

const SHARES: readonly (readonly [string, RegExp])[] = [
  ['生·年', /每生每(?:学)?年|每(?:学)?年每生/],
  ['生·天', /每生每[天日]/],
  ['人·年', /每[人师]每(?:学)?年|每(?:学)?年每[人生师]/],
  ['人·月', /每人每月|每月每人/],
  ['百名学生', /每(?:百|100)名?(?:学生|在校生)/],
  ['千名学生', /每(?:千|1000)名?(?:学生|在校生)/],
  ['万人', /每万人/],
  [
    '次',
    /单次(?:使用)?(?:原则上)?(?:不宜|不得|不|应)|每次(?:督导|检查|活动|送教|培训|会议)?(?:应当?|须|要)?(?:安排|用时)?(?=不|至|为|$)/,
  ],
  ['课时', /每课时/],
  ['专业', /每个专业/],
  ['教学点', /每个教学点/],
  ['学区', /每个?学区/],
  ['责任区', /每个?责任区/],
  ['班', /每个?(?:教学)?班(?!主任|次)/],
  ['街道', /每个?街道/],
  ['村', /每个?(?:行政)?村/],
  ['所', /每所(?:学校|中小学|学校\(园\))?(?!幼儿园)/],
  ['校', /每校|每个学校|学校(?:全部|均|都)[^,\d]{0,16}(?:配备|设立|建立|建设)[^,\d]{0,10}$/],
  ['园', /每园|每所幼儿园/],
  [
    '人',
    /学生(?:均|都|应|至少|熟练)*掌握(?:至少)?$|每名(?:学生|教师|幼儿|校长)?|每位(?:学生|教师)?|每个(?:学生|教师|孩子)|每[人生]|人人/,
  ],
  ['个', /每个(?:工作室|教育集团|共同体|社团|(?=\d|$))/],
];

const PLACE =
  /每个?((?:乡|镇|县|区)(?:\((?:镇|市|区|市、?区)\)|镇)?)|各(区)各|(?:以[上下]|左右)的((?:乡|镇|县|区|村)(?:\((?:镇|市|区|市、?区)\)|镇)?)(?![中级域])/;

/** Per what a figure is meant (每名学生 → 人, 每个县(市) as written), from the words before it. */
export const shareBefore = (text: string): string | null => {
  const place = PLACE.exec(text);
  if (place !== null) return place[1] ?? place[2] ?? place[3] ?? null;
  return SHARES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
};

/** 生均 says per whom in the name; 教师均达到 does not. */
export const isAverage = (text: string): boolean => /生均|人均|(?<!教)师均|班均|校均/.test(text);

export const isPerCapita = (text: string): boolean => isAverage(text) || /每百名|每千名|每万人/.test(text);
