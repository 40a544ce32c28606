import type { ReactNode } from 'react';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { FIELD_IDS } from '../focus-field.ts';

type FieldRowProps = {
  readonly label: string;
  /** The key that leads to the field; null where there is none. */
  readonly fieldKey: string | null;
  readonly children: ReactNode;
};

/** A label at the left, the field of the answer at the right. */
export const FieldRow = ({ label, fieldKey, children }: FieldRowProps): ReactNode => (
  <div className="item-row">
    <label htmlFor={FIELD_IDS.value}>
      {label} {fieldKey === null ? null : <KeyHint of={fieldKey} />}
    </label>
    <div className="field">{children}</div>
  </div>
);
