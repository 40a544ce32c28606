import type { ReactNode } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { hrefOf } from '#renderer/router/route.ts';
import { useSaving } from '#renderer/stores/saving.ts';
import { useSession } from '#renderer/stores/session.ts';
import { useSyncState } from '#renderer/stores/syncing.ts';
import { clockTime } from './clock-time.ts';
import { frameTexts } from './texts.ts';

/** What stands behind the status line, in sentences. */
export function Receipts(): ReactNode {
  const say = useTexts(frameTexts).status;
  const { state, journaledAt, problem } = useSaving();
  const { phase, pending, lastSyncAt } = useSyncState();
  const { info } = useSession();
  return (
    <div className="receipts">
      <dl>
        <dt>{say[state]}</dt>
        <dd>{problem ?? (state === 'saved' ? say.savedExplain : say.savingExplain)}</dd>
        <dt>{journaledAt === null ? say.notJournaled : say.journaled(clockTime(journaledAt))}</dt>
        <dd>{say.journalExplain}</dd>
        {phase !== 'off' && (
          <>
            <dt>{pending === 0 ? say.nothingPending : say.pending(pending)}</dt>
            <dd>{pending === 0 ? null : say.pendingExplain}</dd>
          </>
        )}
        <dt>{say.phase[phase]}</dt>
        <dd>
          {phase === 'off' ? say.noServerExplain : null}
          {lastSyncAt === null ? null : ` ${say.withServer(clockTime(lastSyncAt))}`}
        </dd>
        <dt>{say.folder}</dt>
        <dd>{info.dataFolder}</dd>
      </dl>
      <a href={hrefOf({ page: 'settings' })}>{say.open}</a>
    </div>
  );
}
