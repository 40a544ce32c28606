import type { ReactNode } from 'react';
import {
  CloudOutlined,
  CloudSyncOutlined,
  DisconnectOutlined,
  FileProtectOutlined,
  HddOutlined,
  LoadingOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { Popover } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useSaving } from '#renderer/stores/saving.ts';
import { useSyncState } from '#renderer/stores/syncing.ts';
import { clockTime } from './clock-time.ts';
import { Receipts } from './receipts.tsx';
import { frameTexts } from './texts.ts';

const savingIcons = {
  saved: <HddOutlined aria-hidden />,
  saving: <LoadingOutlined aria-hidden />,
  failed: <WarningOutlined aria-hidden />,
};
const phaseIcons = {
  off: <DisconnectOutlined aria-hidden />,
  idle: <CloudOutlined aria-hidden />,
  running: <LoadingOutlined aria-hidden />,
  waiting: <DisconnectOutlined aria-hidden />,
  failed: <WarningOutlined aria-hidden />,
};

/** The truth about what is saved, journaled and synced; it opens the receipts behind it. */
export function StatusLine(): ReactNode {
  const say = useTexts(frameTexts).status;
  const { state, journaledAt, problem } = useSaving();
  const { phase, pending } = useSyncState();
  return (
    <footer className="status" aria-label={say.label}>
      <Part isBad={state === 'failed'} icon={savingIcons[state]}>
        {problem ?? say[state]}
      </Part>
      <Part isBad={false} icon={<FileProtectOutlined aria-hidden />}>
        {journaledAt === null ? say.notJournaled : say.journaled(clockTime(journaledAt))}
      </Part>
      {/* Without a server there is nowhere to send anything, and nothing that is late. */}
      {phase !== 'off' && (
        <Part isBad={false} icon={<CloudSyncOutlined aria-hidden />}>
          {pending === 0 ? say.nothingPending : say.pending(pending)}
        </Part>
      )}
      <Part isBad={phase === 'failed'} icon={phaseIcons[phase]}>
        {say.phase[phase]}
      </Part>
    </footer>
  );
}

type PartProps = { readonly isBad: boolean; readonly icon: ReactNode; readonly children: ReactNode };

const Part = ({ isBad, icon, children }: PartProps): ReactNode => (
  <Popover trigger="click" placement="topLeft" content={<Receipts />}>
    <button type="button" className={isBad ? 'is-bad' : ''}>
      {icon}
      <span>{children}</span>
    </button>
  </Popover>
);
