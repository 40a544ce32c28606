import type { ReactNode } from 'react';
import { useRow, useRowsWhere } from '#renderer/hooks/use-rows.ts';
import { resultTexts } from '#renderer/i18n/result-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useValueWords } from '#renderer/i18n/value-words.ts';
import { isThere } from '#renderer/stores/schools.ts';
import type { Identified } from '#shared/domain/inspection/record.ts';
import { answerId, type Inspection } from '#shared/schema/inspection.ts';
import { StateIcon } from './state-icon.tsx';
import { inspectionTexts } from './texts.ts';

/** More would be a history of the school, which its own page shows. */
const SHOWN = 5;

type EarlierInspectionsProps = { readonly inspection: Identified<Inspection>; readonly itemId: string };

/** The same item at the same school before, latest first. */
export function EarlierInspections({ inspection, itemId }: EarlierInspectionsProps): ReactNode {
  const say = useTexts(inspectionTexts).source;
  const rows = useRowsWhere('inspection', 'schoolCode', inspection.schoolCode);
  if (rows === undefined) return null;
  const earlier = rows
    .filter((row) => isThere(row) && row.id !== inspection.id && (row.startedAt ?? '') < inspection.startedAt)
    .toSorted((a, b) => ((a.startedAt ?? '') < (b.startedAt ?? '') ? 1 : -1))
    .slice(0, SHOWN);
  if (earlier.length === 0) return <p className="quiet">{say.earlierNone}</p>;
  return (
    <ul>
      {earlier.map((row) => (
        <EarlierAnswer key={row.id} inspectionId={row.id} itemId={itemId} day={(row.startedAt ?? '').slice(0, 10)} />
      ))}
    </ul>
  );
}

type EarlierAnswerProps = { readonly inspectionId: string; readonly itemId: string; readonly day: string };

function EarlierAnswer({ inspectionId, itemId, day }: EarlierAnswerProps): ReactNode {
  const say = useTexts(resultTexts);
  const valueWords = useValueWords();
  const answer = useRow('answer', answerId(inspectionId, itemId));
  if (answer === undefined) return null;
  const { result = null, measured = null, value = null, note = '' } = answer ?? {};
  const isAnswered = result !== null || value !== null;
  const state = result ?? (isAnswered ? 'recorded' : 'none');
  return (
    <li>
      {day} <StateIcon result={result} isAnswered={isAnswered} /> {say[state]}
      {measured === null ? null : ` ${measured}`}
      {value === null ? null : <div>{valueWords(value)}</div>}
      <div className="quiet">{note}</div>
    </li>
  );
}
