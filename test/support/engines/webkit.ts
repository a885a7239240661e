import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, EnginePage, Key } from './engine.js';
import { pointOf } from './point-of.js';
import { sendTo, type Send } from './webdriver.js';

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys: Readonly<Record<Key, string>> = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Space: ' ' };

const START_LIMIT = 20_000;

/** Ends with the process that drives it, however that ends. */
function start(program: string, words: readonly string[], options: { readonly env?: NodeJS.ProcessEnv } = {}) {
  const child = spawn(program, words, { ...options, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  child.on('error', () => {});
  const end = () => child.kill();
  process.once('exit', end);
  const stop = () =>
    new Promise<void>((resolve) => {
      process.off('exit', end);
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return resolve();
      child.once('exit', () => resolve());
      end();
    });
  return { child, stop };
}

/** The X server chooses a free number and writes it to descriptor 3. */
const displayOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    const fail = () => reject(new Error('Xvfb did not start.'));
    const timer = setTimeout(fail, START_LIMIT);
    child.once('exit', fail);
    child.once('error', fail);
    child.stdio[3]?.once('data', (data) => {
      clearTimeout(timer);
      resolve(`:${String(data).trim()}`);
    });
  });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** The driver says nothing when it is ready, so it is asked. */
async function isReady(send: Send, driver: ChildProcess): Promise<void> {
  for (const end = Date.now() + START_LIMIT; Date.now() < end && driver.exitCode === null;) {
    const answer = await send('GET', '/status').catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver did not start.');
}

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserVersion: string };
}

interface DriverCookie {
  readonly name: string;
  readonly value: string;
  readonly path?: string;
  readonly domain?: string;
  readonly secure?: boolean;
  readonly httpOnly?: boolean;
  readonly sameSite?: string;
  readonly expiry?: number;
}

/** The methods of a page, each a request to the driver. */
function pageIn(send: Send, version: string): EnginePage {
  const evaluate: EnginePage['evaluate'] = (expression) =>
    send('POST', '/execute/sync', { script: `return (${expression})`, args: [] });
  const act = (type: 'key' | 'pointer', actions: readonly object[]): Promise<void> =>
    send('POST', '/actions', { actions: [{ type, id: type, actions }] });
  return {
    version,
    open: (url) => send('POST', '/url', { url }),
    reload: () => send('POST', '/refresh', {}),
    evaluate,
    click: async (selector) => {
      const [x, y] = await pointOf(evaluate, selector);
      await act('pointer', [
        { type: 'pointerMove', duration: 0, x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    press: (key) =>
      act('key', [
        { type: 'keyDown', value: keys[key] },
        { type: 'keyUp', value: keys[key] },
      ]),
    cookies: async () => {
      const cookies = await send<readonly DriverCookie[]>('GET', '/cookie');
      return cookies.map(({ name, value, path, domain, secure, httpOnly, sameSite, expiry }) => ({
        name,
        value,
        path: path ?? '',
        domain: domain ?? '',
        secure: secure ?? false,
        httpOnly: httpOnly ?? false,
        sameSite: (sameSite ?? '').toLowerCase(),
        expires: expiry ?? -1,
      }));
    },
    close: () => send('DELETE', ''),
  };
}

/** Starts WebKitGTK's driver on a display of its own. Each page is a browser of its own, with nothing on disk. */
export async function startWebKit(driverProgram: string): Promise<Engine> {
  const home = await mkdtemp(join(tmpdir(), 'webkit-'));
  const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x960x24', '-nolisten', 'tcp']);
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: await displayOf(screen.child),
    HOME: home,
    XDG_CACHE_HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
  };
  const driver = start(driverProgram, ['--host=127.0.0.1', `--port=${port}`], { env });
  const send = sendTo(`http://127.0.0.1:${port}`);
  await isReady(send, driver.child);

  return {
    page: async () => {
      const { sessionId, capabilities } = await send<Session>('POST', '/session', { capabilities: {} });
      return pageIn(
        (method, path, body) => send(method, `/session/${sessionId}${path}`, body),
        `WebKitGTK ${capabilities.browserVersion}`,
      );
    },
    close: async () => {
      await driver.stop();
      await screen.stop();
      // Its processes may write to the last moment.
      await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
