import type { Line } from './lines.ts';

/** Paragraphs that stand around a plan. They are set aside under these names, never lost. */
interface KindRule {
  readonly kind: string;
  readonly pattern: RegExp;
}

export const WEB_CHROME = 'web page chrome';

const CHROME: readonly KindRule[] = [
  { kind: WEB_CHROME, pattern: /^(?:发布(?:时间|日期)|来源|信息来源|浏览次数|阅读次数|点击数?|字体|字号|作者|责任编辑|编辑|打印|分享到?|扫一扫|当前位置|索引号|发文字号|发文机构|主题分类|成文日期|公开方式|有效性|您现在的位置)[:]?.{0,120}$/ },
  { kind: WEB_CHROME, pattern: /^(?:\[?(?:大|中|小)\]?){2,}|^【(?:打印|关闭|字体).{0,20}】|^(?:上一篇|下一篇|相关链接|相关附件|附件下载|返回顶部|关闭窗口)/ },
  { kind: 'word processor bookmark', pattern: /^\[bookmark:[^\]]*\]$/ },
]; // prettier-ignore

/** What closes a web page: nothing of the plan stands below. */
const FOOTER =
  /版权所有|ICP备|公网?安备|公安备案|网站标识码|(?:上|下)一篇[:：]|我要纠错|关闭(?:窗口|本页|页面)|^[【[](?:打印|关闭)/;
/** What stands above the last lines of a page as well, and is chrome only there. */
const ABOVE_FOOTER =
  /^(?:主办|承办|主管|协办|运维)(?:单位)?:|^(?:网站|站点)地图|^(?:联系我们|关于我们|技术支持|相关链接|地址|邮编|网站管理)|字号:|浏览次数/;

/** Index of the line with which the footer of a web page begins, at or behind `from`; the number of lines when there is none. */
export function footerStart(lines: readonly Line[], from: number): number {
  const found = lines.findIndex((line, index) => index >= from && line.mark === null && FOOTER.test(line.text));
  if (found < 0) return lines.length;
  let start = found;
  while (start > from && ABOVE_FOOTER.test(lines[start - 1]?.text ?? '')) start -= 1;
  return start;
}

const TRAILER: readonly KindRule[] = [
  { kind: 'closing clause: in force / expiry', pattern: /^(?:\([一二三四五六七八九十]\))?本(?:行动|实施|工作|发展)?(?:方案|计划|办法|意见|规划|细则|规定|措施|要点|通知|标准).{0,40}(?:实施|施行|执行|废止|有效期|解释).{0,60}$/ },
  { kind: 'imprint', pattern: /^(?:抄送|抄报|主送|印发|联系人|联系电话|主题词|报送|公开(?:方式|属性|类型))[:]?/ },
  { kind: 'imprint', pattern: /(?:办公室|局|厅|委)\d{4}年\d{1,2}月\d{1,2}日印发$/ },
  { kind: 'publicity note', pattern: /^\(?此件(?:主动|依申请|不予)?公开.{0,6}\)?$/ },
  { kind: 'date', pattern: /^\(?(?:\d{4}|二[零一二三四五六七八九]{3})年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?\)?$/ },
  { kind: 'attachment mark', pattern: /^附(?:件|表|录)?[\d一二三四五六七八九十]{0,2}:?$/ },
  { kind: 'attachment list', pattern: /^附(?:件|表)?[\d一二三四五六七八九十]{0,2}[:.].{2,80}$/ },
]; // prettier-ignore

const FRONT: readonly KindRule[] = [
  { kind: 'letter-head', pattern: /关于印发|的通知$|^关于.{2,60}的(?:通知|意见|函)$/ },
  { kind: 'document number', pattern: /^.{2,16}[〔[(]\d{4}[〕\])]\d{1,4}号$/ },
  { kind: 'addressees', pattern: /^(?:各|市|区|县|有关|局).{2,120}:$/ },
  { kind: 'cover letter', pattern: /现(?:将|印发)|印发给你们|请.{0,12}(?:执行|落实|实施)/ },
]; // prettier-ignore

const find = (rules: readonly KindRule[], text: string): string | null =>
  rules.find((rule) => rule.pattern.test(text))?.kind ?? null;

/** What a line before the plan's title is. */
export const frontKind = (line: Line): string =>
  find(CHROME, line.text) ?? find(TRAILER, line.text) ?? find(FRONT, line.text) ?? 'front matter';

/** Chrome anywhere in the text; numbered lines never are. */
export const chromeKind = (line: Line): string | null => (line.mark === null ? find(CHROME, line.text) : null);

/** Closing clause, imprint, date and attachment lines: outside of every task. */
export const trailerKind = (line: Line): string | null =>
  line.mark === null || /^\([一二三四五六七八九十]\)本.{2,8}自/.test(line.text) ? find(TRAILER, line.text) : null;

const SIGNATURE = /(?:人民政府|办公室|委员会|教育局|教育厅|教体局|教育和体育局|教育委员会|督导室|督导团)$/;

/** The issuer's name on a line of its own, as a signature. */
export const isSignature = (line: Line): boolean =>
  line.mark === null && line.text.length <= 30 && !/[,。;:、]/.test(line.text) && SIGNATURE.test(line.text);
