import type { Content } from 'pdfmake/interfaces';
import type { SealedFinding } from '#shared/schema/sealed-record.ts';
import { chineseDate, withoutDueDayWords } from '../words.ts';
import type { DocumentInput } from './input.ts';
import { BAD, fitsOneBlock, INK, labelled, MUTED, rule, section } from './look.ts';

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

const severityColors: Readonly<Record<SealedFinding['severity'], string>> = { 一般: MUTED, 较重: INK, 严重: BAD };

function findingBlock(
  finding: SealedFinding,
  place: { readonly no: number; readonly itemNo: string | null; readonly draw: (text: string) => string },
): Content {
  const { text, severity, requirement, responsible = '' } = finding;
  const orNotWritten = (words: string): string => (words === '' ? '未写' : place.draw(words));
  const isMended = finding.withoutDueDay?.kind === 'mended';
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
      ...(isMended && requirement === '' ? [] : [labelled('整改要求', orNotWritten(requirement))]),
      ...(isMended && responsible === '' ? [] : [labelled('责任人', orNotWritten(responsible))]),
      labelled('整改期限', dueText(finding, place.draw)),
      { ...rule(), margin: [0, 6, 0, 6] },
    ],
  };
}

function dueText({ dueOn, withoutDueDay }: SealedFinding, draw: (text: string) => string): string {
  if (dueOn !== null) return chineseDate(dueOn);
  return withoutDueDay === undefined
    ? '未定'
    : `${withoutDueDayWords[withoutDueDay.kind]}：${draw(withoutDueDay.reason)}`;
}
