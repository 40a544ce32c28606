import { useMemo, type ReactNode } from 'react';
import { useRowsWhere } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { isThere, toYearFigures } from '#renderer/stores/schools.ts';
import { cellsText } from '#shared/schema/school-facts.ts';
import { inspectionTexts } from './texts.ts';

/** What the school last reported on the same matter, with the cell it stands in. */
export function ReportedFigure({ code, figure }: { readonly code: string; readonly figure: string }): ReactNode {
  const say = useTexts(inspectionTexts).source;
  const rows = useRowsWhere('schoolFacts', 'code', code);
  const latest = useMemo(
    () =>
      rows
        ?.filter(isThere)
        .map((row) => toYearFigures(row))
        .toSorted((a, b) => (a.year < b.year ? 1 : -1))
        .flatMap(({ year, figures }) => {
          const value = figures[figure];
          return value === undefined || value.state === 'blank' ? [] : [{ year, value }];
        })
        .at(0),
    [rows, figure],
  );
  if (latest === undefined) return <p className="quiet">{rows === undefined ? null : say.reportedNone}</p>;
  const { year, value } = latest;
  const { source } = value;
  return (
    <p>
      <strong>{value.state === 'value' ? `${String(value.value)} ${value.unit}` : (source?.text ?? '')}</strong>{' '}
      {say.reportedIn(year)}
      <span className="quiet source-cell">
        {source === null ? say.byHand : `${source.file} ${source.sheet}!${cellsText(source)}`}
      </span>
    </p>
  );
}
