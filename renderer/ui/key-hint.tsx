import type { ReactNode } from 'react';

/** The key that does the same, drawn as a key. */
export const KeyHint = ({ of }: { readonly of: string }): ReactNode => (
  <kbd className="key" aria-hidden>
    {of}
  </kbd>
);
