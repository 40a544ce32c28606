import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, dialog, session } from 'electron';
import { BlobStore } from './blobs/blob-store.ts';
import { dataFolderOf, makeDataFolder, markProfileToSetAside, prepareProfile } from './data-folder.ts';
import { Documents } from './documents/documents.ts';
import { handleRequests, tell } from './ipc/handle.ts';
import { createHandlers } from './ipc/handlers.ts';
import { Journal } from './journal/journal.ts';
import { openDeviceKey } from './keys/device-key.ts';
import { systemProtection } from './keys/system-protection.ts';
import { shellErrorOf } from './shell-fault.ts';
import { EnrolmentFile } from './sync/enrolment.ts';
import { closeNetwork, confinePage } from './shell/confine.ts';
import { systemDialogs } from './shell/dialogs.ts';
import { setMenu } from './shell/menu.ts';
import { openedFileIn, readOpenedFile } from './shell/opened-file.ts';
import { limitPermissions } from './shell/permissions.ts';
import { registerScheme, serveScheme } from './shell/protocol.ts';
import { createJobRunner, type JobRunner } from './workers/job-runner.ts';
import { startUtilityProcess } from './workers/utility-process.ts';
import { openWindow, type AppWindow } from './window.ts';

const folder = dataFolderOf({ argv: process.argv, env: process.env, appData: app.getPath('appData') });
const dist = join(app.getAppPath(), 'dist');
const fontFolder = join(dist, 'assets', 'fonts');
/** Far above what our largest files need, far below what would stall the machine. */
const DOCUMENT_MEMORY_BYTES = 2 * 1024 ** 3;
const WORKBOOK_MEMORY_BYTES = 1.5 * 1024 ** 3;
const SHEETS_MEMORY_BYTES = 2 * 1024 ** 3;
const PLAN_MEMORY_BYTES = 0.5 * 1024 ** 3;
let appWindow: AppWindow | null = null;

registerScheme();

if (useProfile()) startOnce();

/** Before the lock: each data folder is an app of its own. A message can be shown only when the app is ready. */
function useProfile(): boolean {
  try {
    prepareProfile(folder, new Date());
    app.setPath('userData', folder.profile);
    return true;
  } catch (cause) {
    void app.whenReady().then(() => giveUp(cause));
    return false;
  }
}

function startOnce(): void {
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.on('web-contents-created', (_, contents) => confinePage(contents));
  app.on('second-instance', (_, argv, workingFolder) => void showAgain(openedFileIn(argv, workingFolder)));
  app.on('open-file', (_, path) => void showAgain(path));
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start).catch(giveUp);
}

async function start(): Promise<void> {
  await makeDataFolder(folder);
  setMenu();
  const blobs = await BlobStore.open(folder.blobs);
  const journal = await Journal.open({ folder: folder.journal });
  const deviceKey = openDeviceKey(folder.keys, systemProtection(), new Date());
  const enrolment = new EnrolmentFile(folder.settings, systemProtection());
  const documents = new Documents({
    runner: workerRunner('documents', DOCUMENT_MEMORY_BYTES),
    blobs,
    deviceKey: () => deviceKey,
    fontFolder,
  });
  // The window need not wait for a first key to be made; who asks for it hears of a failure.
  deviceKey.catch(() => undefined);

  handleRequests(
    createHandlers({
      app: {
        version: app.getVersion(),
        deviceName: hostname(),
        dataFolder: folder.root,
        deviceKey: () => deviceKey,
        readyToClose: () => appWindow?.guard.ready(),
        unsavedAtClose: () => appWindow?.guard.unsaved(),
        setAsideProfile: async () => {
          await markProfileToSetAside(folder);
          app.relaunch();
          app.exit();
        },
      },
      journal,
      blobs,
      documents,
      openedFolder: folder.opened,
      workbooks: {
        runner: workerRunner('workbook', WORKBOOK_MEMORY_BYTES),
        sample: join(dist, 'assets', 'sample-district.xlsx'),
      },
      sheets: {
        runner: workerRunner('forms', SHEETS_MEMORY_BYTES),
        fontFolder,
        onProgress: (progress) => {
          if (appWindow !== null) tell(appWindow.window.webContents, 'forms:progress', progress);
        },
      },
      plans: workerRunner('plan-source', PLAN_MEMORY_BYTES),
      checklists: workerRunner('checklist-sheet', WORKBOOK_MEMORY_BYTES),
      sync: { enrolment, blobs, deviceKey: () => deviceKey, deviceName: hostname() },
      dialogs: systemDialogs(() => appWindow?.window ?? null),
    }),
  );
  limitPermissions(session.defaultSession);
  closeNetwork(session.defaultSession);
  serveScheme(session.defaultSession, { rendererFolder: join(dist, 'renderer'), blobs });
  openMainWindow();
}

function workerRunner(name: string, memoryBytes: number): JobRunner {
  const module = join(dist, 'main', `${name}.js`);
  return createJobRunner({
    start: () => startUtilityProcess({ module, name: `duxue-${name}`, memoryBytes }),
    jobsPerProcess: 20,
    idleMs: 60_000,
  });
}

function openMainWindow(): void {
  const opened = openWindow({
    preload: join(dist, 'preload', 'preload.cjs'),
    session: session.defaultSession,
    hasDevTools: !app.isPackaged,
  });
  appWindow = opened;
  opened.window.once('closed', () => (appWindow = null));
  opened.window.webContents.once('did-finish-load', () => void sendFile(openedFileIn(process.argv, process.cwd())));
}

async function showAgain(file: string | null): Promise<void> {
  if (appWindow?.window.isMinimized() === true) appWindow.window.restore();
  appWindow?.window.focus();
  await sendFile(file);
}

async function sendFile(path: string | null): Promise<void> {
  const file = path === null ? null : await readOpenedFile(path);
  if (file !== null && appWindow !== null) tell(appWindow.window.webContents, 'file:opened', file);
}

function giveUp(cause: unknown): void {
  console.error('could not start', cause);
  dialog.showErrorBox('督学通无法启动', `${shellErrorOf(cause).message}\n\n数据文件夹：${folder.root}`);
  app.exit(1);
}
