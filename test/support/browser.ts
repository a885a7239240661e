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

/** One browser, with more flags where a test needs them, for the test file that calls it. */
export function useBrowser(flags: readonly string[] = []): TestBrowser {
  let browser: Browser;
  let open: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await launch(flags);
  });

  afterEach(async () => {
    const closing = open;
    open = [];
    await Promise.all(closing.map((context) => context.close()));
  });

  afterAll(() => browser?.close());

  const context = async (options?: BrowserContextOptions) => {
    const made = await browser.newContext(options);
    open.push(made);
    return made;
  };

  return { context, page: async (options) => (await context(options)).newPage() };
}
