import { Table } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { hrefOf } from '#renderer/router/route.ts';
import { indicatorTexts } from '../texts.ts';
import type { MissingLine } from './need-lines.ts';
import { needTexts } from './texts.ts';

/** The figures nobody has sent, and what can't be computed without them. */
export function MissingTable({ lines }: { readonly lines: readonly MissingLine[] }) {
  const t = useTexts(needTexts);
  const { states } = useTexts(indicatorTexts).cell;
  return (
    <Table<MissingLine>
      size="small"
      pagination={false}
      rowKey={({ code, key }) => `${code} ${key}`}
      dataSource={lines}
      columns={[
        { title: t.school, render: (_, { code, name }) => <a href={hrefOf({ page: 'school', code })}>{name}</a> },
        { title: t.figure, dataIndex: 'label' },
        { title: t.why, render: (_, { state }) => states[state] },
        { title: t.affects, render: (_, { indicators }) => indicators.map(({ name }) => name).join('、') },
      ]}
    />
  );
}
