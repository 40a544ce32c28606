import type { Line } from './lines.ts';

/** Kinds of plan, longest first; what a title ends with. */
const DOC_TYPES = [
  '督导评估实施方案', '督导评估方案', '督导评估办法', '评估标准', '指标体系', '行动方案', '行动计划', '实施方案', '实施意见', '实施办法', '实施细则',
  '实施计划', '工作方案', '工作计划', '工作要点', '工作意见', '工作安排', '工作规划', '发展规划', '规划纲要', '建设方案', '评估办法', '管理办法', '考核办法',
  '任务分解表', '任务分工表', '责任分工表', '责任分解表', '工作任务表', '责任清单', '任务清单', '重点任务', '任务分工', '要点', '规划', '纲要', '方案', '计划', '办法', '细则', '意见', '规定', '措施', '标准', '指南', '条例', '清单', '安排',
] as const; // prettier-ignore

const TYPES = DOC_TYPES.join('|');
const TAIL = '(?:\\([^()]{1,24}\\)?|汇编\\(\\d+篇\\))?[》”]?';
const TITLE = new RegExp(`(?:${TYPES})${TAIL}$`);
const PLACE_OR_YEAR =
  /省|市|区|县|旗|州|局|厅|委|府|校|20\d\d|十[三四五六七]五|教育|督导|义务|学前|学校|体育|三年|五年/;

const MAX_TITLE = 60;

export const docTypeOf = (title: string): string | null => new RegExp(`(${TYPES})${TAIL}$`).exec(title)?.[1] ?? null;

/** A line that could be the title of a plan: bare, unnumbered, ending with a kind of document. */
export const isTitle = (line: Line): boolean =>
  line.mark === null &&
  line.text.length <= MAX_TITLE &&
  !/[。;,!?]|[^(]:|^附件?|^附表|^《.*》$|^关于印发/.test(line.text) &&
  TITLE.test(line.text) &&
  PLACE_OR_YEAR.test(line.text);

/** The upper half of a title broken over two lines. */
const isUpperHalf = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.mark === null &&
  line.text.length >= 4 &&
  line.text.length <= 30 &&
  !/[。;,!?:()《》号日]$|^\(|^附件|办公室$|通知$/.test(line.text) &&
  PLACE_OR_YEAR.test(line.text);

/** A title with a missing place or subject is the lower half of one. */
const isLowerHalf = (text: string): boolean =>
  new RegExp(`^.{0,8}(?:${TYPES})${TAIL}$`).test(text) && text.length <= 24;

const joinsTo = (upper: Line | undefined, lower: Line): boolean =>
  upper !== undefined &&
  isUpperHalf(upper) &&
  !isTitle(upper) &&
  (isLowerHalf(lower.text) || upper.text.length >= 10) &&
  lower.no - upper.lastNo <= 2;

export interface TitleLines {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const cleanTitle = (text: string): string => text.replace(/汇编\(\d+篇\)$/, '').replace(/^[《“]|[》”]$/g, '');

const SUFFIX = /^\((?!20\d{2}年\d{1,2}月(?:\d{1,2}日)?\))(?:20\d{2}.{0,12}|试行|暂行|修订|送审稿|征求意见稿)\)$/;

/** The title around line `index`, with a bracketed period or 试行 on the line below. */
export function titleAt(lines: readonly Line[], index: number): TitleLines | null {
  const title = titleEndingAt(lines, index);
  const below = lines[index + 1];
  if (title === null || below === undefined || below.mark !== null || !SUFFIX.test(below.text)) return title;
  return { ...title, to: index + 1, text: title.text + below.text };
}

/** The title that ends at line `index`, with the upper half before it when the title is broken. */
function titleEndingAt(lines: readonly Line[], index: number): TitleLines | null {
  const line = lines[index];
  if (line === undefined || line.mark !== null) return null;
  const upper = lines[index - 1];
  if (joinsTo(upper, line) && upper !== undefined) {
    const joined = { ...line, text: upper.text + line.text };
    if (isTitle(joined)) return { from: index - 1, to: index, text: cleanTitle(joined.text) };
  }
  return isTitle(line) ? { from: index, to: index, text: cleanTitle(line.text) } : null;
}
