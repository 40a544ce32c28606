import type { Standard } from '#shared/domain/indicators/standard.ts';
import type { FigureKey } from '#shared/schema/figure.ts';

/** What a key of a figure is called, and the unit it is in. */
export function toKnownKey(key: FigureKey, standard: Standard): { readonly label: string; readonly unit: string } {
  const figure = standard.figures.get(key.split('@')[0] ?? key);
  const own = [...(figure?.byStage.values() ?? [])].find((it) => it.key === key);
  return { label: own?.label ?? figure?.label ?? key, unit: figure?.unit ?? '' };
}
