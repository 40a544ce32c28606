import { memo, useEffect, useMemo, useRef } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { Span } from '#shared/schema/plan.ts';
import { markedLines, type MarkedLine, type TextMark } from './marked-lines.ts';
import { selectedSpan } from './selected-span.ts';
import { planReviewTexts } from './texts.ts';

interface LineProps {
  readonly line: MarkedLine;
  /** The reading that is lit, when some of it is in this line. */
  readonly lit: string | null;
  readonly pointed: string | null;
  readonly onPoint: (id: string) => void;
  readonly onHover: (id: string | null) => void;
}

const SourceLine = memo(function SourceLine({ line, lit, pointed, onPoint, onHover }: LineProps) {
  const { marks, suspected } = useTexts(planReviewTexts);
  return (
    <p className="source-line" data-start={line.start}>
      {line.segments.map(({ text, mark }, index) =>
        mark === null ? (
          text
        ) : (
          // A real button would not break over lines; the same is reached from the list beside it by key.
          <mark
            key={`${mark.id} ${index}`}
            title={mark.note === '' ? marks[mark.kind] : suspected(mark.note)}
            className={`source-mark source-${mark.kind}`}
            data-mark={mark.id}
            data-lit={mark.id === lit}
            data-pointed={mark.id === pointed}
            onClick={() => onPoint(mark.id)}
            onMouseEnter={() => onHover(mark.id)}
            onMouseLeave={() => onHover(null)}
          >
            {text}
          </mark>
        ),
      )}
    </p>
  );
});

interface SourcePaneProps {
  /** The stretch of the source that is shown, and where in it that begins. */
  readonly text: string;
  readonly from: number;
  readonly marks: readonly TextMark[];
  readonly lit: string | null;
  /** The reading that the pointer is over, here or in the list. */
  readonly pointed: string | null;
  readonly onPoint: (id: string) => void;
  readonly onHover: (id: string | null) => void;
  /** Null when nothing of the source is selected. */
  readonly onSelect: (span: Span | null) => void;
}

/** Null for the lines that have nothing of it, which then need not be drawn again. */
const idIn = ({ segments }: MarkedLine, id: string | null): string | null =>
  segments.some(({ mark }) => mark?.id === id) ? id : null;

/** The source as it is, with every place something was read from underlined by kind. */
export function SourcePane({ text, from, marks, lit, pointed, onPoint, onHover, onSelect }: SourcePaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => markedLines(text, marks, from), [text, marks, from]);
  useEffect(() => {
    if (lit !== null)
      pane.current?.querySelector(`[data-mark="${CSS.escape(lit)}"]`)?.scrollIntoView({ block: 'center' });
  }, [lit]);
  useEffect(() => {
    const onChange = (): void => onSelect(pane.current === null ? null : selectedSpan(pane.current));
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, [onSelect]);
  return (
    <div ref={pane} className="source-pane">
      {lines.map((line) => (
        <SourceLine
          key={line.start}
          line={line}
          lit={idIn(line, lit)}
          pointed={idIn(line, pointed)}
          onPoint={onPoint}
          onHover={onHover}
        />
      ))}
    </div>
  );
}
