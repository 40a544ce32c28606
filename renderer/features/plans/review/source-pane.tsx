import { memo, useEffect, useMemo, useRef } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { Span } from '#shared/schema/plan.ts';
import { markedLines, type MarkedLine, type TextMark } from './marked-lines.ts';
import { selectedSpan } from './selected-span.ts';
import { planReviewTexts } from './texts.ts';

interface LineProps {
  readonly line: MarkedLine;
  /** Ids of the marks that are lit, of those in this line. */
  readonly lit: string | null;
  readonly onPoint: (id: string) => void;
}

const SourceLine = memo(function SourceLine({ line, lit, onPoint }: LineProps) {
  const { marks } = useTexts(planReviewTexts);
  return (
    <p className="source-line" data-start={line.start}>
      {line.segments.map(({ text, mark }, index) =>
        mark === null ? (
          text
        ) : (
          // A real button would not break over lines; the same is reached from the list beside it by key.
          <mark
            key={`${mark.id} ${index}`}
            title={marks[mark.kind]}
            className={`source-mark source-${mark.kind}`}
            data-mark={mark.id}
            data-lit={mark.id === lit}
            onClick={() => onPoint(mark.id)}
          >
            {text}
          </mark>
        ),
      )}
    </p>
  );
});

interface SourcePaneProps {
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly lit: string | null;
  readonly onPoint: (id: string) => void;
  /** Null when nothing of the source is selected. */
  readonly onSelect: (span: Span | null) => void;
}

/** The source as it is, with every place something was read from underlined by kind. */
export function SourcePane({ text, marks, lit, onPoint, onSelect }: SourcePaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => markedLines(text, marks), [text, marks]);
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
          lit={line.segments.some(({ mark }) => mark?.id === lit) ? lit : null}
          onPoint={onPoint}
        />
      ))}
    </div>
  );
}
