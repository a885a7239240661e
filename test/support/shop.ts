import type { BrowserContextOptions, Cookie, Page } from 'playwright';
import { useBrowser, type TestBrowser } from './browser.js';
import { fixturePage, type PageOptions } from './page.js';
import { policyWith } from './policy-with.js';
import { useRecorder, type Recorder } from './recorder.js';
import { watch, withhold, type Watched } from './visit.js';

/** Two purposes, three services: `acme-stats` for analytics, `acme-ads` and `other-ads` for ads. */
export const services = [
  { id: 'acme-stats', name: 'Acme Stats', purposes: ['analytics'], provider: { name: 'Acme', class: 'processor' } },
  { id: 'acme-ads', name: 'Acme Ads', purposes: ['ads'], provider: { name: 'Acme', class: 'partner' } },
  { id: 'other-ads', name: 'Other Ads', purposes: ['ads'], provider: { name: 'Other', class: 'partner' } },
] as const;

/** Everything that can be decided, granted and refused. */
export const all = { analytics: true, 'acme-stats': true, ads: true, 'acme-ads': true, 'other-ads': true };
export const none = { analytics: false, 'acme-stats': false, ads: false, 'acme-ads': false, 'other-ads': false };

export const policy = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  policyWith({ services, ...changes });

export interface Visit extends Watched {
  readonly page: Page;
}

export interface Surroundings {
  readonly context?: BrowserContextOptions;
  /** Runs before any script of the page. */
  readonly before?: string;
  /** A file of assent that can't be had. */
  readonly withheld?: string;
}

export interface Shop {
  readonly browser: TestBrowser;
  readonly recorder: Recorder;
  /** A held script for each purpose or service: `/<word>.js`. */
  readonly tags: (...words: readonly string[]) => string;
  /** Opens a page in a context of its own. */
  readonly visit: (options?: PageOptions, surroundings?: Surroundings) => Promise<Visit>;
  /** Loads a page in place of another: the second and later ones of a context. */
  readonly load: (page: Page, options?: PageOptions) => Promise<void>;
}

/** A site with this policy, for the test file that calls it. Pages hold a script for each purpose unless told otherwise. */
export function useShop(): Shop {
  const browser = useBrowser();
  const recorder = useRecorder();

  const tags: Shop['tags'] = (...words) =>
    words
      .map((word) => {
        const attribute = word.includes('-') ? 'data-service' : 'data-purpose';
        const address = `${recorder.thirdParty.url}/${word}.js`;
        return `<script type="text/plain" ${attribute}="${word}" data-src="${address}"></script>`;
      })
      .join('');

  const load: Shop['load'] = async (page, options = {}) => {
    const { html, headers } = fixturePage({ policy: policy(), body: tags('analytics', 'ads'), ...options });
    await page.goto(recorder.site.page('/', html, headers));
  };

  const visit: Shop['visit'] = async (options, { context, before, withheld } = {}) => {
    const page = await browser.page(context);
    const watched = watch(page);
    if (before) await page.addInitScript(before);
    if (withheld) await withhold(page, withheld);
    await load(page, options);
    return { page, ...watched };
  };

  return { browser, recorder, tags, visit, load };
}

export const choicesOf = (page: Page): Promise<Record<string, boolean> | undefined> =>
  page.evaluate<Record<string, boolean> | undefined>('assent.decision?.choices');

/** The cookie with the record, as the browser keeps it. */
export async function recordIn(page: Page): Promise<Cookie | undefined> {
  const cookies = await page.context().cookies();
  return cookies.find(({ name }) => name === 'assent');
}
