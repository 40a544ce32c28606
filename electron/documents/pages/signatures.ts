import type { CanvasElement, Content, TableCell } from 'pdfmake/interfaces';
import type { Signed } from '#shared/schema/inspection.ts';
import { beijingTime } from '../words.ts';
import type { DocumentInput } from './input.ts';
import { BAD, CONTENT_WIDTH, INK, LINE, MUTED, section } from './look.ts';

/** Signatures are kept as strokes in a box of 600 x 200 units. */
const SCALE = 0.3;
const PADDING = 8;
const CELL_WIDTH = CONTENT_WIDTH / 2 - 2 * PADDING - 1;
const BOX = { width: 600 * SCALE, height: 200 * SCALE } as const;

/** What everyone signed, or declined to sign, all on one page. */
export function signatures(input: DocumentInput): Content[] {
  const heads: Content[] = [
    section('四、签字'),
    {
      text: '签字人确认以上内容。签字以笔迹形式记录；签字时的内容与本文件内的检查数据一致。',
      style: 'small',
      margin: [0, 0, 0, 8],
    },
  ];
  const cells = input.record.signatures.map(({ signed }): TableCell => signatureCell(signed, input));
  const rows = cells.flatMap((cell, index) => (index % 2 === 0 ? [[cell, cells[index + 1] ?? noCell]] : []));
  if (rows.length === 0) return [{ stack: [...heads, { text: '没有签字。', fontSize: 10.5 }] }];
  return rows.map((row, index) => ({
    stack: [...(index === 0 ? heads : []), signatureRow(row)],
    unbreakable: true,
  }));
}

const noCell: TableCell = { text: '', border: [true, false, false, false] };

const signatureRow = (row: TableCell[]): Content => ({
  table: { widths: [CELL_WIDTH, CELL_WIDTH], body: [row] },
  layout: {
    hLineWidth: () => 0.6,
    vLineWidth: () => 0.6,
    hLineColor: () => LINE,
    vLineColor: () => LINE,
    paddingLeft: () => PADDING,
    paddingRight: () => PADDING,
    paddingTop: () => 6,
    paddingBottom: () => 6,
  },
  margin: [0, 0, 0, 8],
});

function signatureCell(signed: Signed, { glyphs }: DocumentInput): TableCell {
  const draw = (text: string): string => glyphs.draw(text, '签字');
  const head: Content = { text: [{ text: `${signed.role}　`, color: MUTED }, draw(signed.name)], fontSize: 10.5 };
  const time: Content = { text: beijingTime(signed.signedAt), style: 'small' };
  if (signed.kind === 'signed')
    return { stack: [head, { canvas: strokesOf(signed.strokes), margin: [0, 4, 0, 4] }, time] };
  return {
    stack: [
      head,
      { text: '拒绝签字', bold: true, color: BAD, fontSize: 10.5, margin: [0, 4, 0, 2] },
      { text: `理由：${draw(signed.reason)}`, fontSize: 9.5 },
      { text: `见证人：${draw(signed.witness)}`, fontSize: 9.5, margin: [0, 2, 0, 4] },
      time,
    ],
  };
}

function strokesOf(strokes: Extract<Signed, { kind: 'signed' }>['strokes']): CanvasElement[] {
  // An empty box first: every signature takes the same room, wherever its strokes lie.
  const room: CanvasElement = { type: 'rect', x: 0, y: 0, w: BOX.width, h: BOX.height, lineWidth: 0, color: '#ffffff' };
  return [room, ...strokes.map(strokeShape)];
}

function strokeShape(stroke: readonly (readonly [number, number])[]): CanvasElement {
  const points = stroke.map(([x, y]) => ({
    x: Math.min(Math.max(x, 0), 600) * SCALE,
    y: Math.min(Math.max(y, 0), 200) * SCALE,
  }));
  const [first] = points;
  if (first !== undefined && points.length === 1)
    return { type: 'ellipse', x: first.x, y: first.y, r1: 0.8, r2: 0.8, color: INK };
  return { type: 'polyline', points, lineWidth: 1.2, lineColor: INK, lineCap: 'round', closePath: false };
}
