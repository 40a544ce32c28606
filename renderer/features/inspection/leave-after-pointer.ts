import type { MouseEvent } from 'react';

/**
 * Takes the focus off a button that was clicked by mouse or finger, so that Enter belongs to the item again. Who came to
 * the button by keyboard stays on it.
 */
export function leaveAfterPointer(event: MouseEvent<HTMLElement>): void {
  const isPointer = event.detail > 0;
  if (isPointer) event.currentTarget.blur();
}
