import { useEffect, useRef } from 'react';
import { isTyping } from '#renderer/ui/is-typing.ts';
import { actionOfKey, type KeyAction } from './keys.ts';

/** Hears the keys of the page. Escape leaves the field one is typing in, so that the keys work again. */
export function useInspectionKeys(onAction: (action: KeyAction) => void): void {
  const latest = useRef(onAction);
  useEffect(() => {
    latest.current = onAction;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, isComposing, repeat, target } = event;
      if (key === 'Escape' && !isComposing && target instanceof HTMLElement && target.closest('.site') !== null)
        target.blur();
      const press = {
        key,
        ctrlKey,
        metaKey,
        altKey,
        isComposing,
        repeat,
        isTyping: isTyping(target) || hasDialog(),
        isOnButton: target instanceof HTMLElement && target.closest('button, a, [role=button]') !== null,
      };
      const action = actionOfKey(press);
      if (action === null) return;
      // The key must not also be typed into the field it opens.
      event.preventDefault();
      latest.current(action);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

const hasDialog = (): boolean => document.querySelector('[role=dialog][aria-modal=true]') !== null;
