import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { Authorship } from '#renderer/stores/typed-figures.ts';
import { cellsText, type FigureSource, type FigureValue } from '#shared/schema/school-facts.ts';
import { figureTexts } from './texts.ts';

interface OriginProps {
  /** Null: a person typed it. */
  readonly source: FigureSource | null;
  /** Who set it; undefined while that is being read. */
  readonly by: Authorship | undefined;
}

/** Who typed a figure and when, in words; null while it is being read. */
export function useTypedBy(): (by: Authorship | undefined) => string | null {
  const t = useTexts(figureTexts);
  return (by) => (by === undefined ? null : t.typedBy(by.author ?? t.someone, formatMoment(by.at)));
}

/** Where a figure comes from, for tables of other programs. */
export function useSourceText(): (value: FigureValue | undefined, by: Authorship | undefined) => string | null {
  const typedBy = useTypedBy();
  return (value, by) => {
    if (value === undefined) return null;
    const { source } = value;
    return source === null ? typedBy(by) : `${source.file} ${source.sheet}!${cellsText(source)}`;
  };
}

/** Where a figure comes from: its cell, or its person and time. */
export function Origin({ source, by }: OriginProps) {
  const typedBy = useTypedBy();
  if (source === null) return typedBy(by);
  return (
    <>
      {source.file}
      <div className="quiet">
        {source.sheet}!{cellsText(source)}
      </div>
    </>
  );
}
