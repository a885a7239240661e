import type { Locator, Page } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startDemo, type Demo } from '../../demo/server.mjs';
import { useBrowser } from '../support/browser.js';

const browser = useBrowser();
const pages = ['/', '/article', '/product', '/privacy', '/announcement', '/de/', '/ar/'];
/** One request of each client that shows that it does its work, not only that its file was loaded. */
const atWork = {
  Snowplow: '/page-events/com.snowplowanalytics.snowplow/tp2',
  PostHog: '/reader-insight/e/',
  'Prebid.js': '/openbid/openrtb2/auction',
  'the winning bid': '/openbid/creative-300x250.svg',
  'the pixel': '/adline/pixel.gif',
  'the identity call': '/northlight-account/identity/link',
  'a script that the policy declares': '/harbor-pay/link',
  'the video frame': '/brightreel/player.js',
  'the style sheet': '/lantern-type/reading.css',
  'the map and the block beside it': '/tidewater-maps/view.gif',
};

let demo: Demo;
/** Everything that pages asked for outside the two origins of the demo, and what their CSP had to stop. */
let elsewhere: string[] = [];

beforeEach(async () => {
  elsewhere = [];
  demo = await startDemo({ port: 0, quiet: true });
});

afterEach(async () => {
  await demo.close();
  expect(elsewhere).toEqual([]);
});

async function visit(path: string, viewport = { width: 1440, height: 900 }): Promise<Page> {
  const page = await browser.page({ viewport });
  page.setDefaultTimeout(10_000);
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const inside =
      [demo.siteUrl, demo.thirdPartyUrl].includes(origin) || ['about:', 'data:', 'blob:'].includes(protocol);
    if (!inside) elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) elsewhere.push(message.text());
  });
  await page.goto(demo.siteUrl + path);
  return page;
}

const host = (page: Page): Locator => page.locator('#assent');
const control = (page: Page, action: string): Locator =>
  host(page).locator(`[data-action="${action}"]`).filter({ visible: true });
const isState = (page: Page, state: string): Promise<void> =>
  host(page)
    .and(page.locator(`[data-state="${state}"]`))
    .waitFor({ state: 'attached' });

async function choose(page: Page, action: string): Promise<void> {
  await control(page, action).click();
  await isState(page, 'closed');
}

/** Opens the preferences by the link in the footer, sets one switch and saves. */
async function setSwitch(page: Page, purpose: string, on: boolean): Promise<void> {
  await page.locator('footer [data-assent="preferences"]').click();
  await isState(page, 'preferences');
  await host(page).locator(`[data-purpose="${purpose}"]`).setChecked(on);
  await choose(page, 'save');
}

const paths = (): string[] => demo.requests().map(({ path }) => path);

/**
 * What has reached the third parties after the page came to rest: it was scrolled through, and a request that it sent
 * last has arrived. That one is taken off the list again.
 */
async function arrivedIn(page: Page): Promise<string[]> {
  await page.evaluate(async (url) => {
    scrollTo(0, document.body.scrollHeight);
    await new Promise((resolve) => requestIdleCallback(resolve));
    await fetch(`${url}/sent-last`);
  }, demo.thirdPartyUrl);
  return paths().filter((path) => path !== '/sent-last');
}

it.for(pages)('lets nothing arrive before a choice on %s', async (path) => {
  const page = await visit(path);
  await isState(page, 'notice');
  expect(await arrivedIn(page)).toEqual([]);
  expect(await page.evaluate('document.cookie')).toBe('');
});

it('puts every client to work after accepting all', async () => {
  const page = await visit('/article');
  await choose(page, 'accept-all');
  for (const [client, path] of Object.entries(atWork)) {
    await expect.poll(paths, { message: client, timeout: 10_000 }).toContain(path);
  }
  // The frame of the video is on show, and so is the advertisement that won.
  await page.frameLocator('iframe[title^="Video"]').getByRole('button', { name: 'Play' }).waitFor();
  expect(demo.requests().filter(({ purpose }) => purpose === 'unknown')).toEqual([]);
});

it('lets nothing arrive after rejecting all, and shows what stands for the refused', async () => {
  const page = await visit('/product');
  await choose(page, 'reject-all');
  await page.getByRole('heading', { name: 'Goes with a reading lamp' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Picked for you' }).count()).toBe(0);
  for (const path of pages) {
    await page.goto(demo.siteUrl + path);
    await isState(page, 'closed');
    expect(await arrivedIn(page), path).toEqual([]);
  }
});

it('shows offers on the product page once ads are granted', async () => {
  const page = await visit('/product');
  expect(await page.getByRole('heading', { name: 'Picked for you' }).count()).toBe(0);
  await choose(page, 'accept-all');
  await page.getByRole('heading', { name: 'Picked for you' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Goes with a reading lamp' }).count()).toBe(0);
  await expect.poll(paths).toContain('/adline/offer-mug.svg');
});

it('lets only measurement arrive when nothing else is granted, and nothing after it is withdrawn', async () => {
  const page = await visit('/article');
  await isState(page, 'notice');
  await control(page, 'open-preferences').click();
  await isState(page, 'preferences');
  await host(page).locator('[data-purpose="analytics"]').check();
  await choose(page, 'save');
  await expect.poll(paths, { timeout: 10_000 }).toContain(atWork.PostHog);
  await expect.poll(paths, { timeout: 10_000 }).toContain(atWork.Snowplow);
  await arrivedIn(page);
  const purposes = demo.requests().map(({ purpose }) => purpose);
  expect(new Set(purposes.filter((purpose) => purpose !== 'unknown'))).toEqual(new Set(['analytics']));

  await setSwitch(page, 'analytics', false);
  // The click that saves is itself an event, from a moment before it is saved.
  await arrivedIn(page);
  demo.clear();
  await page.getByRole('link', { name: 'Front page' }).click();
  await isState(page, 'closed');
  expect(await arrivedIn(page)).toEqual([]);
});

it('leaves none of the cookies that were set after all is withdrawn', async () => {
  const page = await visit('/article');
  await choose(page, 'accept-all');
  const names = async (): Promise<string[]> => (await page.context().cookies()).map(({ name }) => name).sort();
  await expect
    .poll(names, { timeout: 10_000 })
    .toEqual(expect.arrayContaining(['_sharedID', 'adline_seen', 'northlight_link', 'ph_phc_northlight_posthog']));
  await page.locator('footer [data-assent="preferences"]').click();
  await isState(page, 'preferences');
  await choose(page, 'reject-all');
  await page.goto('about:blank');
  await page.goto(`${demo.siteUrl}/article`);
  await isState(page, 'closed');
  await expect.poll(names).toEqual(['assent']);
  expect(await page.evaluate('Object.keys(localStorage)')).toEqual([]);
});

it('tells the analytics of a purchase only when that is granted', async () => {
  const page = await visit('/product');
  await choose(page, 'reject-all');
  await page.getByRole('button', { name: 'Add to basket' }).click();
  await page.getByText('Added.').waitFor();
  expect(await arrivedIn(page)).toEqual([]);

  await setSwitch(page, 'analytics', true);
  await expect.poll(paths, { timeout: 10_000 }).toContain(atWork.PostHog);
  demo.clear();
  await page.getByRole('button', { name: 'Add to basket' }).click();
  await expect.poll(paths, { timeout: 10_000 }).toContain(atWork.PostHog);
  await expect.poll(paths, { timeout: 10_000 }).toContain(atWork.Snowplow);
});

it('shows in the panel what arrives while it arrives, and forgets the choice', async () => {
  const page = await visit('/');
  const panel = page.getByRole('complementary', { name: 'Demo panel' });
  await panel.getByText('Nothing has arrived', { exact: true }).waitFor();
  await choose(page, 'accept-all');
  await panel.getByText('/northlight-account/identity/link').waitFor();
  await panel.getByText('Granted').first().waitFor();

  await panel.getByRole('button', { name: 'Clear this list' }).click();
  await panel.getByText('Nothing has arrived', { exact: true }).waitFor();
  await panel.getByRole('button', { name: 'Forget the choice' }).click();
  await isState(page, 'notice');
  await panel.getByText('No choice has been made yet.').waitFor();
  expect(await arrivedIn(page)).toEqual([]);
});

it.for([
  { width: 1440, height: 900 },
  { width: 1280, height: 640 },
  { width: 820, height: 1100 },
  { width: 390, height: 844 },
])('keeps the panel off the notice at $width × $height', async (viewport) => {
  const page = await visit('/', viewport);
  await isState(page, 'notice');
  await page.locator('.demo-panel-drawer').evaluate((drawer) => drawer.setAttribute('open', ''));
  // What lies on top at the middle of each control of the notice is the notice.
  for (const action of ['accept-all', 'reject-all', 'open-preferences']) {
    await control(page, action).click({ trial: true, timeout: 3000 });
  }
});

it('takes the next free ports when the first are in use', async () => {
  const first = await startDemo({ port: 8640, quiet: true });
  const second = await startDemo({ port: Number(new URL(first.siteUrl).port), quiet: true });
  expect(second.siteUrl).not.toBe(first.siteUrl);
  expect((await fetch(`${second.siteUrl}/policy.json`)).status).toBe(200);
  expect(await (await fetch(`${second.siteUrl}/article`)).text()).toContain(second.thirdPartyUrl);
  await Promise.all([first.close(), second.close()]);
});
