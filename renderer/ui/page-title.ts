import { useEffect } from 'react';
import { create } from 'zustand';

/** What the page on the screen calls itself; the frame shows it in the top bar. Null: the frame names the place. */
const store = create<{ readonly title: string | null }>(() => ({ title: null }));

export const useShownTitle = (): string | null => store((state) => state.title);

export function usePageTitle(title: string | null): void {
  useEffect(() => {
    store.setState({ title });
    return () => store.setState({ title: null });
  }, [title]);
}
