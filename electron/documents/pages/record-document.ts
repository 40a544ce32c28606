import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { isSampleCode } from '#shared/schema/sample-school.ts';
import { DOCUMENT_TITLE, inGroups, qrText } from '../words.ts';
import { cover } from './cover.ts';
import { findings } from './findings.ts';
import type { DocumentInput } from './input.ts';
import { items } from './items.ts';
import { BAD, INK, LINE, MARGINS, MUTED, rule, section, styles } from './look.ts';
import { photographs } from './photographs.ts';
import { SAMPLE_LINE, sampleWatermark } from './sample-mark.ts';
import { signatures } from './signatures.ts';

export const FONT = 'NotoSansSC';

/** The 督导检查记录表 as pages. */
export function recordDocument(input: DocumentInput): TDocumentDefinitions {
  const { record, sealHash } = input;
  const { content } = record;
  const body = [
    ...cover(input),
    { text: '', pageBreak: 'after' as const },
    ...items(input),
    ...findings(input),
    ...photographs(input),
    ...signatures(input),
  ];
  return {
    version: '1.7',
    language: 'zh-CN',
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    info: {
      title: `${DOCUMENT_TITLE} ${content.school.name} ${content.visit.date}`,
      author: content.inspectors.join('、'),
      subject: `记录校验码 ${sealHash}`,
      keywords: qrText(content.inspectionId, sealHash),
      creator: '督学通 Duxue',
      creationDate: new Date(input.issue.signedAt),
      modDate: new Date(input.issue.signedAt),
    },
    defaultStyle: { font: FONT, fontSize: 10.5, lineHeight: 1.25, color: INK },
    styles,
    ...(isSample(input) ? { watermark: sampleWatermark(FONT) } : {}),
    header: () => header(input),
    footer: (page, pages) => footer(input, { page, pages }),
    content: [...body, ...missingGlyphs(input)],
  };
}

const isSample = ({ record }: DocumentInput): boolean => isSampleCode(record.content.school.code);

const header = (input: DocumentInput): Content => ({
  margin: [MARGINS.left, isSample(input) ? 12 : 26, MARGINS.right, 0],
  stack: [
    ...(isSample(input) ? [{ text: SAMPLE_LINE, style: 'small', color: BAD, alignment: 'center' as const }] : []),
    runningHead(input),
    { ...rule(undefined, LINE), margin: [0, 4, 0, 0] },
  ],
});

const runningHead = ({ record: { content }, glyphs }: DocumentInput): Content => ({
  columns: [
    { text: glyphs.draw(shortened(content.school.name, 36), '页眉'), style: 'small', width: '*' },
    { text: glyphs.draw(`编号 ${content.number}`, '页眉'), style: 'small', width: 'auto', alignment: 'right' },
  ],
  columnGap: 12,
});

const footer = ({ sealHash }: DocumentInput, { page, pages }: { page: number; pages: number }): Content => ({
  margin: [MARGINS.left, 14, MARGINS.right, 0],
  columns: [
    { text: `记录校验码 ${inGroups(sealHash.slice(0, 16))} …`, style: 'small', width: '*' },
    { text: `第 ${page} 页　共 ${pages} 页`, fontSize: 8.5, color: MUTED, width: 'auto' },
  ],
});

/** A very long name would take the header's second line; the cover has it whole. */
const shortened = (text: string, most: number): string => {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
};

function missingGlyphs({ glyphs }: DocumentInput): Content[] {
  const missing = glyphs.listMissing();
  if (missing.length === 0) return [];
  return [
    {
      unbreakable: missing.length < 20,
      stack: [
        section('字形说明'),
        {
          text: '以下字符在本文件所用字体中没有字形，文中印作“□”；原字见本文件所附的检查数据（duxue-record.json）。',
          fontSize: 9.5,
          margin: [0, 0, 0, 4],
        },
        ...missing.map(({ codePoint, places }): Content => ({
          text: `${codePoint}：${places.join('、')}`,
          fontSize: 9.5,
        })),
      ],
    },
  ];
}
