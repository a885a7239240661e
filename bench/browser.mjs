/*
 * A Chromium for the whole benchmark, emptied before every run.
 */
import { chromium } from 'playwright';
import { chromiumFlags, ensureChromium } from '../test/support/chromium.mjs';
import { install } from './probe.mjs';

/** "Fast 4G" of Chromium's own developer tools. */
const fast4G = {
  offline: false,
  latency: 165,
  downloadThroughput: (9_000_000 / 8) * 0.9,
  uploadThroughput: (1_500_000 / 8) * 0.9,
};

export const slowdown = 4;

/**
 * A window that stays open, so that no run pays for what a browser loads into a new one. `fresh` gives it back without
 * anything that an earlier run left in it.
 */
export async function launch() {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(install);
  const blank = await context.newPage();
  const session = await context.newCDPSession(blank);

  const fresh = async (origins) => {
    for (const page of context.pages()) if (page !== blank) await page.close();
    await context.clearCookies();
    await session.send('Network.clearBrowserCache');
    for (const origin of [origins.site, origins.thirdParty]) {
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    }
    return context;
  };
  return { version: browser.version(), fresh, close: () => browser.close() };
}

/** A page of this context; `network` and `cpu` slow it down. */
export async function newPage(context, { network = false, cpu = false } = {}) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (network) await session.send('Network.emulateNetworkConditions', fast4G);
  if (cpu) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, session };
}

/** A real press of the mouse, of which the page knows beforehand where it will be. */
export async function press(page, selector, { gone, shown } = {}) {
  const { x, y } = await page.evaluate((selector) => bench.point(selector), selector);
  await page.mouse.move(x, y);
  await page.evaluate(([gone, shown]) => bench.nextPaint().then(() => bench.prepare(gone, shown)), [gone, shown]);
  await page.mouse.click(x, y);
  return page.evaluate(() => bench.outcome());
}
