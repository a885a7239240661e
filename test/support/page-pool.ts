import type { Browser, BrowserContextOptions, CDPSession, Disposable, Page } from 'playwright';

/*
 * Pages that tests take one after the other, each in a context of its own. A window with its process costs more than most
 * tests do in it: one that is blank again, with nothing left of what it had, serves the next test as well.
 */

export interface PagePool {
  /** A page without a past, in a context with these options. */
  readonly take: (options?: BrowserContextOptions) => Promise<Page>;
  /** All pages that were taken go blank, or away where the test has failed: then nobody knows what still runs in them. */
  readonly giveBack: (hasFailed: boolean) => Promise<void>;
}

interface Pooled {
  readonly key: string;
  readonly page: Page;
  readonly session: CDPSession;
  readonly viewport: ReturnType<Page['viewportSize']>;
  /** What a test has put into the page, to be taken out. */
  readonly added: Disposable[];
  /** Where its frames have been. */
  readonly origins: Set<string>;
  /** Something was done to it that can not be undone. */
  isSpent: boolean;
}

/** Blank pages that wait, with whatever options. */
const MOST_IDLE = 4;
/** As Playwright has it. */
const TIMEOUT = 30_000;

/** What tests listen to. Playwright itself listens to others. */
const events = ['pageerror', 'console', 'request', 'response', 'dialog', 'popup', 'load'] as const;

/** Who has reached for one of these has no use for a page of the pool afterwards. */
const lasting = {
  page: ['clock', 'emulateMedia', 'exposeFunction', 'exposeBinding', 'setExtraHTTPHeaders'],
  context: [
    'addInitScript',
    'exposeFunction',
    'exposeBinding',
    'grantPermissions',
    'newCDPSession',
    'route',
    'setOffline',
  ],
} as const;

function notice(target: object, names: readonly string[], onUse: () => void): void {
  for (const name of names) {
    const value: unknown = Reflect.get(target, name);
    const get = (): unknown => {
      onUse();
      return value;
    };
    Object.defineProperty(target, name, { configurable: true, get });
  }
}

async function make(browser: Browser, key: string, options?: BrowserContextOptions): Promise<Pooled> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const pooled: Pooled = {
    ...{ key, page, session, viewport: page.viewportSize(), added: [], origins: new Set<string>(), isSpent: false },
  };
  const spend = (): void => {
    pooled.isSpent = true;
  };
  notice(page, lasting.page, spend);
  notice(context, lasting.context, spend);
  const addInitScript = page.addInitScript.bind(page);
  page.addInitScript = async (...script) => {
    const added = await addInitScript(...script);
    pooled.added.push(added);
    return added;
  };
  page.on('framenavigated', (frame) => {
    const { origin, protocol } = new URL(frame.url());
    if (!protocol.startsWith('http')) return;
    // What a tab keeps for the session can be deleted only while the page is there.
    if (!frame.parentFrame() && pooled.origins.size > 0 && !pooled.origins.has(origin)) spend();
    pooled.origins.add(origin);
  });
  return pooled;
}

async function empty({ page, session, viewport, added, origins }: Pooled): Promise<void> {
  const context = page.context();
  for (const event of events) page.removeAllListeners(event);
  for (const other of context.pages()) if (other !== page) await other.close();
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  for (const securityOrigin of origins) {
    if (page.url().startsWith(securityOrigin))
      await session.send('DOMStorage.clear', { storageId: { securityOrigin, isLocalStorage: false } });
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto('about:blank', { timeout: 5_000 });
  // Takes away what its process has in memory: a picture that is there loads sooner than one that is new.
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await Promise.all([
    session.send('Network.setCacheDisabled', { cacheDisabled: false }),
    session.send('Emulation.setScriptExecutionDisabled', { value: false }),
    ...[...origins].map((origin) => session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })),
    context.clearCookies(),
    ...added.map((one) => one.dispose()),
    // It would go on to be over what the next page has there.
    page.mouse.move(-1, -1),
  ]);
  await page.evaluate('window.name = ""');
  if (viewport) await page.setViewportSize(viewport);
  page.setDefaultTimeout(TIMEOUT);
  origins.clear();
  added.length = 0;
}

export function createPagePool(browser: Browser): PagePool {
  const idle: Pooled[] = [];
  let taken: Pooled[] = [];

  const giveBack = async (pooled: Pooled, hasFailed: boolean): Promise<void> => {
    if (!hasFailed && !pooled.isSpent && !pooled.page.isClosed()) {
      const isEmpty = await empty(pooled).then(
        () => true,
        () => false,
      );
      if (isEmpty) return void idle.push(pooled);
    }
    await pooled.page.context().close();
  };

  return {
    take: async (options) => {
      const key = JSON.stringify(options ?? {});
      const place = idle.findIndex((one) => one.key === key);
      const pooled = idle.splice(place, place < 0 ? 0 : 1)[0] ?? (await make(browser, key, options));
      taken.push(pooled);
      return pooled.page;
    },
    giveBack: async (hasFailed) => {
      const back = taken;
      taken = [];
      await Promise.all(back.map((one) => giveBack(one, hasFailed)));
      await Promise.all(idle.splice(0, idle.length - MOST_IDLE).map(({ page }) => page.context().close()));
    },
  };
}
