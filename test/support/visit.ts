import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { Origin } from './recorder.js';

export type LayerName = 'notice' | 'preferences' | 'closed';

/** The one element that assent adds to a page. */
export const host = (page: Page): Locator => page.locator('#assent');

/** What carries this `data-action` and can be seen. */
export const control = (page: Page, action: string): Locator =>
  host(page).locator(`[data-action="${action}"]`).filter({ visible: true });

/** The switch of a purpose or a service. */
export const switchOf = (page: Page, id: string): Locator =>
  host(page).locator(`[data-purpose="${id}"], [data-service="${id}"]`).first();

export const isLayer = (page: Page, layer: LayerName): Promise<void> =>
  host(page)
    .and(page.locator(`[data-state="${layer}"]`))
    .waitFor({ state: 'attached' });

/** From now on there is an error in place of this file of assent. */
export const withhold = (page: Page, file: string): Promise<unknown> =>
  page.route(`**/${file}`, (route) => route.fulfill({ status: 500, body: '' }));

/** Holds a file of assent back until it is let go; `asked` is when it is wanted. */
export async function holdBack(page: Page, file: string): Promise<{ asked: Promise<unknown>; letGo: () => void }> {
  let letGo = (): void => {};
  const promise = new Promise<void>((done) => (letGo = done));
  await page.route(`**/${file}`, async (route) => {
    await promise;
    await route.continue().catch(() => {});
  });
  return { asked: page.waitForRequest(`**/${file}`), letGo };
}

export interface Watched {
  /** Messages of errors that nobody caught. */
  readonly errors: readonly string[];
  /** Codes of the warnings of assent, oldest first. */
  readonly warnings: readonly string[];
}

/** Keeps what a page complains about from now on. Whatever it waits for takes ten seconds at most. */
export function watch(page: Page): Watched {
  const errors: string[] = [];
  const warnings: string[] = [];
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    const [prefix, code = ''] = message.text().split(' ');
    if (prefix === 'assent:') warnings.push(code);
  });
  return { errors, warnings };
}

/** Clicks a control of the notice or the preferences that answers, and waits until the layer is gone. */
export async function choose(page: Page, action: 'accept-all' | 'reject-all' | 'save'): Promise<void> {
  await control(page, action).click();
  await isLayer(page, 'closed');
}

/** From whatever shows: opens the preferences, sets these switches of purposes, and saves. */
export async function setPurposes(page: Page, choices: Readonly<Record<string, boolean>>): Promise<void> {
  await control(page, 'open-preferences').click();
  await isLayer(page, 'preferences');
  for (const [id, on] of Object.entries(choices)) await switchOf(page, id).setChecked(on);
  await choose(page, 'save');
}

/** Awaits what comes by itself: asks again and again, for up to fifteen seconds, so that a busy machine fails nothing. */
export const eventually: typeof expect.poll = (read, options) =>
  expect.poll(read, { timeout: 15_000, interval: 25, ...options });

/** A page of any browser: it can be asked for the value of an expression. */
export interface Evaluates {
  readonly evaluate: <Answer>(expression: string) => Promise<Answer>;
}

/** Runs `assent.<call>` in the page, as a site would. */
export const ask = <Answer = unknown>(page: Evaluates, call: string): Promise<Answer> =>
  page.evaluate<Answer>(`assent.${call}`);

/** Ids of the third party's scripts, and of inline ones that add themselves, in the order in which they ran. */
export const ran = (page: Evaluates): Promise<string[]> => page.evaluate<string[]>('window.ran ?? []');

export const sorted = (list: readonly string[]): string[] => [...list].sort();

const LAST = '/sent-last.gif';

/**
 * Paths that have reached the origin, sorted, after the page came to rest: it has loaded, is idle, has painted, and a
 * request that it sent last has arrived, too. That one is left out.
 */
export async function arrived(page: Evaluates, origin: Origin): Promise<string[]> {
  await page.evaluate(`(async () => {
    if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
    // Not in every browser.
    if ('requestIdleCallback' in window) await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 300 }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const image = new Image();
    image.src = '${origin.url}${LAST}?' + Math.random();
    await image.decode().catch(() => {});
  })()`);
  return pathsOf(origin);
}

/** Forgets what has reached the origin, and waits for it first: what this page still sends is not of the next one. */
export async function startOver(page: Evaluates, origin: Origin): Promise<void> {
  await arrived(page, origin);
  origin.clear();
}

/** Paths that have reached the origin so far, sorted. */
export const pathsOf = (origin: Origin): string[] =>
  origin
    .requests()
    .map(({ path }) => path)
    .filter((path) => path !== LAST)
    .sort();
