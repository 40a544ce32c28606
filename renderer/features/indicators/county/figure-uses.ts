import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import { figuresOfTest } from '#shared/domain/indicators/figures-of.ts';
import type { Figure } from '#shared/schema/figure.ts';
import type { Indicator, IndicatorGroup } from '#shared/schema/indicator.ts';

/** A figure of the county, and the indicators that ask for it. */
export interface FigureUse {
  readonly figure: Figure;
  readonly indicators: readonly Indicator[];
}

export interface FigureUseGroup {
  /** Null: asked for by no indicator, printed on the forms only. */
  readonly group: IndicatorGroup | null;
  readonly uses: readonly FigureUse[];
}

/** The figures a county answers for, by the official group and in the order of the first indicator that needs them. */
export function listCountyFigures(indicators: readonly Indicator[]): readonly FigureUseGroup[] {
  const askedBy = new Map<string, Indicator[]>();
  for (const indicator of indicators)
    for (const figure of new Set(indicator.tests.flatMap(figuresOfTest)))
      askedBy.set(figure, [...(askedBy.get(figure) ?? []), indicator]);
  const uses = figureDictionary.figures
    .filter(({ scope }) => scope === 'county')
    .map((figure): FigureUse => ({ figure, indicators: askedBy.get(figure.id) ?? [] }));
  const places = new Map(indicators.map((indicator, at) => [indicator, at]));
  const placeOf = ({ indicators: [first] }: FigureUse): number =>
    first === undefined ? Number.MAX_SAFE_INTEGER : (places.get(first) ?? 0);
  const groups = new Map<IndicatorGroup | null, FigureUse[]>();
  for (const use of uses.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    const group = use.indicators[0]?.group ?? null;
    groups.set(group, [...(groups.get(group) ?? []), use]);
  }
  return [...groups].map(([group, own]) => ({ group, uses: own }));
}
