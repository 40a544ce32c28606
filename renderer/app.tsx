import { useEffect, useState, type ReactNode } from 'react';
import { App as AntApp, Button, ConfigProvider, Space } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { appTexts } from './app-texts.ts';
import { bridge } from './bridge.ts';
import type { Reconciliation } from './db/reconcile.ts';
import { Frame } from './frame/frame.tsx';
import { useMedia } from './hooks/use-media.ts';
import { useLanguage } from './i18n/language.ts';
import { useTexts } from './i18n/texts.ts';
import { start, type StartProblem } from './start.ts';
import { loadSampleOnce } from './stores/first-run.ts';
import { themeFor } from './theme.ts';
import { ErrorState } from './ui/error-state.tsx';
import { Loading } from './ui/loading.tsx';

/** Theme and language around everything; both follow their settings while the app runs. */
export function App(): ReactNode {
  const language = useLanguage();
  const isDark = useMedia('(prefers-color-scheme: dark)');
  useEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <ConfigProvider
      theme={themeFor(isDark)}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <AntApp notification={NOTICES}>
        <Started />
      </AntApp>
    </ConfigProvider>
  );
}

/** Above the status line, at the side where no button of a page stands: a notice must never cover what it is about. */
const NOTICES = { placement: 'bottomLeft', bottom: 56 } as const;

type Starting =
  | { readonly kind: 'starting' }
  | { readonly kind: 'started'; readonly found: Reconciliation }
  | { readonly kind: 'failed'; readonly problem: StartProblem };

const stateOf = (result: Awaited<ReturnType<typeof start>>): Starting =>
  result.ok ? { kind: 'started', found: result.value } : { kind: 'failed', problem: result.error };

/** The screens, once the store is open and agrees with the journal. */
function Started(): ReactNode {
  const say = useTexts(appTexts);
  const { notification } = AntApp.useApp();
  const [state, setState] = useState<Starting>({ kind: 'starting' });
  useEffect(() => {
    void start().then((result) => setState(stateOf(result)));
  }, []);
  const retry = async (): Promise<void> => setState(stateOf(await start()));
  const found = state.kind === 'started' ? state.found : null;
  useEffect(() => {
    if (found === null) return;
    void loadSampleOnce();
    if (found.restored > 0) notification.info({ key: 'restored', title: say.restored(found.restored) });
    if (found.damaged > 0) notification.warning({ key: 'damaged', title: say.damaged(found.damaged), duration: 0 });
  }, [found, notification, say]);
  if (state.kind === 'starting') return <Loading />;
  if (state.kind === 'started') return <Frame />;
  return <NotStarted problem={state.problem} onRetry={() => void retry()} />;
}

type NotStartedProps = { readonly problem: StartProblem; readonly onRetry: () => void };

/** A database that will not open can be put aside: the journal rebuilds another. */
function NotStarted({ problem, onRetry }: NotStartedProps): ReactNode {
  const say = useTexts(appTexts);
  return (
    <ErrorState
      what={say.what}
      safe={`${say.safe} ${problem.message}`}
      next={say.next}
      action={
        <Space>
          <Button onClick={onRetry}>{say.retry}</Button>
          {problem.kind === 'storeBroken' ? (
            <Button type="primary" onClick={() => void bridge.appSetAsideProfile()}>
              {say.rebuild}
            </Button>
          ) : null}
        </Space>
      }
    />
  );
}
