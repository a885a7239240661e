import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { createPagePool, type PagePool } from './page-pool.js';

export interface TestBrowser {
  /** A context of its own: no cookies, no storage, no cache shared with another. Closed after the test. */
  readonly context: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /**
   * A page in a context of its own, with nothing in either of them; the same page may serve a later test. Nothing moves in it
   * unless the options want it, as each frame would have to be painted.
   */
  readonly page: (options?: BrowserContextOptions) => Promise<Page>;
}

/** Starts a Chromium with a fresh profile. */
export function launch(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: [...chromiumFlags, ...flags] });
}

interface Opened {
  readonly browser: Browser;
  readonly pool: PagePool;
}

async function open(flags?: readonly string[]): Promise<Opened> {
  const browser = await launch(flags);
  return { browser, pool: createPagePool(browser) };
}

let plain: Promise<Opened> | undefined;

/** The browser of this worker, which goes on to the next file and ends with the worker: contexts keep files apart. */
async function openPlain(): Promise<Opened> {
  if (!(await plain)?.browser.isConnected()) plain = open();
  return plain ?? open();
}

/** A browser for the test file that calls it; one of its own where a test needs more flags. */
export function useBrowser(flags: readonly string[] = []): TestBrowser {
  let opened: Opened;
  let contexts: BrowserContext[] = [];

  beforeAll(async () => {
    opened = await (flags.length > 0 ? open(flags) : openPlain());
  });

  afterEach(async ({ task }) => {
    const closing = contexts;
    contexts = [];
    await Promise.all([
      ...closing.map((context) => context.close()),
      opened.pool.giveBack(task.result?.state === 'fail'),
    ]);
  });

  afterAll(() => (flags.length > 0 ? opened?.browser.close() : undefined));

  return {
    context: async (options) => {
      const made = await opened.browser.newContext(options);
      contexts.push(made);
      return made;
    },
    page: (options) => opened.pool.take({ reducedMotion: 'reduce', ...options }),
  };
}
