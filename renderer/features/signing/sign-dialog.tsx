import type { ReactNode } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { SignatureDialog } from '#renderer/ui/signature-dialog.tsx';
import type { Signed } from '#shared/schema/inspection.ts';
import type { Slot } from './slot.ts';
import { signingTexts } from './texts.ts';

export type SignatureDialogProps = {
  readonly slot: Slot;
  /** Hash of the record as it stands on the screen. */
  readonly contentHash: string;
  readonly isLast: boolean;
  readonly onClose: () => void;
  readonly onDone: (signed: Signed) => Promise<void>;
};

export function SignDialog({ slot, contentHash, isLast, onClose, onDone }: SignatureDialogProps): ReactNode {
  const say = useTexts(signingTexts).signatures;
  return (
    <SignatureDialog
      title={`${say.sign} · ${say.roles[slot.role]}`}
      name={slot.name}
      refusalOf={() => null}
      warning={isLast ? say.last : null}
      onClose={onClose}
      onDone={(ink) => void onDone({ kind: 'signed', role: slot.role, ...ink, contentHash })}
    />
  );
}
