import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { chromiumFlags, ensureChromium } from './chromium.mjs';

export interface TestBrowser {
  /** A context of its own: no cookies, no storage, no cache shared with another. Closed after the test. */
  readonly context: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A page in a context of its own. */
  readonly page: (options?: BrowserContextOptions) => Promise<Page>;
}

/** Starts a Chromium with a fresh profile. */
export function launch(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: [...chromiumFlags, ...flags] });
}

let plain: Promise<Browser> | undefined;

/** The browser of this worker, which goes on to the next file and ends with the worker: contexts keep files apart. */
async function plainBrowser(): Promise<Browser> {
  if (!(await plain)?.isConnected()) plain = launch();
  return plain ?? launch();
}

/** A browser for the test file that calls it; one of its own where a test needs more flags. */
export function useBrowser(flags: readonly string[] = []): TestBrowser {
  let browser: Browser;
  let open: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await (flags.length > 0 ? launch(flags) : plainBrowser());
  });

  afterEach(async () => {
    const closing = open;
    open = [];
    await Promise.all(closing.map((context) => context.close()));
  });

  afterAll(() => (flags.length > 0 ? browser?.close() : undefined));

  const context = async (options?: BrowserContextOptions) => {
    const made = await browser.newContext(options);
    open.push(made);
    return made;
  };

  return { context, page: async (options) => (await context(options)).newPage() };
}
