import indicatorNames from '#seeds/indicator-names.json' with { type: 'json' };
import { figureFinder, questionKeys, type IndicatorWords } from '#shared/domain/template/question-key.ts';
import { indicatorNameSchema } from '#shared/schema/plan-comparison.ts';
import { figureDictionary } from './figure-dictionary.ts';

/** What indicators are called in plans. */
export const indicatorNameList = indicatorNameSchema.array().parse(indicatorNames);

const words: IndicatorWords = { names: indicatorNameList, dictionary: figureDictionary };

/** What an item of a checklist asks for, by the names the app knows. */
export const questionKeyOf = questionKeys(words);

/** The figure that schools report on an indicator. */
export const findReportedFigure = figureFinder(words);
