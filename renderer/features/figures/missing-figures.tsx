import { Dropdown } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { MissingFigure } from '#shared/domain/indicators/reading.ts';
import { openFigure } from './opened-figure.ts';
import { figureTexts } from './texts.ts';

/** A field opens for it; a weight that nobody has laid down is no figure to be typed. */
export const isTypable = ({ state }: MissingFigure): boolean => state !== 'unsplittable';

const openMissing = ({ code, owner, year, key }: MissingFigure): void => openFigure({ code, owner, year, key });

interface FillMissingProps {
  /** All of one kind. */
  readonly missing: readonly MissingFigure[];
  /** What is shown to click on. */
  readonly text: string;
}

/** The way from a missing figure to its field; where several schools lack it, one chooses the school. */
export function FillMissing({ missing, text }: FillMissingProps) {
  const t = useTexts(figureTexts);
  const [first, ...rest] = missing.filter(isTypable);
  if (first === undefined) return null;
  const label = t.fillInOf(first.label);
  if (rest.length === 0)
    return (
      <button type="button" className="link" aria-label={label} onClick={() => openMissing(first)}>
        {text}
      </button>
    );
  const isOfYears = rest.some(({ year }) => year !== first.year);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [first, ...rest].map((it) => ({
          key: `${it.code} ${it.year}`,
          label: isOfYears ? `${it.owner} ${it.year}` : it.owner,
          onClick: () => openMissing(it),
        })),
        style: { maxHeight: 320, overflowY: 'auto' },
      }}
    >
      <button type="button" className="link" aria-label={label}>
        {text}
      </button>
    </Dropdown>
  );
}
