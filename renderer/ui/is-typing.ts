/** Whether a key belongs to a field the user is writing in, or to a dialog that lies over the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [role=combobox], [role=dialog]') !==
      null
  );
}
