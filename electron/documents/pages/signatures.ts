import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Signed } from '#shared/schema/inspection.ts';
import { beijingTime } from '../words.ts';
import type { DocumentInput } from './input.ts';
import { inkOf } from './ink.ts';
import { BAD, CONTENT_WIDTH, LINE, MUTED, section } from './look.ts';

/** Points per unit of a signature: 180 x 60 points. */
const SCALE = 0.3;
const PADDING = 8;
const CELL_WIDTH = CONTENT_WIDTH / 2 - 2 * PADDING - 1;

/** What everyone signed, or declined to sign, all on one page. */
export function signatures(input: DocumentInput): Content[] {
  const heads: Content[] = [
    section('四、签名'),
    {
      text: '签名人确认以上内容。签名以笔迹形式记录；签名时的内容与本文件内的检查数据一致。',
      style: 'small',
      margin: [0, 0, 0, 8],
    },
  ];
  const cells = input.record.signatures.map(({ signed }): TableCell => signatureCell(signed, input));
  const rows = cells.flatMap((cell, index) => (index % 2 === 0 ? [[cell, cells[index + 1] ?? noCell]] : []));
  if (rows.length === 0) return [{ stack: [...heads, { text: '没有签名。', fontSize: 10.5 }] }];
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
  const draw = (text: string): string => glyphs.draw(text, '签名');
  const head: Content = { text: [{ text: `${signed.role}　`, color: MUTED }, draw(signed.name)], fontSize: 10.5 };
  const time: Content = { text: beijingTime(signed.signedAt), style: 'small' };
  if (signed.kind === 'signed')
    return { stack: [head, { canvas: inkOf(signed.strokes, SCALE), margin: [0, 4, 0, 4] }, time] };
  return {
    stack: [
      head,
      { text: '拒绝签名', bold: true, color: BAD, fontSize: 10.5, margin: [0, 4, 0, 2] },
      { text: `理由：${draw(signed.reason)}`, fontSize: 9.5 },
      { text: `见证人：${draw(signed.witness)}`, fontSize: 9.5, margin: [0, 2, 0, 4] },
      time,
    ],
  };
}
