import { useState, type ReactNode } from 'react';
import { Alert, Button, Input, Modal } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { SignaturePad } from '#renderer/ui/signature-pad.tsx';
import { isSignature, type Point, type Strokes } from '#renderer/ui/strokes.ts';
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
  const [name, setName] = useState(slot.name);
  const [strokes, setStrokes] = useState<Strokes>([]);
  const confirm = (): Promise<void> =>
    onDone({
      kind: 'signed',
      role: slot.role,
      name: name.trim(),
      strokes: strokes.map((stroke) => stroke.map(([x, y]): Point => [x, y])),
      signedAt: new Date().toISOString(),
      contentHash,
    });
  return (
    <Modal
      open
      width={680}
      title={`${say.sign} · ${say.roles[slot.role]}`}
      onCancel={onClose}
      okText={say.confirm}
      okButtonProps={{ disabled: name.trim() === '' || !isSignature(strokes), size: 'large' }}
      cancelButtonProps={{ size: 'large' }}
      onOk={() => void confirm()}
    >
      <div className="sign-form">
        <label>
          {say.name}
          <Input value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
        </label>
        <div className="sign-pad-head">
          <span>{say.pad}</span>
          <Button size="small" disabled={strokes.length === 0} onClick={() => setStrokes([])}>
            {say.clear}
          </Button>
        </div>
        <SignaturePad strokes={strokes} onChange={setStrokes} label={say.pad} />
        {isLast ? <Alert type="warning" showIcon title={say.last} /> : null}
      </div>
    </Modal>
  );
}
