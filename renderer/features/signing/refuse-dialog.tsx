import { useState, type ReactNode } from 'react';
import { Alert, Input, Modal } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { SignatureDialogProps } from './sign-dialog.tsx';
import { signingTexts } from './texts.ts';

/** A refusal is recorded with its reason and a witness, and takes the place of the signature. */
export function RefuseDialog({ slot, contentHash, isLast, onClose, onDone }: SignatureDialogProps): ReactNode {
  const say = useTexts(signingTexts).signatures;
  const [name, setName] = useState(slot.name);
  const [reason, setReason] = useState('');
  const [witness, setWitness] = useState('');
  const isComplete = [name, reason, witness].every((text) => text.trim() !== '');
  const confirm = (): Promise<void> =>
    onDone({
      kind: 'refused',
      role: slot.role,
      name: name.trim(),
      reason: reason.trim(),
      witness: witness.trim(),
      signedAt: new Date().toISOString(),
      contentHash,
    });
  return (
    <Modal
      open
      width={560}
      title={`${say.refuse} · ${say.roles[slot.role]}`}
      onCancel={onClose}
      okText={say.confirmRefusal}
      okButtonProps={{ disabled: !isComplete }}
      onOk={() => void confirm()}
    >
      <div className="sign-form">
        <p className="quiet">{say.refuseExplain}</p>
        <label>
          {say.name}
          <Input value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          {say.reason}
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={1_000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <label>
          {say.witness}
          <Input value={witness} maxLength={40} onChange={(event) => setWitness(event.target.value)} />
        </label>
        {isLast ? <Alert type="warning" showIcon title={say.last} /> : null}
      </div>
    </Modal>
  );
}
