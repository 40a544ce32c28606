/** Reading a copy: full-width forms to half-width, no white space at all. The text as found is kept for citation. */
export const compact = (text: string): string =>
  ALREADY_COMPACT.test(text) ? text : text.normalize('NFKC').replace(/\s+/g, '');

/** Chinese characters and visible ASCII are their own compact form; nearly every cell is only these. */
const ALREADY_COMPACT = /^[!-~\u4e00-\u9fff]*$/;

/** A circled number or 注1 in brackets behind a heading leads to a line below the table. */
const FOOTNOTE = /[\u2460-\u2473]|[[(（【]注\s*\d*[\])）】]/g;

/**
 * A heading as it is compared: compact, lower case, no required-field marks, no 其中, no item number in front, one
 * spelling for square metres and for ranges (25至30, 25~30, 25—30 are 25-30).
 */
export function normaliseHeading(text: string): string {
  return compact(text.replace(FOOTNOTE, ''))
    .toLowerCase()
    .replace(/[*★☆]/g, '')
    .replace(/^(\(?\d{1,2}\)?[.、]|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/, '')
    .replace(/^其中[:,]?/, '')
    .replace(/平方米|平米|m2|m²/g, '㎡')
    .replace(/(?<=\d|人|㎡)[~—–―至到](?=\d)/g, '-')
    .replace(/[:;,。]$/, '');
}

/** 合计, 小计, 总计 and the names a county gives its sum row. */
export const isTotalLabel = (text: string): boolean =>
  /^(.{0,8}(合计|小计|总计|总数)|(全|本)(县|区|市|旗|校|镇|乡))$/.test(compact(text).replace(/[:]$/, ''));

const NOTE_WORDS =
  '注|备注|说明|填表说明|数据来源|资料来源|填表人|填报人|制表人?|审核人?|复核人?|负责人|单位负责人|统计负责人|联系人|填报日期|填表日期|报出日期|分管领导';
const NOTE = new RegExp(`^(${NOTE_WORDS})[\\d:.、(]`);
const NOTE_WITH_CONTENT = new RegExp(`^(${NOTE_WORDS})[\\d:.、]`);

/** 注, 填表人 and the like, which stand under a table. */
export const isNoteText = (text: string): boolean => NOTE.test(`${compact(text)}:`);

/** 注：1. and 填表人：何×× are notes wherever they stand; 备注 and 联系人 alone may be headings. */
export const isNoteWithContent = (text: string): boolean => NOTE_WITH_CONTENT.test(compact(text));

/** `填报单位：样例区教育局` and similar lines above a table. */
export const isCaptionText = (text: string): boolean =>
  /^(填报单位|填表单位|报送单位|填报区县|单位名称|学校名称|学校标识码|学校代码|年度|学年|填报年度|统计年度|统计时点|时间|日期|填报时间|单位|计量单位|表号|制表机关|批准文号|批准机关|有效期|填表人|填报人|负责人|联系电话|盖章)\(?[^:]{0,4}\)?:/.test(
    compact(text),
  );
