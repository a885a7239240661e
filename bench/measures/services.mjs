/*
 * How start, preferences and cookie grow with the number of services.
 */
import { newPage, press } from '../browser.mjs';

const ready = (page, { accept, answers }) =>
  page.evaluate(([accept, answers]) => bench.ready(accept, answers), [accept, answers]);

/** In a page of its own, because nobody has chosen in it yet. */
async function readCookies(context, url) {
  const cookies = await context.cookies(url);
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

async function open({ browser, system, origins, url }) {
  const context = await browser.fresh(origins);
  const { page } = await newPage(context, { cpu: true });
  await page.goto(url, { waitUntil: 'commit' });
  const start = await ready(page, system);
  await page.evaluate(() => bench.loaded.then(() => bench.idle()));
  const { shown } = await press(page, system.choose, { shown: system.preferences });
  return { start, shown };
}

async function acceptAll({ browser, system, origins, url }) {
  const context = await browser.fresh(origins);
  const { page } = await newPage(context);
  await page.goto(url, { waitUntil: 'commit' });
  await ready(page, system);
  await page.evaluate(() => bench.loaded.then(() => bench.idle()));
  const before = await readCookies(context, url);
  await press(page, system.accept, { gone: system.accept });
  const after = await readCookies(context, url);
  // Too large for a cookie: the browser has thrown the choice away.
  return after === before ? 0 : after.length;
}

export async function services({ browser, system, origins, serviceSizes }) {
  const results = {};
  if (!system.hasServices) return results;
  for (const size of serviceSizes) {
    const url = origins.servicesPageOf(system, size);
    const { start, shown } = await open({ browser, system, origins, url });
    results[`services ${size}: notice usable`] = start;
    results[`services ${size}: preferences painted`] = shown;
    results[`services ${size}: cookie bytes`] = await acceptAll({ browser, system, origins, url });
  }
  return results;
}
