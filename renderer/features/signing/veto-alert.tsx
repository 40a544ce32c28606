import type { ReactNode } from 'react';
import { Alert } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { RecordContent } from '#shared/schema/sealed-record.ts';
import { signingTexts } from './texts.ts';

/** Items that alone fail the whole check, before anything else of the record is read. */
export function VetoAlert({ content }: { readonly content: RecordContent }): ReactNode {
  const say = useTexts(signingTexts).record;
  const vetoed = content.items.filter(({ result, vetoBasis }) => vetoBasis !== undefined && result === 'unmet');
  if (vetoed.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      title={say.vetoed}
      description={
        <ul className="record-vetoed">
          {vetoed.map((item) => (
            <li key={item.itemId}>
              {item.no} {item.question}
              <div className="quiet">{item.vetoBasis}</div>
            </li>
          ))}
        </ul>
      }
    />
  );
}
