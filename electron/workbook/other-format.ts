/** What a file that is no workbook is after all, and what to do about it: a sentence that goes on from its name. */
interface OtherFormat {
  readonly is: (file: { readonly bytes: Buffer; readonly entries: readonly string[] }) => boolean;
  readonly says: string;
}

const begins =
  (...signs: readonly string[]): OtherFormat['is'] =>
  ({ bytes }) =>
    signs.some((sign) => bytes.subarray(0, sign.length).equals(Buffer.from(sign, 'latin1')));

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const holds =
  (entry: RegExp, stream: string): OtherFormat['is'] =>
  ({ bytes, entries }) =>
    entries.some((name) => entry.test(name)) ||
    (begins('\xd0\xcf\x11\xe0')({ bytes, entries }) && bytes.includes(utf16(stream)));

const ASK = '请向填报单位要原来的 Excel 或 WPS 表格';
const COPY = '请把其中的表格复制到 Excel 或 WPS 表格里，另存为 .xlsx 再导入';

const OTHERS: readonly OtherFormat[] = [
  { is: begins('%PDF'), says: `其实是 PDF 文件，里面的表不能直接导入。${ASK}` },
  {
    is: begins('\xff\xd8\xff', '\x89PNG', 'GIF8', 'II*\0', 'MM\0*'),
    says: `其实是图片，里面的数字不能直接导入。${ASK}`,
  },
  { is: holds(/^word\//i, 'WordDocument'), says: `其实是 Word 文档。${COPY}` },
  { is: holds(/^ppt\//i, 'PowerPoint Document'), says: `其实是演示文稿。${COPY}` },
  { is: begins('Rar!', '7z\xbc\xaf', '\x1f\x8b'), says: '其实是压缩包。请先解压，再导入里面的表格' },
  {
    is: ({ entries }) => entries.some((name) => /\.(xlsx?|xlsm|csv|ods|et)$/i.test(name)),
    says: '其实是压缩包。请先解压，再导入里面的表格',
  },
];

/** Undefined when nothing tells what it is. `entries`: the names in it, where it is a zip. */
export const findOtherFormat = (bytes: Buffer, entries: readonly string[]): string | undefined =>
  OTHERS.find(({ is }) => is({ bytes, entries }))?.says;
