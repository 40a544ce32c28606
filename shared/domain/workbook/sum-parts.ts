import type { FigureValue } from '#shared/schema/school-facts.ts';
import { must } from '#shared/util/must.ts';

/** One cell's share of a figure. */
export interface FigurePart extends FigureValue {
  readonly part: string;
}

const isBlank = ({ state }: FigurePart): boolean => state === 'blank' || state === 'error';

/** The blank part, where others say something: their sum would be too little. */
export const findOpen = (parts: readonly FigurePart[]): FigurePart | undefined =>
  parts.every(isBlank) ? undefined : parts.find(isBlank);

/** 无 and — add nothing; a part that was left blank leaves the whole blank. Every cell is named. */
export function sumParts(parts: readonly FigurePart[]): FigureValue {
  const first = must(parts[0], 'a sum has parts');
  const { part: _part, ...alone } = first;
  const sources = parts.flatMap(({ source }) => source ?? []);
  const [head, ...others] = sources;
  if (parts.length === 1 || head === undefined) return alone;
  const note = parts.map(({ part, source }) => `${part} ${shown(source?.text)}（${source?.cell ?? ''}）`).join(' + ');
  const said = {
    unit: first.unit,
    source: { ...head, text: sources.map(({ text }) => shown(text)).join(' + '), and: others.map(({ cell }) => cell) },
    note,
  };
  const blank = parts.find(isBlank);
  if (blank !== undefined) return { ...said, value: null, state: blank.state };
  const numbers = parts.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (numbers.length === 0) return { ...said, value: null, state: first.state };
  return { ...said, value: numbers.reduce((a, b) => a + b, 0), state: 'value' };
}

const shown = (text: string | undefined): string => (text === undefined || text.trim() === '' ? '空' : text.trim());
