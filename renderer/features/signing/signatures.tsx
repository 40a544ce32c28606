import { useState, type ReactNode } from 'react';
import { Button, Space } from 'antd';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { SignatureImage } from '#renderer/ui/signature-pad.tsx';
import { useConfirm } from '#renderer/ui/use-confirm.ts';
import { RefuseDialog } from './refuse-dialog.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { isGiven, isLast, type Slot } from './slot.ts';
import { signingTexts } from './texts.ts';
import type { Signing } from './use-signing.ts';

type Asking = { readonly kind: 'sign' | 'refuse'; readonly slot: Slot };

/** One place after another; each can be signed or refused. */
export function Signatures({ signing }: { readonly signing: Signing }): ReactNode {
  const say = useTexts(signingTexts).signatures;
  const confirm = useConfirm();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { gaps, slots, contentHash, sign, sealNow } = signing;
  const isBlocked = gaps.length > 0;
  const close = (): void => setAsking(null);
  const dialogProps = (slot: Slot) => ({
    slot,
    contentHash,
    isLast: isLast(slots, slot.slot),
    onClose: close,
    onDone: async (signed: Parameters<typeof sign>[1]) => {
      close();
      await sign(slot.slot, signed);
    },
  });
  const askToSeal = async (): Promise<void> => {
    if (await confirm({ title: say.sealTitle, consequence: say.last, act: say.sealNow, isDestructive: false }))
      await sealNow();
  };
  return (
    <>
      <p className="quiet signatures-lead">{isBlocked ? say.blocked : say.lead}</p>
      <ul className="slots">
        {slots.map((slot) => (
          <SlotRow key={slot.slot} slot={slot} isBlocked={isBlocked} onAsk={setAsking} />
        ))}
      </ul>
      {!isBlocked && slots.every(isGiven) ? (
        <p>
          {say.sealReady}{' '}
          <Button type="primary" onClick={() => void askToSeal()}>
            {say.sealNow}
          </Button>
        </p>
      ) : null}
      <p className="quiet">{say.legal}</p>
      {asking?.kind === 'sign' ? <SignDialog {...dialogProps(asking.slot)} /> : null}
      {asking?.kind === 'refuse' ? <RefuseDialog {...dialogProps(asking.slot)} /> : null}
    </>
  );
}

type SlotRowProps = { readonly slot: Slot; readonly isBlocked: boolean; readonly onAsk: (asking: Asking) => void };

function SlotRow({ slot, isBlocked, onAsk }: SlotRowProps): ReactNode {
  const say = useTexts(signingTexts).signatures;
  return (
    <li className="slot" aria-label={`${say.roles[slot.role]} ${slot.name}`}>
      <span className="slot-who">
        <small>{say.roles[slot.role]}</small>
        {slot.name}
      </span>
      <span className="slot-given">
        <Given slot={slot} />
        {slot.isVoid ? <Mark tone="warn">{say.void}</Mark> : null}
      </span>
      <Space>
        <Button
          type={isGiven(slot) ? 'default' : 'primary'}
          size="large"
          disabled={isBlocked}
          onClick={() => onAsk({ kind: 'sign', slot })}
        >
          {slot.signed === null ? say.sign : say.signAgain}
        </Button>
        <Button size="large" disabled={isBlocked} onClick={() => onAsk({ kind: 'refuse', slot })}>
          {say.refuse}
        </Button>
      </Space>
    </li>
  );
}

function Given({ slot: { signed, isVoid } }: { readonly slot: Slot }): ReactNode {
  const say = useTexts(signingTexts).signatures;
  if (signed === null) return null;
  const at = formatMoment(signed.signedAt);
  if (signed.kind === 'refused')
    return (
      <span>
        <Mark tone={isVoid ? 'plain' : 'warn'}>{say.refused(signed.name, at)}</Mark>
        <div className="quiet">{say.refusedDetail(signed.reason, signed.witness)}</div>
      </span>
    );
  return (
    <span className="slot-signed">
      <SignatureImage strokes={signed.strokes} label={signed.name} />
      <Mark tone={isVoid ? 'plain' : 'good'}>{say.signed(signed.name, at)}</Mark>
    </span>
  );
}
