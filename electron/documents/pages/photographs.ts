import type { Content, TableCell } from 'pdfmake/interfaces';
import { isHiddenPhotograph } from '#shared/domain/inspection/picture-kinds.ts';
import { beijingTime, bytesText } from '../words.ts';
import { evidenceName, type EvidenceState, type NumberedEvidence } from './evidence.ts';
import type { DocumentInput } from './input.ts';
import { BAD, CONTENT_WIDTH, MUTED, section } from './look.ts';

const GAP = 12;
const CELL_WIDTH = (CONTENT_WIDTH - GAP) / 2;
/** Three rows of photographs fill a page. */
const CELL_HEIGHT = 180;

export function photographs(input: DocumentInput): Content[] {
  const shown = input.evidence.filter(({ kind }) => kind === 'photograph');
  const listed = input.evidence.filter(({ kind }) => kind === 'attachment');
  const rows = shown.flatMap((photograph, index) => (index % 2 === 0 ? [[photograph, shown[index + 1]]] : []));
  const blocks = rows.map((row, index): Content => ({
    stack: [...(index === 0 ? [section('三、照片')] : []), photographRow(row, input)],
    unbreakable: true,
  }));
  return listed.length === 0 ? blocks : [...blocks, ...attachments(listed, input)];
}

const photographRow = (row: readonly (NumberedEvidence | undefined)[], input: DocumentInput): Content => ({
  table: {
    widths: [CELL_WIDTH, CELL_WIDTH],
    body: [row.map((photograph): TableCell => (photograph === undefined ? '' : photographCell(photograph, input)))],
  },
  layout: {
    defaultBorder: false,
    paddingLeft: (column) => (column === 0 ? 0 : GAP),
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 12,
  },
});

function photographCell(numbered: NumberedEvidence, input: DocumentInput): TableCell {
  const { evidence, itemNo } = numbered;
  const name = evidenceName(numbered);
  const caption = evidence.caption === '' ? evidence.name : evidence.caption;
  return {
    stack: [
      { image: input.photographPath(evidence.sha256), fit: [CELL_WIDTH, CELL_HEIGHT] },
      {
        text: [{ text: `${name}　`, bold: true }, input.glyphs.draw(caption, name)],
        fontSize: 9,
        margin: [0, 4, 0, 0],
      },
      {
        text: [
          itemNo === null ? '整次检查' : `第 ${itemNo} 项`,
          `　${beijingTime(evidence.addedAt)}　${numbered.state === 'copied' ? '此处为缩印，原件 ' : ''}SHA-256 ${evidence.sha256.slice(0, 12)}`,
        ],
        fontSize: 8,
        color: MUTED,
        margin: [0, 1, 0, 0],
      },
    ],
  };
}

const absences: Readonly<Record<EvidenceState, string>> = {
  shown: '',
  copied: '',
  named: '',
  missing: '签发本文书的设备上没有这个文件。',
  damaged: '签发本文书的设备上，这个文件已损坏，内容与校验值不符。',
};

/** Of a photograph in a format that no PDF takes. */
const HIDDEN = '这张照片的格式（如 HEIC）不能印在 PDF 里；原件按校验值保存，可凭上面的校验值核对。';

/** Files a PDF cannot show: named, with the whole hash, so that each can be held against its original. */
function attachments(listed: readonly NumberedEvidence[], input: DocumentInput): Content[] {
  const row = (numbered: NumberedEvidence): Content => {
    const { evidence, itemNo, state } = numbered;
    const name = evidenceName(numbered);
    const what = [evidence.name, evidence.caption].filter((text) => text !== '').join('：');
    return {
      unbreakable: true,
      margin: [0, 0, 0, 6],
      stack: [
        { text: [{ text: `${name}　`, bold: true }, input.glyphs.draw(what, name)], fontSize: 10 },
        {
          text: `${itemNo === null ? '整次检查' : `第 ${itemNo} 项`}　${bytesText(evidence.bytes)}　SHA-256 ${evidence.sha256}`,
          style: 'small',
        },
        ...(absences[state] === '' ? [] : [{ text: absences[state], color: BAD, fontSize: 8.5 }]),
        ...(isHiddenPhotograph(evidence.mediaType) ? [{ text: HIDDEN, style: 'small' }] : []),
      ],
    };
  };
  const [first, ...rest] = listed.map(row);
  const heading: Content[] = [section('附件（不在本文件内显示）')];
  return [{ stack: first === undefined ? heading : [...heading, first], unbreakable: true }, ...rest];
}
