import type { Content, ContentText, TableCell } from 'pdfmake/interfaces';
import { formOfSealed, isJudged } from '#shared/domain/inspection/form.ts';
import { isProvisionalCode } from '#shared/schema/school.ts';
import type { RecordContent } from '#shared/schema/sealed-record.ts';
import { beijingTime, chineseDate, DOCUMENT_TITLE, GRADE_NOTE, inGroups, qrText } from '../words.ts';
import type { DocumentInput } from './input.ts';
import { BAD, BAND, CONTENT_WIDTH, LINE, MUTED } from './look.ts';

export function cover(input: DocumentInput): Content[] {
  const { content } = input.record;
  const draw = (text: string): string => input.glyphs.draw(text, '首页');
  return [
    { text: DOCUMENT_TITLE, style: 'title', margin: [0, 18, 0, 6] },
    { text: draw(content.visit.title), alignment: 'center', color: MUTED, fontSize: 12, margin: [0, 0, 0, 20] },
    facts(input, draw),
    ...vetoed(input, draw),
    counts(input),
    seal(input),
  ];
}

type Fact = readonly [label: string, value: string];

const plain = (points: number): number => Number(points.toFixed(2));
const scoreText = ({ reached, asked }: NonNullable<RecordContent['score']>): string =>
  `${plain(reached)} / ${plain(asked)}`;

/** Items that alone fail the whole check stand on the first page. */
function vetoed({ record: { content } }: DocumentInput, draw: (text: string) => string): Content[] {
  const items = content.items.filter(({ vetoBasis, result }) => vetoBasis !== undefined && result === 'unmet');
  if (items.length === 0) return [];
  return [
    {
      margin: [0, 12, 0, 0],
      table: {
        widths: ['*'],
        body: [
          [
            {
              stack: [
                { text: '有一票否决项不达标，整次检查按不达标处理', bold: true, color: BAD, fontSize: 11 },
                ...items.map(({ no, question, vetoBasis = '' }): Content => ({
                  text: draw(`第 ${no} 项　${question}（${vetoBasis}）`),
                  fontSize: 10,
                  margin: [0, 3, 0, 0],
                })),
              ],
            },
          ],
        ],
      },
      layout: {
        hLineWidth: () => 1,
        vLineWidth: () => 1,
        hLineColor: () => BAD,
        vLineColor: () => BAD,
        paddingLeft: () => 8,
        paddingRight: () => 8,
        paddingTop: () => 6,
        paddingBottom: () => 6,
      },
    },
  ];
}

/** One fact a row, or two short ones. */
function facts({ record, issue }: DocumentInput, draw: (text: string) => string): Content {
  const { content } = record;
  const rows: readonly (readonly [Fact] | readonly [Fact, Fact])[] = [
    [['被检查学校', draw(content.school.name)]],
    [
      ['学校标识码', draw(isProvisionalCode(content.school.code) ? '未填' : content.school.code)],
      ['学校类别', draw(content.school.kind)],
    ],
    [
      ['所在地区', draw(content.school.district ?? '—')],
      ['检查日期', chineseDate(content.visit.date)],
    ],
    [['督学', draw(content.inspectors.join('、'))]],
    ...(content.score === undefined ? [] : [[['得分', scoreText(content.score)] as const] as const]),
    [['检查表', draw(`${content.template.title}（第 ${content.template.version} 版）`)]],
    [
      ['清单编号', draw(content.visit.listNumber ?? '无')],
      ['记录编号', draw(content.number)],
    ],
    [
      ['定稿时间', beijingTime(record.sealedAt)],
      ['文书签发时间', beijingTime(issue.signedAt)],
    ],
  ];
  return {
    table: { widths: [70, '*', 70, '*'], body: rows.map(factRow) },
    layout: {
      hLineWidth: () => 0.6,
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
  };
}

const factRow = ([first, second]: readonly [Fact] | readonly [Fact, Fact]): TableCell[] =>
  second === undefined
    ? [factLabel(first), { ...factValue(first), colSpan: 3 }, '', '']
    : [factLabel(first), factValue(first), factLabel(second), factValue(second)];

const factLabel = ([text]: Fact): ContentText => ({ text, color: MUTED, fontSize: 10 });
const factValue = ([, text]: Fact): ContentText => ({ text, fontSize: 11 });

function counts({ record: { content } }: DocumentInput): Content {
  const countOf = (result: 'met' | 'unmet' | 'notApplicable'): number =>
    content.items.filter((item) => item.result === result).length;
  const recorded = content.items.filter((item) => item.result === null && !isJudged(formOfSealed(item))).length;
  const boxes: readonly (readonly [string, number])[] = [
    ['检查项', content.items.length],
    ['达标', countOf('met')],
    ['不达标', countOf('unmet')],
    ['不适用', countOf('notApplicable')],
    ...(recorded === 0 ? [] : [['只记录', recorded] as const]),
    ['发现问题', content.findings.length],
  ];
  return {
    margin: [0, 18, 0, 18],
    table: {
      widths: boxes.map(() => '*'),
      body: [
        boxes.map(([, count]): TableCell => ({ text: String(count), alignment: 'center', fontSize: 20, bold: true })),
        boxes.map(([label]): TableCell => ({ text: label, alignment: 'center', color: MUTED, fontSize: 10 })),
      ],
    },
    layout: {
      defaultBorder: false,
      fillColor: () => BAND,
      paddingTop: (row) => (row === 0 ? 8 : 0),
      paddingBottom: () => 6,
    },
  };
}

function seal({ record, sealHash, issue }: DocumentInput): Content {
  return {
    unbreakable: true,
    columns: [
      {
        width: CONTENT_WIDTH - 116,
        stack: [
          { text: '记录校验码（SHA-256）', style: 'label' },
          { text: inGroups(sealHash.slice(0, 32)), fontSize: 11, characterSpacing: 0.4, margin: [0, 3, 0, 0] },
          { text: inGroups(sealHash.slice(32)), fontSize: 11, characterSpacing: 0.4, margin: [0, 1, 0, 8] },
          { text: '数字签名', style: 'label' },
          { text: GRADE_NOTE, fontSize: 10, margin: [0, 3, 0, 3] },
          { text: `设备 ${issue.deviceId}，密钥指纹（SHA-256）`, style: 'small' },
          { text: inGroups(issue.keyFingerprint), style: 'small' },
          {
            text: '核验：在督学通中打开本文件，即可知道内容是否被改动。完整的检查数据附在本文件内，文件名 duxue-record.json。文中时间均为北京时间。',
            style: 'small',
            margin: [0, 3, 0, 0],
          },
        ],
      },
      { width: 116, alignment: 'right', qr: qrText(record.content.inspectionId, sealHash), fit: 104 },
    ],
  };
}
