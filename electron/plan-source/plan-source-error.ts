/** Why a file could not be turned into text. `message` is for the user. */
export type PlanSourceError =
  | { readonly kind: 'unsupported'; readonly message: string }
  | { readonly kind: 'tooLarge'; readonly message: string }
  | { readonly kind: 'damaged'; readonly message: string }
  | { readonly kind: 'empty'; readonly message: string };

export const planSourceError = (kind: PlanSourceError['kind'], message: string): PlanSourceError => ({ kind, message });
