/** Dates in running text, as scopes (what is due by then) and as deadlines. */
export interface PlanYears {
  /** The first year, or that of the issue. */
  readonly from: number | null;
  /** The last year; null when the plan states no period. */
  readonly to: number | null;
}

/** The year of 6月底前 and 年内: the last of the plan, else that of its issue. */
const yearOf = (years: PlanYears): number | null => years.to ?? years.from;

export interface DateMark {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** ISO end dates; several when the mark names several months. */
  readonly norms: readonly string[];
  /** `YYYY` or `YYYY-MM`. */
  readonly by: string;
  /** A bare year or 全年: when a share falls due, but written without 到 or 前. */
  readonly bare: boolean;
}

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function endOfMonth(year: number, month: number): string {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const day = month === 2 && isLeap ? 29 : (LAST_DAYS[month - 1] ?? 30);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** 9月前 is due before the month begins; 9月底前, 9月 and 9月份 by its end. */
function monthNorm(year: number, month: number, ending: string): string {
  if (!/^(?:之前|以前|前)$/.test(ending)) return endOfMonth(year, month);
  return month === 1 ? endOfMonth(year - 1, 12) : endOfMonth(year, month - 1);
}

interface Reader {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, years: PlanYears) => Omit<DateMark, 'from' | 'to' | 'text'> | null;
}

const yearEnd = (year: number, bare: boolean): Omit<DateMark, 'from' | 'to' | 'text'> => ({
  norms: [`${year}-12-31`],
  by: String(year),
  bare,
});

const endOf = (year: number | null, bare: boolean): ReturnType<typeof yearEnd> | null =>
  year === null ? null : yearEnd(year, bare);

const FIVE_YEAR_ENDS: Readonly<Record<string, number>> = { 三: 2020, 四: 2025, 五: 2030, 六: 2035 };
const SMALL: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5 };

/** N years counted from the issue run into one more calendar year, but not past the end of the plan. */
const lastYearOf = (year: number, to: number | null): number => (to !== null && year + 1 === to ? to : year);

/** What is done in a month: 4月开展…, where a month alone may be part of a name. */
const HELD = '(?:开展|组织|完成|举办|举行|召开|启动|对|进行|做好|迎接|实施|评选)';

const READERS: readonly Reader[] = [
  {
    pattern: /(?:到|至|截至|自|从)?(20\d{2})年?[-至到](20\d{2})(?:学年|年)/g,
    read: (match) => yearEnd(Number(match[2]), true),
  },
  {
    pattern: /(?:到|至|截至|截止到?|在|于)?(20\d{2})年(?:\d{1,2}月?[-至])?(\d{1,2})月(?:(\d{1,2})日)?份?((?:底|末|初|中旬|上旬|下旬)?(?:之前|以前|前)?)/g,
    read: (match) => {
      const [year, month] = [Number(match[1]), Number(match[2])];
      if (month < 1 || month > 12) return null;
      const norm = match[3] === undefined ? monthNorm(year, month, match[4] ?? '') : `${year}-${twoDigits(month)}-${twoDigits(Number(match[3]))}`;
      return { norms: [norm], by: norm.slice(0, 7), bare: false };
    },
  },
  {
    pattern: /(?:到|至|在|于|从|自)?(20\d{2})年(春|秋)季(?:学期)?(?:开学)?((?:之前|以前|前)?)/g,
    read: (match) => {
      const month = match[2] === '春' ? 3 : 9;
      const norm = monthNorm(Number(match[1]), month, match[3] ?? '');
      return { norms: [norm], by: norm.slice(0, 7), bare: (match[3] ?? '') === '' };
    },
  },
  {
    pattern: /(?:(到|至|截至|截止到?|于|在)?)(20\d{2})年((?:底|末|年底|年末|内|度内)?(?:之前|以前|前)?)(?!级|版|印发|发布|以来)/g,
    read: (match) => yearEnd(Number(match[2]), (match[1] ?? '') === '' && (match[3] ?? '') === ''),
  },
  {
    pattern: /(?<![\d年])((?:\d{1,2}月(?:底|末)?前?(?:[、和]|,(?=\d{1,2}月)))*)(\d{1,2})月(?:份)?((?:(\d{1,2})日|底|末|中旬|上旬|下旬)?(?:之前|以前|前)?)(?![份旬])/g,
    read: (match, years) => {
      const year = yearOf(years);
      if (year === null || (match[3] ?? '') === '') return null;
      const months = [...(match[1] ?? '').matchAll(/\d{1,2}/g)].map((each) => Number(each[0])).concat(Number(match[2]));
      if (months.some((month) => month < 1 || month > 12)) return null;
      const norms = match[4] === undefined ? months.map((month) => monthNorm(year, month, match[3] ?? '')) : [`${year}-${twoDigits(Number(match[2]))}-${twoDigits(Number(match[4]))}`];
      return { norms, by: (norms.at(-1) ?? '').slice(0, 7), bare: false };
    },
  },
  {
    pattern: new RegExp(`(?<=^|[;。])(?:\\d{1,2}(?:月)?[-至、])?(\\d{1,2})月份?(?=,|${HELD})|(?<=[,;。])(\\d{1,2})月份?(?=${HELD}|建成|投用|投入使用|竣工|交付|启用|完工)`, 'g'),
    read: (match, years) => {
      const month = Number(match[1] ?? match[2]);
      const year = yearOf(years);
      if (year === null || month < 1 || month > 12) return null;
      const norm = endOfMonth(year, month);
      return { norms: [norm], by: norm.slice(0, 7), bare: false };
    },
  },
  {
    pattern: /(?<![、每上下\d])([上下])半年(?!度)|第?([一二三])季度(?=[^,;。]{0,2}(?:末|底|前|完成|组织|开展|培训|召开|举办))/g,
    read: (match, years) => {
      const year = yearOf(years);
      if (year === null) return null;
      if (match[1] === '下') return yearEnd(year, false);
      const norm = endOfMonth(year, match[2] === undefined ? 6 : (SMALL[match[2]] ?? 0) * 3);
      return { norms: [norm], by: norm.slice(0, 7), bare: false };
    },
  },
  {
    pattern: /(?<![\d十百一二两三四五六七八九每去近同当历多跨])(?:本)?年(?:底|末|内)(?:之前|以前|前)?(?!以来)/g,
    read: (_match, years) => endOf(yearOf(years), false),
  },
  {
    pattern: /(?:用)?([1-5一二两三四五])(?:至[1-5一二两三四五]|到[1-5一二两三四五])?年(?:左右)?(?:之内|以内|内|的?时间)/g,
    read: (match, years) => {
      const span = SMALL[match[1] ?? ''] ?? Number(match[1]);
      return years.from === null || !Number.isFinite(span) ? null : yearEnd(lastYearOf(years.from + span - 1, years.to), false);
    },
  },
  {
    pattern: /(?:到)?“?十([三四五六])五”?(?:规划)?(?:时期|期间|期)?末/g,
    read: (match) => {
      const year = FIVE_YEAR_ENDS[match[1] ?? ''];
      return year === undefined ? null : yearEnd(year, false);
    },
  },
  {
    pattern: /全年(?=[^级])/g,
    read: (_match, years) => endOf(yearOf(years), true),
  },
]; // prettier-ignore

/** All dates of a text that can govern what follows them, without overlaps, left to right. */
export function findDates(text: string, years: PlanYears): DateMark[] {
  const marks: DateMark[] = [];
  for (const reader of READERS) {
    for (const match of text.matchAll(reader.pattern)) {
      const mark = reader.read(match, years);
      const [from, to] = [match.index, match.index + match[0].length];
      if (mark === null || marks.some((other) => other.from < to && from < other.to)) continue;
      marks.push({ ...mark, from, to, text: match[0] });
    }
  }
  return marks.toSorted((left, right) => left.from - right.from);
}

/** 建成的, 年底前建成 of old houses, and years before the plan starts: not due, but past. */
export const isPast = (mark: DateMark, years: PlanYears): boolean =>
  years.from !== null && Number(mark.by.slice(0, 4)) < years.from;
