import type { ReactNode } from 'react';
import { Alert, Button, Descriptions, Modal } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { Verification as Outcome } from '#shared/ipc/contract.ts';
import { documentsTexts } from './texts.ts';
import type { Verification } from './use-verification.ts';
import './documents.css';

/** What a check of a PDF found: valid, changed (and where), of a later release, or not ours. */
export function VerifyDialog({ verification }: { readonly verification: Verification }): ReactNode {
  const say = useTexts(documentsTexts);
  const { check, isDragging, choose, close } = verification;
  if (isDragging) return <div className="drop-veil">{say.dropHere}</div>;
  if (check.kind === 'none') return null;
  return (
    <Modal
      open
      title={say.title}
      width={680}
      onCancel={close}
      footer={[
        <Button key="another" onClick={() => void choose()} disabled={check.kind === 'running'}>
          {say.another}
        </Button>,
        <Button key="close" type="primary" onClick={close}>
          {say.close}
        </Button>,
      ]}
    >
      {check.kind === 'running' ? <p role="status">{say.checking}</p> : null}
      {check.kind === 'failed' ? (
        <Alert type="warning" showIcon title={say.failed} description={check.message} />
      ) : null}
      {check.kind === 'done' ? <OutcomeView {...check} /> : null}
    </Modal>
  );
}

const tones = { valid: 'success', unknown: 'warning', changed: 'error', newer: 'warning', notOurs: 'warning' } as const;

type OutcomeProps = { readonly outcome: Outcome; readonly isSignerKnown: boolean };

function OutcomeView({ outcome, isSignerKnown }: OutcomeProps): ReactNode {
  const say = useTexts(documentsTexts);
  const { verdict, faults, record, signer, sealHash } = outcome;
  // Unchanged since it was signed says nothing about who signed: anybody can make a device.
  const shown = verdict === 'valid' && !isSignerKnown ? 'unknown' : verdict;
  const { unknownNext: unknown, newerNext: newer, notOursNext: notOurs } = say;
  const next = { valid: null, unknown, changed: null, newer, notOurs }[shown];
  return (
    <div className="outcome">
      <Alert type={tones[shown]} showIcon title={say[shown]} description={next} />
      {faults.length === 0 ? null : (
        <div>
          <strong>{say.faults}</strong>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      {record === null ? null : (
        <Descriptions column={1} size="small" bordered>
          <Descriptions.Item label={say.school}>{record.content.school.name}</Descriptions.Item>
          <Descriptions.Item label={say.visit}>{record.content.visit.title}</Descriptions.Item>
          <Descriptions.Item label={say.number}>{record.content.number}</Descriptions.Item>
          <Descriptions.Item label={say.sealedAt}>{new Date(record.sealedAt).toLocaleString('sv')}</Descriptions.Item>
          <Descriptions.Item label={say.hash}>
            <span className="hash">{sealHash}</span>
          </Descriptions.Item>
          {signer === null ? null : (
            <Descriptions.Item label={say.signer}>
              {signer.isThisDevice ? say.thisDevice : say.otherDevice(signer.deviceId)}
              <div className="hash quiet">{signer.keyFingerprint}</div>
            </Descriptions.Item>
          )}
        </Descriptions>
      )}
      {signer === null ? null : <p className="quiet">{say.grade}</p>}
    </div>
  );
}
