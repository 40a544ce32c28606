import type { Level } from '../../schema/plan.ts';
import { chineseNumber } from './chinese-numerals.ts';
import type { PlanYears } from './dates.ts';
import type { Line } from './lines.ts';
import { isSignature } from './paragraph-kinds.ts';

/** What a plan says about itself: who, when, for whom, for how long. */
export interface PlanFacts {
  readonly issuer: string | null;
  readonly docNumber: string | null;
  readonly dateIssued: string | null;
  readonly datePublishedOnWeb: string | null;
  readonly expires: string | null;
  readonly expiresSource: string | null;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly jurisdiction: Level;
}

export interface FactLines {
  readonly title: string;
  readonly front: readonly Line[];
  readonly body: readonly Line[];
}

const pad = (value: string): string => value.padStart(2, '0');

/** A full date, in figures or in Chinese numerals. */
function isoDate(text: string): string | null {
  const match = /(20\d{2})[年-](\d{1,2})[月-](\d{1,2})日?/.exec(text);
  if (match !== null) return `${match[1]}-${pad(match[2] ?? '')}-${pad(match[3] ?? '')}`;
  const words = /(二[零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/.exec(
    text,
  );
  if (words === null) return null;
  const [year, month, day] = words.slice(1).map((signs) => chineseNumber(signs));
  return year === null || month === null || day === null ? null : `${year}-${pad(String(month))}-${pad(String(day))}`;
}

const FIVE_YEARS: Readonly<Record<string, readonly [number, number]>> = { 二: [2011, 2015], 三: [2016, 2020], 四: [2021, 2025], 五: [2026, 2030], 六: [2031, 2035] }; // prettier-ignore
const CN_DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5 };

function periodOfTitle(title: string): PlanYears | null {
  const range = /(20\d{2})年?[-至到](20\d{2}|\d{2}(?!\d))年?/.exec(title);
  if (range !== null) {
    const from = Number(range[1]);
    return { from, to: (range[2] ?? '').length === 2 ? 2000 + Number(range[2]) : Number(range[2]) };
  }
  const glued = /\((20\d{2})(20\d{2})年?\)/.exec(title);
  if (glued !== null) return { from: Number(glued[1]), to: Number(glued[2]) };
  const five = /十([二三四五六])五/.exec(title);
  const years = five === null ? undefined : FIVE_YEARS[five[1] ?? ''];
  if (years !== undefined) return { from: years[0], to: years[1] };
  const year = /(20\d{2})年/.exec(title);
  return year === null ? null : { from: Number(year[1]), to: Number(year[1]) };
}

/** A plan of one year that leaves the year to its date of issue. */
const OF_ONE_YEAR = /工作要点|年度|工作计划|工作安排|重点工作/;
const STATED_RANGE = /(?:规划期|计划期|实施期|实施周期|实施时间|期限|周期)[^。\n\d]{0,8}(20\d{2})年?[-至到](20\d{2})年/;
const PHASE = /\((?:[^()]*[-至])?(20\d{2})年[^()]{0,12}\)/;

/**
 * Without years in the title: a period the text states, the years of an N年行动计划 from its issue, the phases of the
 * work. A plan that states none ends in no year, however many dates it sets for single things.
 */
function periodOfText(facts: FactLines): PlanYears {
  const issued = yearIssued(facts);
  const span = /([一二两三四五])年(?:行动|攻坚|提升|实施|发展|工作)/.exec(facts.title)?.[1];
  if (span !== undefined && issued !== null) return { from: issued, to: issued + (CN_DIGITS[span] ?? 1) - 1 };
  const range = STATED_RANGE.exec(facts.body.map((line) => line.text).join('\n'));
  if (range !== null) return { from: Number(range[1]), to: Number(range[2]) };
  if (OF_ONE_YEAR.test(facts.title)) return { from: issued, to: issued };
  const phases = facts.body
    .filter((line) => line.mark !== null)
    .flatMap((line) => PHASE.exec(line.text)?.[1] ?? [])
    .map(Number)
    .filter((year) => issued === null || year >= issued);
  if (phases.length === 0) return { from: issued, to: null };
  return { from: issued ?? Math.min(...phases), to: Math.max(...phases) };
}

/** Rules stand until they are replaced: the year they come into force ends nothing. */
const STANDING = /(?:办法|细则|规定|条例|规程|制度|标准)(?:\([^()]*\))?$/;

export function planYears(facts: FactLines): PlanYears {
  const stated = periodOfTitle(facts.title);
  if (stated === null && STANDING.test(facts.title)) return { from: null, to: null };
  return stated ?? periodOfText(facts);
}

const dateIssuedOf = (facts: FactLines): string | null => {
  const alone = [...facts.front, ...facts.body].filter((line) =>
    /^(?:\d{4}|二[零一二三四五六七八九]{3})年.{2,6}日$/.test(line.text),
  );
  return (
    isoDate(alone.at(-1)?.text ?? '') ??
    isoDate(facts.front.find((line) => /印发日期|成文日期/.test(line.text))?.text ?? '')
  );
};

/** 〔2019〕21号 on a line of its own: the year a plan without a date was issued. */
const NUMBER_LINE = /^[\u4e00-\u9fff]{1,10}[〔[(](20\d{2})[〕\])]\d{1,4}号$/;

/** (2020年5月) below the title. */
const MONTH_LINE = /^\(?(20\d{2})年\d{1,2}月(?:\d{1,2}日)?\)?$/;

function yearIssued(facts: FactLines): number | null {
  const date = dateIssuedOf(facts);
  if (date !== null) return Number(date.slice(0, 4));
  const number = [...facts.front, ...facts.body.slice(0, 5)]
    .map((line) => (NUMBER_LINE.exec(line.text) ?? MONTH_LINE.exec(line.text))?.[1])
    .find((year) => year !== undefined);
  return number === undefined ? null : Number(number);
}

const OFFICE =
  '(?:人民政府办公室|人民政府办公厅|人民政府|教育和体育局|教育体育局|教体局|教育局|教育厅|教育委员会|教委|教育督导委员会办公室|教育督导委员会|教育督导室|督导室|委员会|办公室)';

function issuerOf(facts: FactLines): string | null {
  for (const line of facts.front) {
    const head = new RegExp(
      `^([\\u4e00-\\u9fffX]{2,30}${OFFICE})(?:关于|等|$|[\\u4e00-\\u9fff]{2,12}[局委厅办](?:关于|$))`,
    ).exec(line.text.replace(/^.{0,6}(?:发文机构|发文机关|发布机构)[:]/, ''));
    if (head !== null && !line.text.startsWith('各')) return head[1] ?? null;
  }
  const signature = facts.body.slice(-8).find(isSignature);
  if (signature !== undefined) return signature.text;
  return new RegExp(`^([\\u4e00-\\u9fffX]{0,20}${OFFICE})(?=20\\d{2}年|“?十|关于)`).exec(facts.title)?.[1] ?? null;
}

const MUNICIPALITIES = /(?:北京|上海|天津|重庆)市/g;

/** The plan's own highest level, by its issuer or title, else by what it calls itself (全市, 全区, 全县). */
function jurisdictionOf(facts: FactLines, issuer: string | null): Level {
  if (/(?<!义务教育|职业|普通|各级各类|全[市县区])(?:学校|(?<!中)小学|中学|幼儿园)(?:20\d\d|关于|“)/.test(facts.title))
    return 'school';
  const name = `${issuer ?? ''}|${facts.title}`;
  const text = facts.body.map((line) => line.text).join('');
  const count = (pattern: RegExp): number => [...text.matchAll(pattern)].length;
  const place = name.replace(MUNICIPALITIES, '□');
  if (/□[\u4e00-\u9fff]{1,6}(?:新区|区|县)/.test(place)) return 'district';
  if (/省(?!级|内|示范)|自治区/.test(name) && !/省[\u4e00-\u9fff]{1,8}[市县区州]/.test(name)) return 'province';
  if (/[\u4e00-\u9fff]{2,}市[\u4e00-\u9fff]{1,6}(?:新区|区|县)(?!域)/.test(place)) return 'district';
  if (/[\u4e00-\u9fffX](?:县|旗)(?!域)|^(?:\||.*\|)?县/.test(place)) return 'district';
  const [city, district, county] = [count(/全市/g), count(/全区|我区|本区/g), count(/全县|我县|本县/g)];
  if (
    /(?:自治州|[\u4e00-\u9fff]{2}州|[\u4e00-\u9fff]{2}盟)(?!区|县|市|市区)/.test(place) ||
    count(/全[州盟]/g) > city + district + county
  )
    return 'city';
  if (/□|市/.test(place) && !/^\|?区/.test(place) && city + district + county === 0) return 'city';
  if (/县\(市、?区\)|地区行署/.test(text) && city + district > 0) return 'city';
  if (/□|市(?!场)/.test(place) || city >= Math.max(district, county, 1))
    return /(?:^|\|)区|[\u4e00-\u9fff]区(?:20|教育|“)/.test(place) ? 'district' : 'city';
  if (count(/全省/g) > city + district + county && count(/全省/g) > 3) return 'province';
  return 'district';
}

const SPEAKS_OF_COUNTIES =
  /县\(|县市|区县|县区|各[县区]|[县区](?:级|教育|政府|人民政府|委)|每个[县区]|\d+个?[县区]|[^城主社校学片小园地市全辖]{2}区(?=\d|新|改|建|、)/;
const SPEAKS_OF_TOWNS = /镇街|各镇|乡镇|镇\(|街道/;

/** A city that speaks of its towns and of no county has none: it checks for itself what a county would check. */
export function areaLevel(facts: FactLines, jurisdiction: Level): Level {
  if (jurisdiction === 'school') return 'school';
  const text = facts.body.map((line) => line.text).join('');
  const isCountyCity = jurisdiction === 'city' && SPEAKS_OF_TOWNS.test(text) && !SPEAKS_OF_COUNTIES.test(text);
  return isCountyCity ? 'city' : 'district';
}

const EXPIRY =
  /(20\d{2})年?(\d{1,2})月?(\d{1,2})日(?:废止|失效|止)|(20\d{2})(\d{2})(\d{2})日?(?:废止|失效)|有效期(?:至|到)(20\d{2})年(\d{1,2})月(\d{1,2})日/;

function expiryOf(lines: readonly Line[]): { expires: string | null; expiresSource: string | null } {
  for (const line of lines.slice(-12)) {
    if (!/废止|失效|有效期/.test(line.text)) continue;
    const glued = /(?<!\d)(20\d{2})(\d{2})(\d{2})日/.exec(line.text);
    const match = glued ?? EXPIRY.exec(line.text);
    const parts = match?.slice(1).filter((part) => part !== undefined) ?? [];
    if (parts.length < 3) continue;
    return {
      expires: `${parts[0]}-${pad(parts[1] ?? '')}-${pad(parts[2] ?? '')}`,
      expiresSource: `L${line.no}${glued === null ? '' : ' (damaged)'}`,
    };
  }
  return { expires: null, expiresSource: null };
}

export function readFacts(facts: FactLines, years: PlanYears): PlanFacts {
  const issuer = issuerOf(facts);
  const web = [...facts.front, ...facts.body.slice(0, 6)].find((line) => /发布(?:时间|日期)/.test(line.text));
  const number = facts.front
    .map((line) => /[\u4e00-\u9fff]{1,10}[〔[(]\d{4}[〕\])]\d{1,4}号/.exec(line.text)?.[0])
    .find((text) => text !== undefined);
  const { from, to } = years;
  return {
    issuer,
    docNumber: number ?? null,
    dateIssued: dateIssuedOf(facts),
    datePublishedOnWeb: isoDate(web?.text ?? ''),
    ...expiryOf(facts.body),
    period: from === null || to === null ? null : { from: String(from), to: String(to) },
    jurisdiction: jurisdictionOf(facts, issuer),
  };
}
