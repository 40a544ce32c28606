import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLOSE_CAP_MS } from '#electron/shell/close-guard.ts';
import { contract, events } from '#shared/ipc/contract.ts';
import { appCommand, launchApp, type LaunchedApp } from '#tests/helpers/electron-app.ts';
import { png } from '#tests/helpers/pictures.ts';

/** What the page may not do, asked of the page itself on the real runtime. */

// What runs in the page is sent there as text: its helpers have to be inside it.
// oxlint-disable unicorn/consistent-function-scoping

let launched: LaunchedApp;
let remote: { readonly server: Server; readonly url: string; readonly hits: string[] };

beforeAll(async () => {
  remote = await startRemote();
  launched = await launchApp();
});

afterAll(async () => {
  await launched.app.close();
  remote.server.close();
});

/** A place on the network: who reaches it is written down. */
async function startRemote(): Promise<typeof remote> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected an address with a port');
  return { server, url: `http://127.0.0.1:${address.port}`, hits };
}

/** `journal:append` -> `journalAppend` */
const camel = (name: string): string => name.replace(/:(.)/, (_, letter: string) => letter.toUpperCase());
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

test('the page has no Node: neither require nor process nor Buffer', async () => {
  const found = await launched.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis),
  );
  expect(found).toEqual([]);
});

test('the page sees the bridge and nothing else of Electron: one function for each channel and event', async () => {
  const found = await launched.page.evaluate(() => Object.keys(Reflect.get(globalThis, 'duxue')));
  const expected = [
    ...Object.keys(contract).map(camel),
    ...Object.keys(events).map((name) => `on${capital(camel(name))}`),
  ];
  expect(found.toSorted()).toEqual(expected.toSorted());
});

test('contextIsolation, sandbox and web security are on; Node, webview and spell checking are off', async () => {
  const found = await launched.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Electron leaves this one out of its types.
    return contents === undefined ? null : Reflect.get(contents, 'getLastWebPreferences').call(contents);
  });
  expect(found).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  const checksSpelling = await launched.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled());
  expect(checksSpelling).toBe(false);
});

test('the page cannot put a function of its own in the place of one of the bridge', async () => {
  const found = await launched.page.evaluate(async () => {
    const duxue = Reflect.get(globalThis, 'duxue');
    const isSet = Reflect.set(duxue, 'appInfo', () => 'stolen') || Reflect.set(globalThis, 'duxue', {});
    return { isSet, info: await Reflect.get(globalThis, 'duxue').appInfo() };
  });
  expect(found).toMatchObject({ isSet: false, info: { ok: true } });
});

test('the page reaches no network: not by fetch, pictures, scripts, sockets, frames or beacons', async () => {
  const before = remote.hits.length;
  const outcomes = await launched.page.evaluate(async (url) => {
    const settles = (start: (resolve: (how: string) => void) => void): Promise<string> =>
      new Promise((resolve) => {
        start(resolve);
        setTimeout(() => resolve('no answer'), 1_500);
      });
    const element = (tag: 'img' | 'script' | 'iframe') =>
      settles((resolve) => {
        const made = document.createElement(tag);
        made.addEventListener('load', () => resolve(tag === 'iframe' ? 'blocked' : 'reached'));
        made.addEventListener('error', () => resolve('blocked'));
        made.src = `${url}/${tag}`;
        document.body.append(made);
      });
    const fetched = fetch(`${url}/fetch`).then(
      () => 'reached',
      () => 'blocked',
    );
    const socket = settles((resolve) => {
      try {
        const made = new WebSocket(url.replace('http', 'ws'));
        made.addEventListener('open', () => resolve('reached'));
        made.addEventListener('error', () => resolve('blocked'));
      } catch {
        resolve('blocked');
      }
    });
    navigator.sendBeacon(`${url}/beacon`);
    return Promise.all([fetched, element('img'), element('script'), element('iframe'), socket]);
  }, remote.url);
  expect(outcomes).not.toContain('reached');
  expect(remote.hits.slice(before)).toEqual([]);
});

test('inline scripts, inline handlers and texts taken as code do not run', async () => {
  const ran = await launched.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.inlineRan = true';
    document.body.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'globalThis.handlerRan = true');
    document.body.append(button);
    button.click();
    button.remove();
    // Playwright's own evaluate stands above the page's policy; a timer of the page does not.
    await new Promise((resolve) => {
      // oxlint-disable-next-line typescript/no-implied-eval
      setTimeout('globalThis.textRan = true');
      setTimeout(resolve, 50);
    });
    return ['inlineRan', 'handlerRan', 'textRan'].filter((name) => name in globalThis);
  });
  expect(ran).toEqual([]);
});

test('permissions are denied, but for the camera without sound', async () => {
  const found = await launched.page.evaluate(async () => {
    const nameOf = (cause: unknown): string =>
      cause instanceof Error || cause instanceof DOMException ? cause.name : 'unknown';
    const media = (constraints: MediaStreamConstraints): Promise<string> =>
      navigator.mediaDevices.getUserMedia(constraints).then(() => 'granted', nameOf);
    const place = new Promise<string>((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'other'),
      ),
    );
    return {
      place: await place,
      notifications: await Notification.requestPermission(),
      clipboard: await navigator.clipboard.readText().then(() => 'granted', nameOf),
      microphone: await media({ audio: true }),
      both: await media({ audio: true, video: true }),
      camera: await media({ video: true }),
    };
  });
  expect(found).toMatchObject({ place: 'denied', notifications: 'denied', clipboard: 'NotAllowedError' });
  // A machine without a microphone says so before it asks for leave.
  for (const sound of [found.microphone, found.both]) expect(['NotAllowedError', 'NotFoundError']).toContain(sound);
  // Allowed, and so only the machine's lack of a camera can be in the way.
  expect(['granted', 'NotFoundError', 'NotReadableError']).toContain(found.camera);
});

test('the page cannot be led elsewhere', async () => {
  const url = launched.page.url();
  const before = remote.hits.length;
  const prevented = await launched.app.evaluate(
    ({ BrowserWindow }, target) =>
      new Promise<boolean>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('will-frame-navigate', (event) => resolve(event.defaultPrevented));
        void contents?.executeJavaScript(`location.href = ${JSON.stringify(target)}`);
      }),
    remote.url,
  );
  expect(prevented).toBe(true);
  // Chromium itself refuses these, before anyone is asked.
  for (const target of ['file:///etc/passwd', 'data:text/html,hello'])
    await launched.page.evaluate((address) => void (globalThis.location.href = address), target);
  expect(launched.page.url()).toBe(url);
  expect(remote.hits.slice(before)).toEqual([]);
});

test('a page that empties itself comes back', async () => {
  const url = await launched.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        let wasEmpty = false;
        contents?.on('did-navigate', (_, address) => (wasEmpty ||= address === 'about:blank'));
        contents?.on('did-finish-load', () => {
          if (wasEmpty && contents.getURL() !== 'about:blank') resolve(contents.getURL());
        });
        contents?.executeJavaScript(`location.href = 'about:blank'`).catch(() => undefined);
      }),
  );
  expect(url).toMatch(/^duxue:\/\/app\/index\.html/);
  await launched.page.waitForFunction(() => 'duxue' in globalThis);
});

test('no second window opens, and no webview comes to life', async () => {
  const opened = await launched.page.evaluate((url) => {
    const webview = document.createElement('webview');
    webview.setAttribute('src', url);
    document.body.append(webview);
    return {
      window: globalThis.open(url) === null,
      blank: globalThis.open('about:blank') === null,
      webview: 'getURL' in webview,
    };
  }, remote.url);
  expect(opened).toEqual({ window: true, blank: true, webview: false });
  expect(await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('files are not to be had: neither by file:// nor out of the app’s folder', async () => {
  const found = await launched.page.evaluate(async () => {
    const load = (src: string): Promise<string> =>
      new Promise((resolve) => {
        const image = new Image();
        image.addEventListener('load', () => resolve('loaded'));
        image.addEventListener('error', () => resolve('refused'));
        image.src = src;
      });
    return Promise.all(
      [
        'file:///etc/passwd',
        'duxue://app/../package.json',
        'duxue://app/%2e%2e/main/main.js',
        'duxue://other/index.html',
        `duxue://blob/..%2f..%2fkeys%2fdevice.json`,
      ].map(load),
    );
  });
  expect(new Set(found)).toEqual(new Set(['refused']));
  expect(launched.page.url()).toMatch(/^duxue:\/\/app\//);
});

test('stored pictures are shown; anything else that is stored is not served', async () => {
  const shown = await launched.page.evaluate(
    async ({ picture, markup }) => {
      const duxue = Reflect.get(globalThis, 'duxue');
      const load = async (name: string, bytes: number[]): Promise<string> => {
        const { value } = await duxue.blobStore({ name, bytes: new Uint8Array(bytes) });
        return new Promise((resolve) => {
          const image = new Image();
          image.addEventListener('load', () => resolve(`${image.naturalWidth}x${image.naturalHeight}`));
          image.addEventListener('error', () => resolve('refused'));
          image.src = `duxue://blob/${value.sha256}`;
        });
      };
      return [await load('a.png', picture), await load('a.svg', markup)];
    },
    {
      picture: [...png({ width: 12, height: 9 })],
      markup: [...Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"/>')],
    },
  );
  expect(shown).toEqual(['12x9', 'refused']);
});

test('a request in another form is refused by name, and does nothing', async () => {
  const answers = await launched.page.evaluate(async () => {
    const duxue = Reflect.get(globalThis, 'duxue');
    return [
      await duxue.journalAppend({ changes: [] }),
      await duxue.journalAppend({ changes: [{ clock: 'now' }] }),
      await duxue.journalRead({ position: null, folder: '/etc' }),
      await duxue.blobStore({ name: 'x', bytes: 'text' }),
      await duxue.documentOpen({ sha256: '../../etc/passwd', fileName: 'x' }),
      await duxue.journalAppend(),
    ];
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { kind: 'refused' } });
});

test('whatever is dropped on the app ends in a verdict, from a process of its own', async () => {
  const verdicts = await launched.page.evaluate(async () => {
    const duxue = Reflect.get(globalThis, 'duxue');
    const noise = crypto.getRandomValues(new Uint8Array(65_536));
    const large = new Uint8Array(30 * 1024 * 1024).map((_, index) => noise[index % noise.length] ?? 0);
    large.set(new TextEncoder().encode('%PDF-1.7\n'));
    const replies = [await duxue.documentVerify({ bytes: noise }), await duxue.documentVerify({ bytes: large })];
    return replies.map((reply) => (reply.ok ? reply.value.verdict : reply.error.kind));
  });
  expect(verdicts[0]).toBe('notOurs');
  expect(['notOurs', 'timedOut']).toContain(verdicts[1]);
  const processes = await launched.app.evaluate(({ app }) => app.getAppMetrics().map(({ name }) => name));
  expect(processes).toContain('duxue-documents');
});

test('a request of any other page or frame is refused, even with the same preload', async () => {
  const answers = await launched.app.evaluate(async ({ BrowserWindow, app }) => {
    const preloadPath = `${app.getAppPath()}/dist/preload/preload.cjs`;
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload: preloadPath, sandbox: true, contextIsolation: true, nodeIntegrationInSubFrames: true },
    });
    const ask = 'window.duxue.appInfo()';
    await stranger.loadURL('data:text/html,<h1>stranger</h1>');
    const other: unknown = await stranger.webContents.executeJavaScript(ask);
    await stranger.loadURL('duxue://app/index.html');
    const own: unknown = await stranger.webContents.executeJavaScript(ask);
    await stranger.webContents.executeJavaScript(
      `new Promise((resolve) => { const frame = document.createElement('iframe'); frame.src = 'about:blank'; frame.onload = resolve; document.body.append(frame); })`,
    );
    const [frame] = stranger.webContents.mainFrame.frames;
    const framed: unknown = await frame?.executeJavaScript(`'duxue' in window ? window.duxue.appInfo() : 'no bridge'`);
    stranger.destroy();
    return { other, own, framed };
  });
  expect(answers.other).toMatchObject({ ok: false, error: { kind: 'refused' } });
  expect(answers.own).toMatchObject({ ok: true });
  expect(answers.framed === 'no bridge' || JSON.stringify(answers.framed).includes('refused')).toBe(true);
});

test('a second start on the same data folder gives way to the first', async () => {
  const { executablePath, args, env } = appCommand(launched.dataDir);
  const [code] = await once(spawn(executablePath, args, { env, stdio: 'ignore' }), 'exit');
  expect(code).toBe(0);
  expect(await launched.page.evaluate(() => Reflect.get(globalThis, 'duxue').appInfo())).toMatchObject({ ok: true });
});

test('a page that dies is opened anew, with a word to the user', async () => {
  await launched.app.evaluate(({ dialog }) => {
    Reflect.set(globalThis, 'messages', []);
    dialog.showMessageBox = (...args: unknown[]) => {
      Reflect.get(globalThis, 'messages').push(args.at(-1));
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  await launched.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );
  const messages = await launched.app.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'messages')));
  expect(messages).toContain('都在');
  const alive = await launched.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('window.duxue.appInfo()'),
  );
  expect(alive).toMatchObject({ ok: true });
});

test('the window closes once the page has committed what was typed, well before the cap', async () => {
  const own = await launchApp();
  await own.page.getByText('工作台').first().waitFor();
  const closed = own.app.waitForEvent('close');
  const started = performance.now();
  await own.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await closed;
  expect(performance.now() - started).toBeLessThan(CLOSE_CAP_MS - 1_000);
});
