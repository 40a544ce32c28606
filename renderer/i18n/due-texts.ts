import { defineTexts } from './texts.ts';

/** The words for why a finding has no day by which it is to be put right. */
export const dueTexts = defineTexts(
  { mended: '现场已改', openEnded: '不设期限' },
  { mended: 'Put right on site', openEnded: 'No due day' },
);
