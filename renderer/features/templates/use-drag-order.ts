import { useRef, useState, type PointerEvent, type RefObject } from 'react';

/** How far a mouse moves before a press on a row becomes a drag. */
const SLACK_PX = 6;
/** Near the upper or lower edge of the list it scrolls along. */
const EDGE_PX = 32;
const SCROLL_PX = 12;

type Drag = { readonly id: string; readonly fromY: number; readonly isMoving: boolean };

type DragOrder = {
  /** The dragged row, once it moves. */
  readonly dragged: string | null;
  /** The row it would come before; `null`: the end of the list. */
  readonly over: string | null | undefined;
  readonly rowProps: (id: string) => {
    readonly 'data-row': string;
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
};

/**
 * Rows of a list are put in another order by mouse, pen or finger. A mouse may press anywhere on a row; a finger on its
 * handle (`data-handle`, with `touch-action: none`), so that the list can still be scrolled by touch.
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onDrop: (id: string, beforeId: string | null) => void,
): DragOrder {
  const drag = useRef<Drag | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null | undefined>(undefined);
  const end = (): void => {
    drag.current = null;
    setDragged(null);
    setOver(undefined);
  };
  const start = (id: string, event: PointerEvent): void => {
    const isOnHandle = event.target instanceof Element && event.target.closest('[data-handle]') !== null;
    if (event.button !== 0 || (event.pointerType !== 'mouse' && !isOnHandle)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { id, fromY: event.clientY, isMoving: false };
  };
  const move = ({ clientY }: PointerEvent): void => {
    const { current } = drag;
    const nav = list.current;
    if (current === null || nav === null) return;
    if (!current.isMoving && Math.abs(clientY - current.fromY) < SLACK_PX) return;
    drag.current = { ...current, isMoving: true };
    setDragged(current.id);
    const { top, bottom } = nav.getBoundingClientRect();
    if (clientY < top + EDGE_PX) nav.scrollBy(0, -SCROLL_PX);
    if (clientY > bottom - EDGE_PX) nav.scrollBy(0, SCROLL_PX);
    setOver(rowAt(nav, clientY));
  };
  const drop = (): void => {
    const { current } = drag;
    if (current?.isMoving === true && over !== undefined && over !== current.id) onDrop(current.id, over);
    end();
  };
  return {
    dragged,
    over,
    rowProps: (id) => ({
      'data-row': id,
      onPointerDown: (event) => start(id, event),
      onPointerMove: move,
      onPointerUp: drop,
      onPointerCancel: end,
    }),
  };
}

/** The first row whose middle lies below a height. */
function rowAt(list: HTMLElement, y: number): string | null {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const below = rows.find((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height / 2;
  });
  return below?.dataset['row'] ?? null;
}
