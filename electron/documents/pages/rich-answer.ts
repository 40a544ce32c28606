import type { Content, TableCell } from 'pdfmake/interfaces';
import { percentOf, percentText, writtenRows } from '#shared/domain/inspection/form.ts';
import type { AnswerValue, RichForm } from '#shared/schema/answer-form.ts';
import type { SealedItem } from '#shared/schema/sealed-record.ts';
import { assertNever } from '#shared/util/must.ts';
import { beijingTime, chineseDate, thresholdText } from '../words.ts';
import { inkOf } from './ink.ts';
import { BAND, labelled, LINE } from './look.ts';

type Draw = (text: string, part: string) => string;
type Rich = NonNullable<SealedItem['rich']>;

const BLANK = '未填';
const INK_SCALE = 0.2;

/** What was answered in a rich form, as lines under the question; a table stands apart (`tableOf`). */
export function richLines({ form, value }: Rich, draw: Draw): Content[] {
  switch (form.kind) {
    case 'level':
      return [labelled('等级', draw(chosenOf(value, ofAll(form.levels, '级')), '等级'))];
    case 'choice':
      return [labelled('选项', draw(chosenOf(value, ofAll(form.options, '项')), '选项'))];
    case 'choices':
      return [labelled('选项', draw(ticksOf(form, value), '选项'))];
    case 'score':
      return [labelled('评分', scoreOf(form, value))];
    case 'ratio':
      return [labelled('计数', draw(ratioOf(form, value), '计数'))];
    case 'text':
      return [labelled('内容', value?.kind === 'text' ? draw(value.text, '内容') : BLANK)];
    case 'date':
      return [labelled('日期', dateOf(form, value))];
    case 'table':
      return value?.kind === 'table' ? [] : [labelled('表格', BLANK)];
    case 'signature':
      return signatureOf(form, value, draw);
    case 'photo':
      return [];
    default:
      return assertNever(form);
  }
}

type Labels = readonly { readonly label: string }[];

/** `（优、良、差三级之一）`: what else could have been chosen. */
const ofAll = (labels: Labels, measure: string): string =>
  `（在${labels.map(({ label }) => label).join('、')} ${labels.length} ${measure}中）`;

const chosenOf = (value: AnswerValue | null, all: string): string =>
  `${value?.kind === 'level' || value?.kind === 'choice' ? value.label : BLANK}${all}`;

function ticksOf({ options, least }: Extract<RichForm, { kind: 'choices' }>, value: AnswerValue | null): string {
  const ticked = value?.kind === 'choices' ? value.labels : [];
  const left = options.map(({ label }) => label).filter((label) => !ticked.includes(label));
  const asked = least === null ? '' : `（要求至少 ${least} 项）`;
  return `已选 ${ticked.length} 项：${ticked.join('、') || '无'}；未选：${left.join('、') || '无'}${asked}`;
}

function scoreOf({ full, passAt }: Extract<RichForm, { kind: 'score' }>, value: AnswerValue | null): string {
  const points = value?.kind === 'score' ? `${value.points} 分` : BLANK;
  return `${points}（满分 ${full} 分${passAt === null ? '' : `，${passAt} 分及以上达标`}）`;
}

function ratioOf(form: Extract<RichForm, { kind: 'ratio' }>, value: AnswerValue | null): string {
  const counts = value?.kind === 'ratio' ? value : { kind: 'ratio' as const, count: null, total: null };
  const percent = percentOf(counts);
  const said = `${form.countLabel} ${counts.count ?? BLANK} / ${form.totalLabel} ${counts.total ?? BLANK}`;
  const share = percent === null ? '' : ` = ${percentText(percent)}`;
  return `${said}${share}${form.threshold === null ? '' : `（要求${thresholdText(form.threshold)}）`}`;
}

const dateOf = ({ latest }: Extract<RichForm, { kind: 'date' }>, value: AnswerValue | null): string =>
  `${value?.kind === 'date' ? chineseDate(value.date) : BLANK}${latest === null ? '' : `（要求不晚于 ${chineseDate(latest)}）`}`;

function signatureOf(
  { signer }: Extract<RichForm, { kind: 'signature' }>,
  value: AnswerValue | null,
  draw: Draw,
): Content[] {
  if (value?.kind !== 'signature') return [labelled(draw(signer, '签名'), '未签名')];
  return [
    labelled(draw(signer, '签名'), `${draw(value.name, '签名')}　签名时间 ${beijingTime(value.signedAt)}`),
    { canvas: inkOf(value.strokes, INK_SCALE), margin: [0, 2, 0, 2] },
  ];
}

/** From so many columns on the letters are smaller. */
const MANY_COLUMNS = 6;

/** The rows of a table item; null for another form, and where nothing was written. Its head stands on every page. */
export function tableOf({ form, value }: Rich, draw: Draw): Content | null {
  if (form.kind !== 'table' || value?.kind !== 'table') return null;
  const rows = writtenRows(value);
  const fontSize = form.columns.length > MANY_COLUMNS ? 8 : 9.5;
  const head = form.columns.map(({ label, unit }): TableCell => ({
    text: draw(unit === null ? label : `${label}（${unit}）`, '表格'),
    bold: true,
    fontSize,
    fillColor: BAND,
  }));
  const body = rows.map((row) =>
    form.columns.map(({ content }, at): TableCell => ({
      text: draw(row[at] ?? '', '表格'),
      fontSize,
      alignment: content === 'number' ? 'right' : 'left',
    })),
  );
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: form.columns.map(() => '*'),
      body: [head, ...body],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => LINE,
      vLineColor: () => LINE,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
    margin: [44, 4, 0, 8],
  };
}
