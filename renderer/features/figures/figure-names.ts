import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import { stagedLabel } from '#shared/domain/workbook/fact-draft.ts';
import type { Figure, FigureKey } from '#shared/schema/figure.ts';

const figures = new Map(figureDictionary.figures.map((figure) => [figure.id, figure]));

/** Undefined for one that a newer version knows. */
export const findFigure = (key: FigureKey): Figure | undefined => figures.get(key.split('@')[0] ?? '');

/** `小学在校生数`; a figure nobody knows goes by its key. */
export function figureName(key: FigureKey): string {
  const figure = findFigure(key);
  return figure === undefined ? key : stagedLabel(figure, key);
}
