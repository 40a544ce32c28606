import type { Given } from '#shared/domain/inspection/form.ts';
import type { RichForm } from '#shared/schema/answer-form.ts';
import type { Giving } from '../use-giving.ts';

/** What the field of a rich form gets. */
export type FieldProps<K extends RichForm['kind']> = {
  readonly form: Extract<RichForm, { kind: K }>;
  readonly given: Given;
  readonly giving: Giving;
};
