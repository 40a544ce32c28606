import type { Content, TableLayout } from 'pdfmake/interfaces';
import type { SealedItem } from '#shared/schema/sealed-record.ts';
import { thresholdText } from '../words.ts';
import { namesOf } from './evidence.ts';
import type { DocumentInput } from './input.ts';
import { BAND, fitsOneBlock, labelled, LINE, MUTED, section } from './look.ts';
import { resultMark } from './marks.ts';

/** Every item in the checklist's order, under its group. */
export function items(input: DocumentInput): Content[] {
  const blocks: Content[] = [];
  let heading: Content[] = [section('一、检查项与结果')];
  let group: string | null = null;
  for (const item of input.record.content.items) {
    if (item.group !== group) heading = [...heading, groupHeading(input.glyphs.draw(item.group, `第 ${item.no} 项`))];
    group = item.group;
    // A heading never stands alone at the foot of a page: it goes with the item under it.
    blocks.push({ stack: [...heading, itemRow(item, input)], unbreakable: isShort(item) });
    heading = [];
  }
  return blocks;
}

const isShort = (item: SealedItem): boolean => fitsOneBlock(item.question, item.note, item.overruleReason ?? '');

const groupHeading = (text: string): Content => ({
  table: { widths: ['*'], body: [[{ text, style: 'group', fillColor: BAND }]] },
  layout: { defaultBorder: false, paddingTop: () => 4, paddingBottom: () => 4 },
  margin: [0, 8, 0, 2],
});

const underlined: TableLayout = {
  hLineWidth: (line) => (line === 1 ? 0.6 : 0),
  vLineWidth: () => 0,
  hLineColor: () => LINE,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 5,
  paddingBottom: () => 5,
};

function itemRow(item: SealedItem, input: DocumentInput): Content {
  const question: Content = { text: input.glyphs.draw(item.question, `第 ${item.no} 项`), fontSize: 10.5 };
  return {
    table: {
      widths: [40, '*', 66],
      body: [
        [
          { text: item.no, color: MUTED, fontSize: 10 },
          { stack: [question, ...details(item, input)] },
          resultMark(item.result),
        ],
      ],
    },
    layout: underlined,
  };
}

function details(item: SealedItem, { glyphs, evidence }: DocumentInput): Content[] {
  const { threshold, measured, note, overruleReason } = item;
  const draw = (text: string, part: string): string => glyphs.draw(text, `第 ${item.no} 项${part}`);
  const own = evidence.filter(({ itemNo }) => itemNo === item.no);
  const lines: Content[] = [];
  if (threshold !== null) {
    const found = measured === null ? '未填' : `${measured} ${draw(threshold.unit, '实测')}`;
    lines.push(labelled('实测', `${found}（要求${draw(thresholdText(threshold), '要求')}）`));
  }
  if (note !== '') lines.push(labelled('记录', draw(note, '记录')));
  if (overruleReason !== null) lines.push(labelled('与实测不一致的判断理由', draw(overruleReason, '判断理由')));
  if (own.length > 0) lines.push(labelled('佐证', namesOf(own)));
  const clauses = item.clauses.map(({ planTitle, locator, subject }) => `《${planTitle}》${locator}（${subject}）`);
  lines.push({ text: draw(`依据：${clauses.join('；')}`, '依据'), style: 'small', margin: [0, 2, 0, 0] });
  return lines;
}
