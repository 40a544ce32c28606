import { getDocumentProxy } from 'unpdf';
import { fail, ok, type Result } from '#shared/util/result.ts';
import { joinPdfLines, type PdfLine } from './pdf-lines.ts';
import { isNonsense } from './plausible-text.ts';
import { planSourceError, type PlanSourceError } from './plan-source-error.ts';

const MAX_PAGES = 500;

interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Pieces of text with the same base line make a line, left to right. */
function pageLines(items: readonly PdfItem[], page: number): PdfLine[] {
  const lines: { y: number; height: number; items: PdfItem[] }[] = [];
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const y = item.transform[5] ?? 0;
    const height = item.height > 0 ? item.height : 10;
    const line = lines.find((each) => Math.abs(each.y - y) < Math.max(each.height, height) * 0.5);
    if (line === undefined) lines.push({ y, height, items: [item] });
    else line.items.push(item);
  }
  return lines
    .toSorted((a, b) => b.y - a.y)
    .map((line) => {
      const sorted = line.items.toSorted((a, b) => (a.transform[4] ?? 0) - (b.transform[4] ?? 0));
      const last = sorted.at(-1);
      return {
        page,
        text: sorted.map((item) => item.str).join(''),
        left: sorted[0]?.transform[4] ?? 0,
        right: (last?.transform[4] ?? 0) + (last?.width ?? 0),
        height: line.height,
      };
    });
}

/** Some fonts name 一 and 工 as radicals (⼀, ⼯), which look alike. */
const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'));

/** Text of a PDF that holds text; a scanned one has none and says so. */
export async function pdfText(bytes: Uint8Array): Promise<Result<string, PlanSourceError>> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes));
    if (document.numPages > MAX_PAGES)
      return fail(planSourceError('tooLarge', `这个 PDF 有 ${document.numPages} 页，最多读 ${MAX_PAGES} 页。`));
    const lines: PdfLine[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      lines.push(
        ...pageLines(
          content.items.filter((item) => 'str' in item),
          number,
        ),
      );
    }
    if (lines.length === 0)
      return fail(planSourceError('empty', '这个 PDF 里没有文字，可能是扫描件：请先做文字识别，或粘贴文字。'));
    const text = withoutRadicals(joinPdfLines(lines));
    if (isNonsense(text))
      return fail(
        planSourceError(
          'unsupported',
          '这个 PDF 看得见字，但里面的文字没有编码对照，读出来是乱码：请改用 Word 版，或先做文字识别，也可以粘贴文字。',
        ),
      );
    return ok(text);
  } catch {
    return fail(planSourceError('damaged', '这个 PDF 打不开：文件已损坏，或有密码保护。'));
  }
}
