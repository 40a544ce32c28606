import { useState, type ReactNode } from 'react';
import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { SignatureDialog } from '#renderer/ui/signature-dialog.tsx';
import { SignatureImage } from '#renderer/ui/signature-pad.tsx';
import { FIELD_IDS } from '../focus-field.ts';
import type { FieldProps } from './field-props.ts';
import { FieldRow } from './field-row.tsx';
import { fieldTexts } from './texts.ts';

type SignatureFieldProps = FieldProps<'signature'> & {
  /** Who signs the record; here somebody else is asked. */
  readonly signers: readonly string[];
};

/** The ink of somebody at the school: a canteen manager, a teacher, a parent. It can be given anew. */
export function SignatureField({ form, given, giving, signers }: SignatureFieldProps): ReactNode {
  const say = useTexts(fieldTexts);
  const [isSigning, setSigning] = useState(false);
  const { value } = given;
  const signed = value?.kind === 'signature' ? value : null;
  return (
    <FieldRow label={say.signature} fieldKey="M">
      {signed === null ? null : (
        <span className="field-signed">
          <SignatureImage strokes={signed.strokes} label={say.signatureOf(signed.name)} />
          {signed.name} <span className="quiet">{formatMoment(signed.signedAt)}</span>
        </span>
      )}
      <Button id={FIELD_IDS.value} size="large" icon={<EditOutlined aria-hidden />} onClick={() => setSigning(true)}>
        {signed === null ? say.askSignature(form.signer) : say.signAgain}
      </Button>
      {signed === null ? null : (
        <Button type="text" onClick={() => void giving.choose({ value: null })}>
          {say.clear}
        </Button>
      )}
      {isSigning ? (
        <SignatureDialog
          title={say.askSignature(form.signer)}
          name={signed?.name ?? ''}
          refusalOf={(name) => (signers.includes(name) ? say.signerOfRecord : null)}
          warning={null}
          onClose={() => setSigning(false)}
          onDone={(signature) => {
            setSigning(false);
            void giving.choose({ value: { kind: 'signature', ...signature } });
          }}
        />
      ) : null}
    </FieldRow>
  );
}
