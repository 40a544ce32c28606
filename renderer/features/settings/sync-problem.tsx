import { Alert } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { SyncError } from '#shared/protocol/error.ts';
import { syncProblemTexts } from './sync-problem-texts.ts';
import { settingsTexts } from './texts.ts';

type SyncProblemProps = {
  readonly problem: SyncError;
  /** What to do here, where it is not what one does while syncing. */
  readonly next?: string | undefined;
};

/** What went wrong, what is safe and what to do. */
export function SyncProblem({ problem, next }: SyncProblemProps) {
  const t = useTexts(settingsTexts);
  const usual = useTexts(syncProblemTexts)[problem.kind];
  return (
    <Alert type="warning" showIcon role="alert" title={usual.what} description={`${t.dataSafe}${next ?? usual.next}`} />
  );
}
