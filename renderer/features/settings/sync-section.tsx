import { Alert, Button, Descriptions, Space } from 'antd';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { leave, syncNow, useSyncState } from '#renderer/stores/syncing.ts';
import { Mark, type Tone } from '#renderer/ui/mark.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { useConfirm } from '#renderer/ui/use-confirm.ts';
import { WorkProgress } from '#renderer/ui/work-progress.tsx';
import { EnrolForm } from './enrol-form.tsx';
import { SyncProblem } from './sync-problem.tsx';
import { settingsTexts } from './texts.ts';

type SyncState = ReturnType<typeof useSyncState>;

const tones: Readonly<Record<SyncState['phase'], Tone>> = {
  off: 'plain',
  idle: 'good',
  running: 'plain',
  waiting: 'warn',
  failed: 'bad',
};

function SyncFacts({ state }: { readonly state: SyncState }) {
  const t = useTexts(settingsTexts);
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        { key: 'phase', label: t.phase, children: <Mark tone={tones[state.phase]}>{t.phases[state.phase]}</Mark> },
        { key: 'pending', label: t.pending, children: t.items(state.pending) },
        {
          key: 'last',
          label: t.lastSync,
          span: 2,
          children: state.lastSyncAt === null ? t.never : formatMoment(state.lastSyncAt),
        },
      ]}
    />
  );
}

function Enrolled({ state }: { readonly state: SyncState }) {
  const t = useTexts(settingsTexts);
  const confirm = useConfirm();
  const isRunning = state.phase === 'running';

  async function askToLeave(): Promise<void> {
    const consequence = t.leaveText(state.pending);
    if (await confirm({ title: t.leaveTitle, consequence, act: t.leave, isDestructive: true })) await leave();
  }

  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <strong>{t.enrolled(state.bureau ?? '')}</strong>
      <SyncFacts state={state} />
      {isRunning && (
        <WorkProgress
          label={t.syncing}
          done={
            state.progress === null || state.progress.total === 0 ? null : state.progress.done / state.progress.total
          }
          onCancel={null}
        />
      )}
      {state.problem !== null && <SyncProblem problem={state.problem} />}
      {state.altered > 0 && (
        <Alert type="warning" showIcon role="alert" title={t.altered(state.altered)} description={t.alteredNext} />
      )}
      <Space>
        <Button type="primary" disabled={isRunning} onClick={() => void syncNow()}>
          {t.syncNow}
        </Button>
        <Button danger disabled={isRunning} onClick={() => void askToLeave()}>
          {t.leave}
        </Button>
      </Space>
    </Space>
  );
}

export function SyncSection() {
  const t = useTexts(settingsTexts);
  const state = useSyncState();
  return <Section title={t.sync}>{state.phase === 'off' ? <EnrolForm /> : <Enrolled state={state} />}</Section>;
}
