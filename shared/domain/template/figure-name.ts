import type { FigureDictionary } from '../../schema/figure.ts';
import { stageSchema } from '../../schema/stage.ts';

/** A figure key as a person reads it: `pupils@小学` is 在校生数（小学）; null when the dictionary does not know it. */
export function figureName(key: string, { figures }: FigureDictionary): string | null {
  const [id, stage] = key.split('@');
  const label = figures.find((figure) => figure.id === id)?.label;
  if (label === undefined) return null;
  return stage === undefined ? label : `${label}（${stage}）`;
}

/** The key that `figureName` names so. */
export function findFigureKey(name: string, { figures }: FigureDictionary): string | null {
  const keyOf = (label: string): string | undefined => figures.find((figure) => figure.label === label)?.id;
  const whole = keyOf(name);
  if (whole !== undefined) return whole;
  const stage = stageSchema.options.find((it) => name.endsWith(`（${it}）`));
  const id = stage === undefined ? undefined : keyOf(name.slice(0, -`（${stage}）`.length));
  return id === undefined ? null : `${id}@${stage}`;
}
