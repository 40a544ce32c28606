import { create } from 'zustand';

export type Language = 'zh' | 'en';

const storageKey = 'duxue.language';

/** The language of the interface; of this machine, not of the person. */
const useStore = create<{ readonly language: Language }>(() => ({
  language: localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh',
}));

export const useLanguage = (): Language => useStore((state) => state.language);

export function chooseLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
  useStore.setState({ language });
}
