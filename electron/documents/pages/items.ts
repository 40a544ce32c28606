import type { Content, TableLayout } from 'pdfmake/interfaces';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import type { SealedItem } from '#shared/schema/sealed-record.ts';
import { formOfSealed, givenOfSealed, isAnswered } from '#shared/domain/inspection/form.ts';
import { thresholdText } from '../words.ts';
import { namesOf } from './evidence.ts';
import type { DocumentInput } from './input.ts';
import { BAD, BAND, fitsOneBlock, labelled, LINE, MUTED, section } from './look.ts';
import { resultMark, unjudgedMark } from './marks.ts';
import { richLines, tableOf } from './rich-answer.ts';

/** Every item in the checklist's order, under its group. */
export function items(input: DocumentInput): Content[] {
  const blocks: Content[] = [];
  let heading: Content[] = [section('一、检查项与结果')];
  let group: string | null = null;
  for (const item of input.record.content.items) {
    if (item.group !== group) heading = [...heading, groupHeading(input.glyphs.draw(item.group, `第 ${item.no} 项`))];
    group = item.group;
    // A heading never stands alone at the foot of a page: it goes with the item under it.
    blocks.push(...itemBlocks(item, heading, input));
    heading = [];
  }
  return blocks;
}

const isShort = ({ question, note, overruleReason, rich }: SealedItem): boolean =>
  fitsOneBlock(question, note, overruleReason ?? '', rich?.value?.kind === 'text' ? rich.value.text : '');

/** A table stands below its item and not in it: its head is repeated on each page it reaches. */
function itemBlocks(item: SealedItem, heading: readonly Content[], input: DocumentInput): Content[] {
  const block: Content = { stack: [...heading, itemRow(item, input)], unbreakable: isShort(item) };
  const rich = richOf(item);
  const table = rich === null ? null : tableOf(rich, drawerOf(item, input));
  return table === null ? [block] : [block, table];
}

/** What was asked in a rich form, unless it does not apply. */
const richOf = ({ rich, result }: SealedItem): NonNullable<SealedItem['rich']> | null =>
  rich === undefined || result === 'notApplicable' ? null : rich;

const drawerOf =
  ({ no }: SealedItem, { glyphs }: DocumentInput) =>
  (text: string, part: string): string =>
    glyphs.draw(text, `第 ${no} 项${part}`);

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
        [{ text: item.no, color: MUTED, fontSize: 10 }, { stack: [question, ...details(item, input)] }, markOf(item)],
      ],
    },
    layout: underlined,
  };
}

function markOf(item: SealedItem): Content {
  if (item.result !== null) return resultMark(item.result);
  return unjudgedMark({ isAnswered: isAnswered(formOfSealed(item), givenOfSealed(item), item.evidence.length) });
}

function details(item: SealedItem, input: DocumentInput): Content[] {
  const { threshold, measured, note, overruleReason } = item;
  const draw = drawerOf(item, input);
  const own = input.evidence.filter(({ itemNo }) => itemNo === item.no);
  const lines: Content[] = [];
  if (threshold !== null) {
    const found = measured === null ? '未填' : `${measured} ${draw(threshold.unit, '实测')}`;
    lines.push(labelled('实测', `${found}（要求${draw(thresholdText(threshold), '要求')}）`));
  }
  const rich = richOf(item);
  if (rich !== null) lines.push(...richLines(rich, draw));
  if (note !== '') lines.push(labelled('记录', draw(note, '记录')));
  if (overruleReason !== null)
    lines.push(
      labelled(
        threshold === null ? '与填写内容不一致的判断理由' : '与实测不一致的判断理由',
        draw(overruleReason, '判断理由'),
      ),
    );
  if (own.length > 0) lines.push(labelled('佐证', namesOf(own)));
  if (item.vetoBasis !== undefined) lines.push(vetoLine(item.vetoBasis, draw));
  const clauses = item.clauses.map(
    ({ planTitle, locator, subject }) => `《${planTitle}》${clauseName(locator)}（${subject}）`,
  );
  lines.push({ text: draw(`依据：${clauses.join('；')}`, '依据'), style: 'small', margin: [0, 2, 0, 0] });
  return lines;
}

const vetoLine = (basis: string, draw: (text: string, part: string) => string): Content => ({
  text: [{ text: '一票否决项：', bold: true, color: BAD }, draw(basis, '一票否决')],
  fontSize: 9.5,
  margin: [0, 2, 0, 0],
});
