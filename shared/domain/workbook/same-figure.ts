import type { FigureValue } from '#shared/schema/school-facts.ts';

/** The same answer, wherever it was read: a figure keeps the source it was first taken from. */
export const isSameFigure = (one: FigureValue, other: FigureValue): boolean =>
  one.state === other.state && one.value === other.value && one.unit === other.unit;
