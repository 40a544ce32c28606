import { usedMeasure } from '#shared/domain/template/draft-form.ts';
import type { Condition } from '#shared/schema/condition.ts';
import type { DraftForm, DraftItem, ItemKind } from '#shared/schema/template-draft.ts';
import {
  COMPARATOR_WORDS,
  CONDITION_SIGNS,
  CONTENT_WORDS,
  joinParts,
  RESULT_WORDS,
  UNJUDGED_WORD,
  WORD_BREAK,
} from './layout.ts';

export type Value = string | number | null;

/** The columns that say how an item is answered; those of other forms stay blank. */
export function formCells(item: DraftItem) {
  const { kind, form, threshold } = usedMeasure(item);
  return {
    options: optionLines(kind, form),
    full: form.full,
    passAt: form.passAt,
    countLabel: form.countLabel,
    totalLabel: form.totalLabel,
    least: form.least,
    latest: form.latest,
    columns: columnLines(form),
    leastRows: kind === 'table' ? form.leastRows : null,
    signer: form.signer,
    comparator: threshold === null ? null : COMPARATOR_WORDS[threshold.comparator],
    value: threshold?.value ?? null,
    upper: threshold?.upper ?? null,
    unit: threshold?.unit ?? null,
  };
}

const verdictWord = (isMet: boolean | null): string =>
  isMet === null ? UNJUDGED_WORD : RESULT_WORDS[isMet ? 'met' : 'unmet'];

function optionLines(kind: ItemKind, { levels, options }: DraftForm): string {
  const lines =
    kind === 'level'
      ? levels.map(({ label, isMet, share }) => [label, verdictWord(isMet), String(share)])
      : options.map(({ label, isMet }) => (kind === 'choice' ? [label, verdictWord(isMet)] : [label]));
  return lines.map(joinParts).join('\n');
}

const columnLines = ({ columns }: DraftForm): string =>
  columns
    .map(({ label, content, unit }) => joinParts([label, CONTENT_WORDS[content], ...(unit === null ? [] : [unit])]))
    .join('\n');

/** Blank for an item that is asked always, and where the item asked for is not in the list any more. */
export function conditionText(condition: Condition | null, noOf: ReadonlyMap<string, string>): string | null {
  const no = noOf.get(condition?.itemId ?? '');
  if (condition === null || no === undefined) return null;
  if (condition.kind === 'option') return `${no} ${CONDITION_SIGNS.option} ${joinParts(condition.labels)}`;
  return `${no}${CONDITION_SIGNS.result}${condition.results.map((result) => RESULT_WORDS[result]).join(WORD_BREAK)}`;
}
