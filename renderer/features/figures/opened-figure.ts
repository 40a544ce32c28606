import { create } from 'zustand';
import type { FactsPlace } from '#renderer/stores/typed-figures.ts';
import type { FigureKey } from '#shared/schema/figure.ts';

/** One figure of a school or county in a year, to be looked at and written. */
export interface OpenedFigure extends FactsPlace {
  readonly key: FigureKey;
  /** Of the school or county. */
  readonly owner: string;
}

/**
 * The figure whose dialog is open; null: none. Kept here because what led to it is often gone after the first digit: a
 * figure that was missing is missing no more.
 */
export const useOpenedFigure = create<{ readonly figure: OpenedFigure | null }>(() => ({ figure: null }));

export const openFigure = (figure: OpenedFigure): void => useOpenedFigure.setState({ figure });
export const closeFigure = (): void => useOpenedFigure.setState({ figure: null });
