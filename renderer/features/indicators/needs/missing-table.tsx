import { Table } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { hrefOf } from '#renderer/router/route.ts';
import { FillMissing } from '#renderer/features/figures/missing-figures.tsx';
import { figureTexts } from '#renderer/features/figures/texts.ts';
import { indicatorTexts } from '../texts.ts';
import type { MissingLine } from './need-lines.ts';
import { needTexts } from './texts.ts';

/** The figures nobody has sent, and what can't be computed without them. */
export function MissingTable({ lines }: { readonly lines: readonly MissingLine[] }) {
  const t = useTexts(needTexts);
  const { states } = useTexts(indicatorTexts).cell;
  const { fillIn } = useTexts(figureTexts);
  return (
    <Table<MissingLine>
      size="small"
      pagination={false}
      rowKey={({ figure }) => `${figure.code} ${figure.key}`}
      dataSource={lines}
      columns={[
        {
          title: t.school,
          render: (_, { figure: { code }, name }) => <a href={hrefOf({ page: 'school', code })}>{name}</a>,
        },
        {
          title: t.figure,
          render: (_, { figure }) => (
            <>
              {figure.label} <FillMissing missing={[figure]} text={fillIn} />
            </>
          ),
        },
        { title: t.why, render: (_, { figure }) => states[figure.state] },
        { title: t.affects, render: (_, { indicators }) => indicators.map(({ name }) => name).join('、') },
      ]}
    />
  );
}
