import type { ReactNode } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { RecordParts } from '#shared/domain/inspection/record.ts';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import type { Item } from '#shared/schema/template.ts';
import { EarlierInspections } from './earlier-inspections.tsx';
import { ItemHistory } from './item-history.tsx';
import { ReportedFigure } from './reported-figure.tsx';
import { inspectionTexts } from './texts.ts';

type SourcePanelProps = { readonly parts: RecordParts; readonly item: Item };

/** What the item rests on: clauses, what the school reported, earlier inspections, what was changed. */
export function SourcePanel({ parts, item }: SourcePanelProps): ReactNode {
  const say = useTexts(inspectionTexts).source;
  const { inspection } = parts;
  return (
    <div className="source">
      <h3>{say.clauses}</h3>
      <ul>
        {item.clauses.map((clause) => (
          <li key={`${clause.planId} ${clause.locator}`}>
            <strong>{clauseName(clause.locator)}</strong> {clause.subject}
            <div className="quiet">{clause.planTitle}</div>
          </li>
        ))}
      </ul>
      {item.kind === 'number' && item.figure !== null ? (
        <>
          <h3>{say.reported}</h3>
          <ReportedFigure code={inspection.schoolCode} figure={item.figure} />
        </>
      ) : null}
      <h3>{say.earlier}</h3>
      <EarlierInspections inspection={inspection} itemId={item.id} />
      <h3>{say.history}</h3>
      <ItemHistory inspectionId={inspection.id} itemId={item.id} />
    </div>
  );
}
