import type { DraftForm, DraftItem } from '#shared/schema/template-draft.ts';

/** How the fields of one item write. Parts of the form are changed from what is stored, so that quick edits don't undo each other. */
export type ItemSetter = {
  readonly set: (fields: Partial<DraftItem>) => Promise<void>;
  readonly setForm: (change: (form: DraftForm) => Partial<DraftForm>) => Promise<void>;
};

export type FieldsProps = ItemSetter & { readonly item: DraftItem };
