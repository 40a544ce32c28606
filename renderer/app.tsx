import { useEffect, useState, type ReactNode } from 'react';
import { App as AntApp, Button, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { appTexts } from './app-texts.ts';
import type { Reconciliation } from './db/reconcile.ts';
import { Frame } from './frame/frame.tsx';
import { useMedia } from './hooks/use-media.ts';
import { useLanguage } from './i18n/language.ts';
import { useTexts } from './i18n/texts.ts';
import { start } from './start.ts';
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
      <AntApp>
        <Started />
      </AntApp>
    </ConfigProvider>
  );
}

type Starting =
  | { readonly kind: 'starting' }
  | { readonly kind: 'started'; readonly found: Reconciliation }
  | { readonly kind: 'failed'; message: string };

const stateOf = (result: Awaited<ReturnType<typeof start>>): Starting =>
  result.ok ? { kind: 'started', found: result.value } : { kind: 'failed', message: result.error.message };

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
  return (
    <ErrorState
      what={say.what}
      safe={`${say.safe} ${state.message}`}
      next={say.next}
      action={<Button onClick={() => void retry()}>{say.retry}</Button>}
    />
  );
}
