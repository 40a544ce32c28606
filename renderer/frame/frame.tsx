import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { SearchOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { bridge } from '#renderer/bridge.ts';
import { VerifyDialog } from '#renderer/features/documents/verify-dialog.tsx';
import { useVerification } from '#renderer/features/documents/use-verification.ts';
import { isWorkbook, useWorkbookDrop } from '#renderer/features/import/use-workbook-drop.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { Route } from '#renderer/router/route.ts';
import { goTo, useRoute } from '#renderer/router/use-route.ts';
import { pageOf, places } from '#renderer/routes.tsx';
import { movedName } from '#renderer/stores/moved-names.ts';
import { redo, undo, type Moved } from '#renderer/stores/undo.ts';
import { ErrorBoundary } from '#renderer/ui/error-boundary.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { useShownTitle } from '#renderer/ui/page-title.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { PaletteDialog } from './palette-dialog.tsx';
import type { PaletteEntry } from './palette.ts';
import { PersonMenu } from './person-menu.tsx';
import { Rail } from './rail.tsx';
import { useRecentPlaces } from './recent-places.ts';
import { StatusLine } from './status-line.tsx';
import { frameTexts } from './texts.ts';
import { useFrameKeys } from './use-frame-keys.ts';

/** What stays while pages change: rail, top bar, status line, and what can be done from anywhere. */
export function Frame(): ReactNode {
  const say = useTexts(frameTexts);
  const route = useRoute();
  const { message, notification } = App.useApp();
  const title = useShownTitle() ?? say.page[route.page];
  const isImporting = route.page === 'import';
  const refuseDrop = useCallback(
    (files: readonly File[]) => {
      if (!isImporting && !files.some(({ name }) => isWorkbook(name))) message.info(say.dropRefused);
    },
    [isImporting, message, say],
  );
  const verification = useVerification(refuseDrop);
  const recent = useRecentPlaces(route);
  const [isSearching, setSearching] = useState(false);
  // What was taken back may not be on this screen: it is named, and can be had again.
  const undoLast = useCallback(async () => {
    const moved = await undo();
    message.info({ key: 'undo', content: moved === null ? say.nothingUndone : say.undone(nameOf(moved, say)) });
  }, [message, say]);
  const redoLast = useCallback(async () => {
    const moved = await redo();
    message.info({ key: 'undo', content: moved === null ? say.nothingRedone : say.redone(nameOf(moved, say)) });
  }, [message, say]);
  const search = useCallback(() => setSearching(true), []);
  useFrameKeys({ search, undo: undoLast, redo: redoLast });
  useWorkbookDrop();
  useEffect(() => {
    document.title = `${title} - ${say.app}`;
  }, [title, say]);

  const choose = async ({ act }: PaletteEntry): Promise<void> => {
    if ('page' in act) return goTo(act);
    if ('command' in act) return act.command === 'verify' ? verification.choose() : undoLast();
    const opened = await bridge.documentOpen(act.open);
    if (!opened.ok) notification.error({ title: opened.error.message });
  };

  return (
    <div className="frame">
      <Rail places={places} route={route} />
      <header className="top">
        <h1>{title}</h1>
        <Button className="top-search" icon={<SearchOutlined aria-hidden />} onClick={search}>
          <span>{say.search}</span> <KeyHint of="Ctrl+K" />
        </Button>
        <PersonMenu />
      </header>
      <main className="place" key={route.page}>
        <PageWithFaults route={route} />
      </main>
      <StatusLine />
      {isSearching ? (
        <PaletteDialog recent={recent} onClose={() => setSearching(false)} onChoose={(entry) => void choose(entry)} />
      ) : null}
      <VerifyDialog verification={verification} />
    </div>
  );
}

function nameOf({ entity, entityId, count }: NonNullable<Moved>, say: (typeof frameTexts)['zh']): string {
  const kind = say.entity[entity] ?? say.step;
  const name = movedName(entity, entityId);
  return name === null ? kind : `${kind}“${name}”${count > 1 ? say.amongOthers(count) : ''}`;
}

function PageWithFaults({ route }: { readonly route: Route }): ReactNode {
  const say = useTexts(frameTexts).fault;
  return (
    <ErrorBoundary
      key={route.page}
      renderFault={(retry) => (
        <ErrorState
          what={say.what}
          safe={say.safe}
          next={say.next}
          action={<Button onClick={retry}>{say.retry}</Button>}
        />
      )}
    >
      {pageOf(route)}
    </ErrorBoundary>
  );
}
