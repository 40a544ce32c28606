import type { AnswerForm } from '#shared/domain/inspection/form.ts';
import type { AnswerValue, Option } from '#shared/schema/answer-form.ts';

export type OptionForm = Extract<AnswerForm, { kind: 'level' | 'choice' | 'choices' }>;

export const isOptionForm = (form: AnswerForm): form is OptionForm =>
  form.kind === 'level' || form.kind === 'choice' || form.kind === 'choices';

/** Levels and options alike, in their order. */
export function optionsOf(form: OptionForm): readonly Option[] {
  if (form.kind === 'choices') return form.options.map(({ label }) => ({ label, isMet: null }));
  return form.kind === 'choice' ? form.options : form.levels.map(({ label, isMet }) => ({ label, isMet }));
}

/** Whether every option says by itself whether the standard is met. */
export const isDecidedByOption = (form: AnswerForm): boolean =>
  isOptionForm(form) && optionsOf(form).every(({ isMet }) => isMet !== null);

export function chosenLabels(value: AnswerValue | null): readonly string[] {
  if (value?.kind === 'level' || value?.kind === 'choice') return [value.label];
  return value?.kind === 'choices' ? value.labels : [];
}

/** The value after an option was taken: one of several is exchanged, one of many is ticked or unticked. */
export function withOption(form: OptionForm, value: AnswerValue | null, label: string): AnswerValue | null {
  if (form.kind !== 'choices') return { kind: form.kind, label };
  const ticked = chosenLabels(value);
  const isTicked = ticked.includes(label);
  // In the order of the options, so that the same ticks are the same value whoever set them, and when.
  const labels = form.options
    .map((option) => option.label)
    .filter((known) => (known === label ? !isTicked : ticked.includes(known)));
  return labels.length === 0 ? null : { kind: 'choices', labels };
}
