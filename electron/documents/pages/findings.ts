import type { Content } from 'pdfmake/interfaces';
import type { RecordContent } from '#shared/schema/sealed-record.ts';
import { chineseDate } from '../words.ts';
import type { DocumentInput } from './input.ts';
import { BAD, fitsOneBlock, INK, labelled, MUTED, rule, section } from './look.ts';

type Finding = RecordContent['findings'][number];

export function findings(input: DocumentInput): Content[] {
  const { content } = input.record;
  const heading = section('二、发现的问题与整改要求');
  if (content.findings.length === 0) return [{ stack: [heading, { text: '本次检查没有记录问题。', fontSize: 10.5 }] }];
  const numbers = new Map(content.items.map((item) => [item.itemId, item.no]));
  return content.findings.map((finding, index) => ({
    stack: [
      ...(index === 0 ? [heading] : []),
      findingBlock(finding, {
        no: index + 1,
        itemNo: numbers.get(finding.itemId ?? '') ?? null,
        draw: (text) => input.glyphs.draw(text, `问题 ${index + 1}`),
      }),
    ],
    unbreakable: fitsOneBlock(finding.text, finding.requirement),
  }));
}

const severityColors: Readonly<Record<Finding['severity'], string>> = { 一般: MUTED, 较重: INK, 严重: BAD };

function findingBlock(
  finding: Finding,
  place: { readonly no: number; readonly itemNo: string | null; readonly draw: (text: string) => string },
): Content {
  const { text, severity, requirement, dueOn } = finding;
  return {
    stack: [
      {
        text: [
          { text: `${place.no}. `, bold: true },
          { text: `【${severity}】`, bold: true, color: severityColors[severity] },
          place.draw(text),
          place.itemNo === null ? '' : { text: `（见第 ${place.itemNo} 项）`, color: MUTED },
        ],
        fontSize: 10.5,
      },
      labelled('整改要求', requirement === '' ? '未写' : place.draw(requirement)),
      labelled('整改期限', dueOn === null ? '未定' : chineseDate(dueOn)),
      { ...rule(), margin: [0, 6, 0, 6] },
    ],
  };
}
