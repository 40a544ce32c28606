/** One printed line of a PDF page, in points from the left. */
export interface PdfLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

const PAGE_NUMBER = /^\s*[-—–]*\s*\d{1,3}\s*[-—–]*\s*$/;

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/**
 * Joins printed lines to paragraphs: a line goes on when the one before reached the right margin and it is not indented
 * itself. Page numbers go.
 */
export function joinPdfLines(lines: readonly PdfLine[]): string {
  const kept = lines.filter((line) => !PAGE_NUMBER.test(line.text));
  const leftMargin = quantile(
    kept.map((line) => line.left),
    0.1,
  );
  const rightMargin = quantile(
    kept.map((line) => line.right),
    0.9,
  );
  const paragraphs: string[] = [];
  let before: PdfLine | undefined;
  for (const line of kept) {
    const slack = line.height * 1.2;
    const isFull = before !== undefined && before.right >= rightMargin - slack;
    const isIndented = line.left > leftMargin + slack;
    const isCentred = before !== undefined && before.left > leftMargin + slack * 3;
    if (before !== undefined && isFull && !isIndented && !isCentred) paragraphs[paragraphs.length - 1] += line.text;
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs.join('\n');
}
