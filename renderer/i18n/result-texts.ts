import { defineTexts } from './texts.ts';

/** The words for a result; `recorded` for an answer that is not judged, `none` where nobody has answered yet. */
export const resultTexts = defineTexts(
  { met: '达标', unmet: '不达标', notApplicable: '不适用', recorded: '已记录', none: '未答' },
  { met: 'Met', unmet: 'Not met', notApplicable: 'Not applicable', recorded: 'Recorded', none: 'Open' },
);
