import { Table, Tag } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { markOf } from '../mark-of.ts';
import { indicatorTexts } from '../texts.ts';
import type { DepartmentChange } from './compare.ts';
import { MarkedValue, VerdictMark } from '../marked-value.tsx';
import { whatIfTexts } from './texts.ts';

const PAGE_ROWS = 50;

/** The schools whose indicators change, each with its verdict and values before and after. */
export function SchoolComparison({ changes }: { readonly changes: readonly DepartmentChange[] }) {
  const t = useTexts(whatIfTexts);
  const words = useTexts(indicatorTexts);
  const names = { passes: words.passes, fails: words.failsSchool, unknown: words.unknown };
  return (
    <Table<DepartmentChange>
      size="small"
      pagination={{ pageSize: PAGE_ROWS, hideOnSinglePage: true, showSizeChanger: false }}
      rowKey={({ after }) => after.code}
      dataSource={changes}
      columns={[
        {
          title: t.school,
          width: 180,
          render: (_, { before, after }) => (
            <>
              {after.name} {before === null && <Tag>{t.newSchool}</Tag>}
            </>
          ),
        },
        {
          title: t.overall,
          width: 220,
          render: (_, { before, after }) => (
            <>
              {before !== null && <VerdictMark passes={before.passes} words={names} />}
              {' → '}
              <VerdictMark passes={after.passes} words={names} />
            </>
          ),
        },
        {
          title: t.values,
          render: (_, { indicators }) =>
            indicators.map(({ definition, before, after }) => (
              <div key={definition.id}>
                {definition.name}：
                {before !== null && (
                  <MarkedValue
                    value={before.value}
                    asPrinted={before.asPrinted}
                    decimals={definition.decimals}
                    mark={markOf(before)}
                  />
                )}
                {' → '}
                <MarkedValue
                  value={after.value}
                  asPrinted={after.asPrinted}
                  decimals={definition.decimals}
                  mark={markOf(after)}
                />
              </div>
            )),
        },
      ]}
    />
  );
}
