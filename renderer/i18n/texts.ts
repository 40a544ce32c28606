import { useLanguage } from './language.ts';

/** What one part of the interface says, in both languages. English has to say everything Chinese says, or it does not compile. */
export type Texts<T> = { readonly zh: T; readonly en: T };

export const defineTexts = <T>(zh: T, en: NoInfer<T>): Texts<T> => ({ zh, en });

export const useTexts = <T>(texts: Texts<T>): T => texts[useLanguage()];
