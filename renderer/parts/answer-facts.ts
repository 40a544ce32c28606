import { thresholdText } from '#renderer/i18n/threshold-text.ts';
import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import { figureName } from '#shared/domain/template/figure-name.ts';
import type { DraftForm, DraftItem, DraftThreshold } from '#shared/schema/template-draft.ts';
import type { itemTexts } from './item-texts.ts';

/** A part of how an item is answered, in words. */
export type Fact = { readonly label: string; readonly text: string };
export type Measure = Pick<DraftItem, 'kind' | 'form' | 'threshold' | 'figure'>;
type Say = (typeof itemTexts)['zh'];
type Kind = Measure['kind'];

const BLANK = '—';
const shown = (value: string | number | null): string => (value === null || value === '' ? BLANK : String(value));
const listed = (entries: readonly string[]): string => (entries.length === 0 ? BLANK : entries.join('、'));

const draftThresholdText = (threshold: DraftThreshold): string =>
  threshold.value === null ? BLANK : thresholdText({ ...threshold, value: threshold.value });

export const percentOfShare = (share: number): number => Math.round(share * 10_000) / 100;

const limitOf = ({ threshold }: Measure, say: Say): Fact => ({
  label: say.comparator,
  text: threshold === null ? say.noThreshold : draftThresholdText(threshold),
});

const judged = (isMet: boolean | null, say: Say): string =>
  isMet === null ? say.unjudged : isMet ? say.met : say.unmet;

function numberFacts(measure: Measure, say: Say): readonly Fact[] {
  const { figure } = measure;
  const name = figure === null ? null : (figureName(figure, figureDictionary) ?? figure);
  return [limitOf(measure, say), ...(name === null ? [] : [{ label: say.figure, text: name }])];
}

const columnText = ({ label, content, unit }: DraftForm['columns'][number], say: Say): string =>
  `${label}（${say.contents[content]}${unit === null ? '' : `，${unit}`}）`;

const nothing = (): readonly Fact[] => [];

const FACTS_OF: Readonly<Record<Kind, (measure: Measure, say: Say) => readonly Fact[]>> = {
  verdict: nothing,
  text: nothing,
  photo: nothing,
  number: numberFacts,
  level: ({ form }, say) => [
    {
      label: say.facts.levels,
      text: listed(
        form.levels.map(({ label, isMet, share }) => `${label}（${judged(isMet, say)}，${percentOfShare(share)}%）`),
      ),
    },
  ],
  score: ({ form }, say) => [
    { label: say.full, text: shown(form.full) },
    { label: say.facts.passAt, text: shown(form.passAt) },
  ],
  ratio: (measure, say) => [
    { label: say.countLabel, text: shown(measure.form.countLabel) },
    { label: say.totalLabel, text: shown(measure.form.totalLabel) },
    limitOf(measure, say),
  ],
  choice: ({ form }, say) => [
    { label: say.options, text: listed(form.options.map(({ label, isMet }) => `${label}（${judged(isMet, say)}）`)) },
  ],
  choices: ({ form }, say) => [
    { label: say.options, text: listed(form.options.map(({ label }) => label)) },
    { label: say.facts.least, text: shown(form.least) },
  ],
  date: ({ form }, say) => [{ label: say.facts.latest, text: shown(form.latest) }],
  table: ({ form }, say) => [
    { label: say.facts.columns, text: listed(form.columns.map((column) => columnText(column, say))) },
    { label: say.leastRows, text: String(form.leastRows) },
  ],
  signature: ({ form }, say) => [{ label: say.signer, text: shown(form.signer) }],
};

/** How an item is answered and judged, part by part. */
export const answerFacts = (measure: Measure, say: Say): readonly Fact[] => [
  { label: say.kind, text: say.kinds[measure.kind] },
  ...FACTS_OF[measure.kind](measure, say),
];
