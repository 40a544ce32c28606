import { Alert } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { SyncError } from '#shared/protocol/error.ts';
import { syncProblemTexts } from './sync-problem-texts.ts';
import { settingsTexts } from './texts.ts';

/** What went wrong, what is safe and what to do. */
export function SyncProblem({ problem }: { readonly problem: SyncError }) {
  const t = useTexts(settingsTexts);
  const { what, next } = useTexts(syncProblemTexts)[problem.kind];
  return <Alert type="warning" showIcon role="alert" title={what} description={`${t.dataSafe}${next}`} />;
}
