import type { AnswerValue, RichForm } from '../../schema/answer-form.ts';
import type { Answer } from '../../schema/inspection.ts';
import type { SealedItem } from '../../schema/sealed-record.ts';
import type { Item } from '../../schema/template.ts';
import type { Threshold } from '../../schema/threshold.ts';
import { assertNever } from '../../util/must.ts';
import { judge } from './judge.ts';

/** The form an answer takes: a judgement, a number held against a threshold, or something richer. */
export type AnswerForm =
  { readonly kind: 'verdict' } | { readonly kind: 'number'; readonly threshold: Threshold } | RichForm;

/** What was answered, whatever the form. */
export type Given = Pick<Answer, 'result' | 'measured' | 'value'>;

export const NOTHING_GIVEN: Given = { result: null, measured: null, value: null };

export function formOf(item: Item): AnswerForm {
  return item.kind === 'verdict' || item.kind === 'number' ? plainForm(item) : richFormOf(item);
}

const plainForm = (item: Extract<Item, { kind: 'verdict' | 'number' }>): AnswerForm =>
  item.kind === 'verdict' ? { kind: 'verdict' } : { kind: 'number', threshold: item.threshold };

/** The form without the rest of the item, as a record keeps it. */
export function richFormOf(item: Exclude<Item, { kind: 'verdict' | 'number' }>): RichForm {
  switch (item.kind) {
    case 'level':
      return { kind: item.kind, levels: item.levels };
    case 'score':
      return { kind: item.kind, full: item.full, passAt: item.passAt };
    case 'ratio':
      return {
        kind: item.kind,
        countLabel: item.countLabel,
        totalLabel: item.totalLabel,
        threshold: item.threshold,
      };
    case 'choice':
      return { kind: item.kind, options: item.options };
    case 'choices':
      return { kind: item.kind, options: item.options, least: item.least };
    case 'date':
      return { kind: item.kind, latest: item.latest };
    case 'table':
      return { kind: item.kind, columns: item.columns, leastRows: item.leastRows };
    case 'signature':
      return { kind: item.kind, signer: item.signer };
    case 'text':
    case 'photo':
      return { kind: item.kind };
    default:
      return assertNever(item);
  }
}

export function formOfSealed({ threshold, rich }: Pick<SealedItem, 'threshold' | 'rich'>): AnswerForm {
  if (rich !== undefined) return rich.form;
  return threshold === null ? { kind: 'verdict' } : { kind: 'number', threshold };
}

export const givenOfSealed = ({ result, measured, rich }: SealedItem): Given => ({
  result,
  measured,
  value: rich?.value ?? null,
});

/** An item that is judged wants a result; one that is only recorded wants its value. */
export function isJudged(form: AnswerForm): boolean {
  switch (form.kind) {
    case 'verdict':
    case 'number':
    case 'level':
      return true;
    case 'score':
      return form.passAt !== null;
    case 'ratio':
      return form.threshold !== null;
    case 'choice':
      return form.options.some(({ isMet }) => isMet !== null);
    case 'choices':
      return form.least !== null;
    case 'date':
      return form.latest !== null;
    case 'text':
    case 'table':
    case 'signature':
    case 'photo':
      return false;
    default:
      return assertNever(form);
  }
}

/** The share of a count in percent, without the dust of 29 / 50 * 100; null while it cannot be known. */
export const percentOf = ({ count, total }: Extract<AnswerValue, { kind: 'ratio' }>): number | null =>
  count === null || total === null || total === 0 ? null : (count * 100) / total;

/** A share as it is written: at most two places after the point. What is judged is the share itself. */
export const percentText = (percent: number): string => `${Number(percent.toFixed(2))} %`;

/** The rows of a table in which something is written. */
export const writtenRows = ({ rows }: Extract<AnswerValue, { kind: 'table' }>): readonly (readonly string[])[] =>
  rows.filter((row) => row.some((cell) => cell.trim() !== ''));

/** Whether the value answers the item whole: given in the item's form, nothing missing, nothing impossible. */
export function isWhole(form: AnswerForm, { measured, value }: Given): boolean {
  if (form.kind === 'verdict' || form.kind === 'photo') return true;
  if (form.kind === 'number') return measured !== null;
  return value !== null && fitsForm(form, value);
}

const knows = (labels: readonly { readonly label: string }[], label: string): boolean =>
  labels.some((known) => known.label === label);

export function fitsForm(form: RichForm, value: AnswerValue): boolean {
  switch (value.kind) {
    case 'level':
      return form.kind === 'level' && knows(form.levels, value.label);
    case 'score':
      return form.kind === 'score' && value.points <= form.full;
    case 'ratio':
      return form.kind === 'ratio' && percentOf(value) !== null && (value.count ?? 0) <= (value.total ?? 0);
    case 'choice':
      return form.kind === 'choice' && knows(form.options, value.label);
    case 'choices':
      return form.kind === 'choices' && value.labels.every((label) => knows(form.options, label));
    case 'text':
      return form.kind === 'text' && value.text.trim() !== '';
    case 'table':
      return (
        form.kind === 'table' &&
        writtenRows(value).length >= form.leastRows &&
        value.rows.every(
          (row) => row.length === form.columns.length && row.every((cell, at) => fitsColumn(form, at, cell)),
        )
      );
    case 'date':
    case 'signature':
      return form.kind === value.kind;
    default:
      return assertNever(value);
  }
}

const fitsColumn = ({ columns }: Extract<RichForm, { kind: 'table' }>, at: number, cell: string): boolean =>
  columns[at]?.content !== 'number' || cell.trim() === '' || Number.isFinite(Number(cell.normalize('NFKC')));

/** What the figure or value says by itself; null where it says nothing, or is not whole. */
export function resultByForm(form: AnswerForm, given: Given): 'met' | 'unmet' | null {
  if (!isWhole(form, given)) return null;
  const met = isMetBy(form, given);
  return met === null ? null : met ? 'met' : 'unmet';
}

function isMetBy(form: AnswerForm, { measured, value }: Given): boolean | null {
  if (form.kind === 'number') return measured === null ? null : judge(measured, form.threshold).result === 'met';
  if (form.kind === 'level' && value?.kind === 'level')
    return form.levels.find(({ label }) => label === value.label)?.isMet ?? null;
  if (form.kind === 'score' && value?.kind === 'score')
    return form.passAt === null ? null : value.points >= form.passAt;
  if (form.kind === 'ratio' && value?.kind === 'ratio') {
    const percent = percentOf(value);
    return form.threshold === null || percent === null ? null : judge(percent, form.threshold).result === 'met';
  }
  if (form.kind === 'choice' && value?.kind === 'choice')
    return form.options.find(({ label }) => label === value.label)?.isMet ?? null;
  if (form.kind === 'choices' && value?.kind === 'choices')
    return form.least === null ? null : new Set(value.labels).size >= form.least;
  if (form.kind === 'date' && value?.kind === 'date') return form.latest === null ? null : value.date <= form.latest;
  return null;
}

/** The inspector's result stands against what the figure or value says. */
export function isOverruled(form: AnswerForm, given: Given): boolean {
  const said = resultByForm(form, given);
  return said !== null && (given.result === 'met' || given.result === 'unmet') && given.result !== said;
}

/** Photographs a photo item wants; other items want what they state. */
export const evidenceWanted = (form: AnswerForm, evidenceRequired: number): number =>
  form.kind === 'photo' ? Math.max(1, evidenceRequired) : evidenceRequired;

/** Whether an inspector is done with an item as far as the answer goes; a judged one is when it has a result. */
export function isAnswered(form: AnswerForm, given: Given, evidenceCount: number): boolean {
  if (given.result !== null) return true;
  if (isJudged(form)) return false;
  return form.kind === 'photo' ? evidenceCount > 0 : isWhole(form, given);
}

/**
 * The share of its weight that an item earned, 0 to 1; null when it earns none: not asked, not answered, or recorded only.
 * A level or a score counts as such unless the inspector's result stands against it.
 */
export function shareOf(form: AnswerForm, given: Given): number | null {
  if (given.result === 'notApplicable') return null;
  const byResult = given.result === null ? null : given.result === 'met' ? 1 : 0;
  if (isOverruled(form, given) || !isWhole(form, given)) return byResult;
  const { value } = given;
  if (form.kind === 'level' && value?.kind === 'level')
    return form.levels.find(({ label }) => label === value.label)?.share ?? byResult;
  if (form.kind === 'score' && value?.kind === 'score') return value.points / form.full;
  return byResult;
}
