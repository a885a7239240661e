import type { BrowserContextOptions, Locator, Page } from 'playwright';
import { useBrowser, type TestBrowser } from './browser.js';
import { completePolicyWith } from './complete-policy.js';
import { fixturePage, type PageOptions } from './page.js';
import { useRecorder, type Recorder } from './recorder.js';
import { control, host, isLayer, watch } from './visit.js';

const provider = { name: 'Reel Films', class: 'other', country: 'US', policyUrl: 'https://reel.example/privacy' };

/** More services than are seen at a glance, so that they can be filtered. */
const services = [
  { id: 'reel', name: 'Reel video', purposes: ['media'], provider },
  { id: 'session', name: 'Session', purposes: ['login'], provider: { name: 'Example Ltd', class: 'self' } },
  ...['Adline', 'Bidder', 'Counter', 'Dealer', 'Echo', 'Folio', 'Gauge', 'Harvest'].map((name, index) => ({
    id: name.toLowerCase(),
    name,
    description: `${name} takes part in an auction of places for ads.`,
    purposes: [index % 2 ? 'analytics' : 'ads'],
    provider: { ...provider, name: `${name} Media` },
    cookies: [{ name: `_${name}_*`, retention: 90, thirdParty: true }],
  })),
];

/** A policy in which everything that can be shown is there. */
export function showcasePolicy(notice?: object): Readonly<Record<string, unknown>> {
  const whole = completePolicyWith({ notice, cookie: undefined, aliases: undefined, withdrawal: undefined });
  const media = {
    id: 'media',
    title: 'Videos and maps',
    description: 'Shows videos.',
    consequence: 'You see none.',
  };
  return {
    ...whole,
    purposes: [...(whole['purposes'] as object[]), media],
    services: [...(whole['services'] as object[]), ...services],
  };
}

/** Colours, corners and type of a site. */
export const siteTokens = {
  light: { background: '#fdf6e3', text: '#073642', accent: '#0b5d57' },
  dark: { background: '#002b36', text: '#eee8d5', accent: '#7fd4c1' },
};

export interface ShowcaseOptions extends PageOptions {
  /** Of the policy. */
  readonly notice?: object;
  /** Preferences that stand in the page. */
  readonly isInline?: boolean;
}

/** Before any script of the page: the opt-out signal, about which the interface has something to say. */
const signal = "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })";

/** Nothing can be stored. */
const noCookies = "Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} })";

export interface Showcase {
  readonly browser: TestBrowser;
  readonly recorder: Recorder;
  /** An empty page, to be given to `show`. */
  readonly page: (context?: BrowserContextOptions) => Promise<Page>;
  /** The page of a visitor who has not decided; the notice is there. Replaces what the page had. */
  readonly show: (page: Page, options?: ShowcaseOptions) => Promise<void>;
}

/** A page with an embed, a tag, a link and a policy that has everything, for the test file that calls it. */
export function useShowcase(flags: readonly string[] = []): Showcase {
  const browser = useBrowser(flags);
  const recorder = useRecorder();
  return {
    browser,
    recorder,
    page: async (context) => {
      const page = await browser.page(context);
      watch(page);
      await page.addInitScript(signal);
      return page;
    },
    show: async (page, { notice, isInline, ...options } = {}) => {
      await page.context().clearCookies();
      const held = recorder.thirdParty.url;
      const body = `<main><h1>News</h1><p>Text with <a href="/more">a link</a>.</p>
        <iframe data-service="reel" data-src="${held}/film.html" title="Film" width="500" height="280" style="max-width: 100%; border: 0"></iframe>
        ${isInline ? '<section><h2>Your data</h2><div data-assent="inline-preferences"></div></section>' : ''}
        <script type="text/plain" data-purpose="analytics" data-src="${held}/tag.js"></script></main>`;
      const { html, headers } = fixturePage({
        policy: showcasePolicy(notice),
        body,
        head: '<style>:root { color-scheme: light dark } body { margin: 0 } a { color: inherit }</style>',
        ...options,
      });
      await page.goto(recorder.site.page('/', html, headers));
      await isLayer(page, 'notice');
    },
  };
}

export const placeholder = (page: Page): Locator => page.locator('assent-placeholder');

/** Opens every list of the preferences, and those in it: in the dialog, or in the page. */
export async function openLists(place: Locator): Promise<void> {
  const closed = place.locator('[aria-expanded="false"]');
  // All at once: a press of the pointer for each takes longer than what is to be looked at.
  while (await closed.count()) {
    await closed.evaluateAll((buttons) => {
      for (const button of buttons) if (button instanceof HTMLElement) button.click();
    });
  }
}

/** Opens the preferences with every list. */
export async function openPreferences(page: Page): Promise<void> {
  await control(page, 'open-preferences').click();
  await isLayer(page, 'preferences');
  await openLists(host(page));
}

/** From now on this page can store nothing. */
export const refuseCookies = (page: Page): Promise<unknown> => page.evaluate(noCookies);
