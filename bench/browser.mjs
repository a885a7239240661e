/*
 * A Chromium for the whole benchmark, and a fresh context for every run in it.
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

export const launch = () => chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });

export async function newContext(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(install);
  return context;
}

/** A page of this context; `network` and `cpu` slow it down. */
export async function newPage(context, { network = false, cpu = false } = {}) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Performance.enable');
  if (network) await session.send('Network.emulateNetworkConditions', fast4G);
  if (cpu) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });

  /** How long scripts have run in this page so far, compiling included, in milliseconds. */
  const scriptTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  };
  return { page, session, scriptTime };
}

/** A real press of the mouse, of which the page knows beforehand where it will be. */
export async function press(page, selector, { gone, shown } = {}) {
  const { x, y } = await page.evaluate((selector) => bench.point(selector), selector);
  await page.mouse.move(x, y);
  await page.evaluate(([gone, shown]) => bench.nextPaint().then(() => bench.prepare(gone, shown)), [gone, shown]);
  await page.mouse.click(x, y);
  return page.evaluate(() => bench.outcome());
}
