import type { Answer, InspectionResult } from '../../schema/inspection.ts';
import { isOverruled, resultByForm, type AnswerForm, type Given } from './form.ts';

/** What an item asks for besides the result. */
export type Entry = Partial<Pick<Answer, 'measured' | 'value'>>;

/** The fields of an answer that one act of an inspector sets. */
export type AnswerEdit = Entry & Partial<Pick<Answer, 'result' | 'overruleReason'>>;

/**
 * A figure or value while it is being entered. A result that had followed from it follows it on, and is taken back with
 * it; one that nobody gave, or that stands for itself, is left alone.
 */
export function whileEntering(form: AnswerForm, before: Given, entry: Entry): AnswerEdit {
  const followed = before.result !== null && before.result === resultByForm(form, before);
  return { ...entry, result: followed ? said(form, before, entry) : before.result };
}

/** A figure or value that stands: it decides where nobody has, and where the result had followed from it before. */
export function whenEntered(form: AnswerForm, before: Given, entry: Entry): AnswerEdit {
  const isFree = before.result === null || before.result === 'notApplicable';
  if (!isFree) return whileEntering(form, before, entry);
  return { ...entry, result: said(form, before, entry) };
}

/**
 * A result given by hand, against what the figure or value says or not. A reason given for another result does not outlive
 * it; a change of the figure alone takes no written word away.
 */
export const withResult = (form: AnswerForm, before: Given, result: InspectionResult | null): AnswerEdit =>
  isOverruled(form, { ...before, result }) ? { result } : { result, overruleReason: null };

const said = (form: AnswerForm, before: Given, entry: Entry): InspectionResult | null =>
  resultByForm(form, { ...before, ...entry });
