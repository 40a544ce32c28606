import type { DraftForm, DraftItem } from '#shared/schema/template-draft.ts';

/** How the fields of one item write. What is a part of a value is changed from what is stored: quick edits don't undo each other. */
export type ItemSetter = {
  readonly set: (fields: Partial<DraftItem>) => Promise<boolean>;
  readonly change: (work: (item: DraftItem) => Partial<DraftItem>) => Promise<boolean>;
  readonly setForm: (change: (form: DraftForm) => Partial<DraftForm>) => Promise<boolean>;
};

export type FieldsProps = ItemSetter & { readonly item: DraftItem };
