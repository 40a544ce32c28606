import figures from '#seeds/figures.json';
import { figureDictionarySchema, type FigureDictionary } from '#shared/schema/figure.ts';

/** The figures schools and counties report, with the headings that mean them. */
export const figureDictionary: FigureDictionary = figureDictionarySchema.parse(figures);
