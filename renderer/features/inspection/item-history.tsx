import type { ReactNode } from 'react';
import { Typography } from 'antd';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useValueWords } from '#renderer/i18n/value-words.ts';
import { useHistory } from '#renderer/stores/history.ts';
import { timeOf } from '#shared/domain/change/hybrid-clock.ts';
import { answerValueSchema } from '#shared/schema/answer-form.ts';
import type { Change } from '#shared/schema/change.ts';
import { answerId, resultSchema } from '#shared/schema/inspection.ts';
import { inspectionTexts } from './texts.ts';

type SourceTexts = (typeof inspectionTexts)['zh']['source'];

const FIELDS = ['result', 'measured', 'value', 'note', 'overruleReason'] as const;

type ItemHistoryProps = { readonly inspectionId: string; readonly itemId: string };

/** Every change to the answer: what, by whom, when. */
export function ItemHistory({ inspectionId, itemId }: ItemHistoryProps): ReactNode {
  const say = useTexts(inspectionTexts).source;
  const results = useTexts(resultTexts);
  const valueWords = useValueWords();
  const changes = useHistory({ entity: 'answer', entityId: answerId(inspectionId, itemId), fields: FIELDS });
  const valueText = ({ value }: Change): string => {
    const result = resultSchema.safeParse(value);
    if (result.success) return results[result.data];
    if (value === null || value === '') return say.cleared;
    const entered = answerValueSchema.safeParse(value);
    if (entered.success) return valueWords(entered.data);
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  if (changes === undefined) return null;
  if (changes.length === 0) return <p className="quiet">{say.historyNone}</p>;
  return (
    <ul className="history">
      {changes.map((change) => (
        <li key={change.clock}>
          <Typography.Paragraph
            className="history-value"
            ellipsis={{ rows: 3, expandable: 'collapsible', symbol: say.historyMore }}
          >
            {fieldText(change, say)}：{valueText(change)}
          </Typography.Paragraph>
          <div className="quiet">
            {change.author ?? say.someone} · {formatMoment(timeOf(change.clock))}
          </div>
        </li>
      ))}
    </ul>
  );
}

const fieldText = ({ field }: Change, say: SourceTexts): string => {
  const known = FIELDS.find((name) => name === field);
  return known === undefined ? field : say.fields[known];
};
