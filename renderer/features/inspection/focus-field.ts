/** Ids of the fields a key can lead to. One item is on the screen at a time, so each is there once. */
export const FIELD_IDS = {
  search: 'field-search',
  /** The first field of the answer, whatever its form. */
  value: 'field-value',
  overrule: 'field-overrule',
  note: 'field-note',
} as const;

/** A field that shows only as a result of what was just written is there a frame later. */
export function focusField(field: keyof typeof FIELD_IDS): void {
  const focus = (): boolean => {
    const element = document.getElementById(FIELD_IDS[field]);
    element?.focus();
    // A figure is usually measured anew, not added to.
    if (element instanceof HTMLInputElement) element.select();
    return element !== null;
  };
  if (!focus()) requestAnimationFrame(() => requestAnimationFrame(() => focus()));
}
