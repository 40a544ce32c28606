import { chineseNumber } from './chinese-numerals.ts';

/** Stretches of text whose figures are names, dates, ordinals or references, and therefore no quantities. */
export interface Mask {
  readonly from: number;
  readonly to: number;
  readonly class: string;
  readonly why: string;
}

interface MaskRule {
  readonly class: string;
  readonly why: string;
  readonly pattern: RegExp;
}

const CN = '[一二两三四五六七八九十百]';

const RULES: readonly MaskRule[] = [
  { class: 'name', why: 'title of a document', pattern: /《[^》]{1,80}》?/g },
  { class: 'doc-number', why: 'document number', pattern: /[\u4e00-\u9fff]{0,8}[〔[(【](?:19|20)\d{2}[〕\])】]?\d{1,4}号/g },
  { class: 'doc-number', why: 'document number (damaged)', pattern: /[\u4e00-\u9fff]{0,8}[〔[](?:19|20)\d{3,7}号/g },
  { class: 'ordinal', why: 'ordinal', pattern: new RegExp(`第(?:\\d{1,3}|${CN}+)(?:[、和至-]第?(?:\\d{1,3}|${CN}+))*(?:届|次|期|批|轮|周期|个|条|章|方|款|项|季度|阶段|名|位|课堂|中学|小学|幼儿园|实验|[\u4e00-\u9fff])`, 'g') },
  { class: 'slogan', why: 'one each', pattern: /一[\u4e00-\u9fff]{1,2}一[\u4e00-\u9fff]{1,2}/g },
  { class: 'ordinal', why: 'ordinal', pattern: /首(?:批|个|届|期|家|次|轮|所)|头批|新一(?:批|轮|届)|前[一二两三]届/g },
  { class: 'grade', why: 'school grade', pattern: new RegExp(`(?:\\d{1,2}|${CN}{1,2})(?:[、至-](?:\\d{1,2}|${CN}{1,2}))?年级(?:[、和](?:\\d{1,2}|${CN}{1,2})年级)*`, 'g') },
  { class: 'name', why: 'school name', pattern: /\d{1,3}(?:中|小)(?=[^型班时])/g },
  { class: 'name', why: 'brand or code', pattern: /[A-Za-z]+-?\d+\+?|\d+[+＋](?:\d+|[A-Za-z])(?:[+＋](?:\d+|[A-Za-z]))*|[A-Za-z][+＋]\d+|\d+G(?=[\u4e00-\u9fff])|\d+A级|\d\.0(?!\d|%|个|万|亿)/g },
  { class: 'name', why: 'name with a number', pattern: /\d{3,5}(?=工程|行动|计划|工作法|模式|机制|热线)|12[\d]{3}(?=热线|反馈|平台)/g },
  { class: 'age', why: 'age', pattern: /(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:[-至到](?:\d{1,2}|[一二两三四五六七八九十]{1,3}))?(?:周岁|岁)(?:以上|以下|以内)?/g },
  { class: 'period', why: 'five-year plan', pattern: /“?十[一二三四五六七]五”?(?=规划|期间|时期|以来|末|[\u4e00-\u9fff,。、])/g },
  { class: 'duration', why: 'length of a programme', pattern: new RegExp(`为期(?:\\d{1,2}|${CN})(?:年|个月|天|周)|(?<!\\d)(?:\\d|${CN})年(?:为一个周期|一轮|(?:行动|计划|规划|攻坚|提升|任务|会战|方案))|(?:\\d|${CN})年制|九年一贯`, 'g') },
  { class: 'date', why: 'date', pattern: /(?:19|20)\d{2}年?[-至到](?:19|20)\d{2}(?:学年|年)?|(?:19|20)\d{2}-\d{1,2}-\d{1,2}(?:\s?\d{1,2}:\d{2})?|(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?|(?:\d{1,2}月[、和至-])*\d{1,2}月(?:\d{1,2}日|份)?|(?:\d{1,2}日(?!内))/g },
  { class: 'name', why: 'telephone or serial number', pattern: /\d{3,4}-\d{7,8}|(?<![.\d])\d{7,}(?!\.\d|[名人元所个万])/g },
  { class: 'score', why: 'points of a score', pattern: /(?:满分|得|扣|计|加|占|共|总分|权重)(?:为)?\d+(?:\.\d+)?分|\((?:\d+(?:\.\d+)?)分\)|(?<!不(?:得|应)?(?:低于|少于)|分值(?:提高|提升|增加|调整|确定|设定)?[到至为])(?<![\d.])\d+(?:\.\d+)?分(?=[)、;。,]|以上为|以下为|制|-)/g },
  { class: 'reference', why: 'reference to a rule', pattern: /\d{1,3}条(?:措施|规定|意见|要求|标准)|(?:十|二十|三十)条(?:措施|规定)|[中央]*八项规定|[一二三四五六七八九十]+项(?:准则|规定|制度)/g },
]; // prettier-ignore

/** Quoted words are names, unless the quotation lists quantities, rhythms (周研判、月调度) or zero commitments. */
const QUOTED = /“([^“”]{1,60})[”“]|‘([^‘’]{1,40})’|"([^"]{1,60})"/g;
const QUOTED_QUANTITIES =
  /\d+(?:\.\d+)?(?:名|所|人|个百分点|%).*\d+(?:\.\d+)?(?:名|所|人|%)|^零[\u4e00-\u9fff]{2}|每(?:年|月|季|学期|周|天)|^(?:一?(?:日|天|周|旬|半?月|季度?|半?年|学期)一?[\u4e00-\u9fff]{1,3}(?:、|$)){2,}$/;

/** 配备率、管理率保持“三个100%”: the quotation is the figure of the rates before it. */
const isSharedRate = (text: string, at: number, inner: string): boolean =>
  /^[两二三四五六2-6]个\d+%$/.test(inner) &&
  (/(?:率|比例)[^,;。、]{0,6}$/.test(text.slice(Math.max(0, at - 12), at)) ||
    listLength(text.slice(0, at)) === countOf(inner));

const countOf = (inner: string): number | null => chineseNumber(inner.charAt(0)) ?? Number(inner.charAt(0));

/** How many things the list right before a place names. */
const listLength = (before: string): number => (/[^,;。:]*$/.exec(before.slice(-80))?.[0] ?? '').split('、').length;

/** All masked stretches of a text; overlapping ones are kept, the earliest rule wins when a class is asked. */
export function findMasks(text: string): Mask[] {
  const masks: Mask[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const inner = match[1] ?? match[2] ?? match[3] ?? '';
    if (QUOTED_QUANTITIES.test(inner) || isSharedRate(text, match.index, inner)) continue;
    masks.push({
      from: match.index,
      to: match.index + match[0].length,
      class: 'name',
      why: 'words in quotation marks',
    });
  }
  for (const rule of RULES) {
    for (const match of text.matchAll(rule.pattern)) {
      if (match[0] !== '')
        masks.push({ from: match.index, to: match.index + match[0].length, class: rule.class, why: rule.why });
    }
  }
  return masks;
}

export const maskOver = (masks: readonly Mask[], from: number, to: number): Mask | null =>
  masks.find((mask) => mask.from < to && from < mask.to) ?? null;
