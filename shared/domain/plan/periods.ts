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
  return found;
}

const SHARES: readonly (readonly [string, RegExp])[] = [
  ['人·年', /每(?:人|生|师)每(?:学)?年|每(?:学)?年每(?:人|生|师)/],
  ['人·月', /每人每月|每月每人/],
  ['百名学生', /每百名?(?:学生|在校生)/],
  ['千名学生', /每千名?(?:学生|在校生)/],
  ['万人', /每万人/],
  ['次', /每次(?:督导|检查|活动|送教|培训|会议)?(?:应当?|须|要)?(?:安排|用时)?(?=不|至|为|$)/],
  ['课时', /每课时/],
  ['责任区', /每个?责任区/],
  ['班', /每个?(?:教学)?班(?!主任)/],
  ['区', /每个区|每区|各区各/],
  ['县', /每个县|每县|每个?县\(市、?区\)/],
  ['乡镇', /每个?(?:乡\(镇\)|乡镇|镇)/],
  ['街道', /每个?街道/],
  ['村', /每个?(?:行政)?村/],
  ['校', /每所(?:学校|中小学|学校\(园\))?|每校|每个学校/],
  ['园', /每园|每所幼儿园/],
  ['人', /每名(?:学生|教师|幼儿|校长)?|每位(?:学生|教师)?|每个(?:学生|教师|孩子)|每生|每人|人人/],
];

/** Per what a figure is meant (每名学生 → 人), from the words before it. */
export const shareBefore = (text: string): string | null =>
  SHARES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

export const isPerCapita = (text: string): boolean => /生均|人均|师均|每百名|每千名|每万人|班均|校均/.test(text);
