import { useState, type ReactNode } from 'react';
import { Alert, Button, Input, Modal } from 'antd';
import { defineTexts, useTexts } from '#renderer/i18n/texts.ts';
import { SignaturePad } from './signature-pad.tsx';
import { isSignature, type Point, type Strokes } from './strokes.ts';

const texts = defineTexts(
  { name: '姓名', pad: '请在框内签名', clear: '重写', confirm: '确认签名' },
  { name: 'Name', pad: 'Please sign in the box', clear: 'Clear', confirm: 'Confirm signature' },
);

export type Ink = { readonly name: string; readonly strokes: Point[][]; readonly signedAt: string };

type SignatureDialogProps = {
  readonly title: string;
  /** As far as it is known. */
  readonly name: string;
  /** Why nobody of this name may sign here; null when the name will do. */
  readonly refusalOf: (name: string) => string | null;
  /** What the signature will bring about; null when there is nothing to warn of. */
  readonly warning: string | null;
  readonly onClose: () => void;
  readonly onDone: (ink: Ink) => void;
};

/** A name and a hand-written signature. */
export function SignatureDialog(props: SignatureDialogProps): ReactNode {
  const say = useTexts(texts);
  const [name, setName] = useState(props.name);
  const [strokes, setStrokes] = useState<Strokes>([]);
  const refusal = props.refusalOf(name.trim());
  const isReady = name.trim() !== '' && refusal === null && isSignature(strokes);
  const confirm = (): void =>
    props.onDone({
      name: name.trim(),
      strokes: strokes.map((stroke) => stroke.map(([x, y]): Point => [x, y])),
      signedAt: new Date().toISOString(),
    });
  return (
    <Modal
      open
      width={680}
      title={props.title}
      onCancel={props.onClose}
      okText={say.confirm}
      okButtonProps={{ disabled: !isReady, size: 'large' }}
      cancelButtonProps={{ size: 'large' }}
      onOk={confirm}
    >
      <div className="sign-form">
        <label>
          {say.name}
          <Input
            value={name}
            maxLength={40}
            status={refusal === null ? '' : 'error'}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        {refusal === null ? null : <Alert type="error" showIcon title={refusal} />}
        <div className="sign-pad-head">
          <span>{say.pad}</span>
          <Button size="small" disabled={strokes.length === 0} onClick={() => setStrokes([])}>
            {say.clear}
          </Button>
        </div>
        <SignaturePad strokes={strokes} onChange={setStrokes} label={say.pad} />
        {props.warning === null ? null : <Alert type="warning" showIcon title={props.warning} />}
      </div>
    </Modal>
  );
}
