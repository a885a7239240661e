/*
 * A first visit, the click on "accept" in it, and a visit after that, on a slow processor and a mobile network.
 */
import { newPage, press } from '../browser.mjs';
import { eightTags, orderedIds } from '../tags.mjs';

const ids = eightTags.map(({ id }) => id);

/** What long tasks that began before this time kept the page from answering, beyond 50 ms each. */
const blocked = (long, until) =>
  long.reduce((sum, { startTime, duration }) => sum + (startTime < until ? Math.max(0, duration - 50) : 0), 0);

const isInOrder = (order) => order.filter((id) => orderedIds.includes(id)).join() === orderedIds.join();

const sum = (requests) => requests.reduce((total, { bytes }) => total + bytes, 0) / 1024;

const read = (page) => page.evaluate(() => bench.read());

async function firstVisit({ page }, { system, origins }) {
  await page.goto(origins.pageOf(system), { waitUntil: 'commit' });
  const [painted, usable] = await page.evaluate(
    ([accept, answers]) =>
      Promise.all([bench.when(() => bench.isShown(accept)), bench.ready(accept, answers), bench.loaded]),
    [system.accept, system.answers],
  );
  await page.evaluate(() => bench.idle());
  const { long, first, largest, load, order } = await read(page);
  const requests = origins.requests();
  return {
    'first: KiB': sum(requests),
    'first: requests': requests.length,
    'first: notice painted': painted,
    'first: notice usable': usable,
    'first: blocking time': blocked(long, Math.max(usable, load)),
    'first: FCP': first,
    'first: LCP': largest,
    'first: load': load,
    'first: tags before a choice': order.length,
  };
}

async function accept({ page }, { system }) {
  const { at, paint, gone } = await press(page, system.accept, { gone: system.accept });
  await page.evaluate((ids) => bench.all(ids), ids);
  const { times, order, counts } = await read(page);
  const after = Object.values(times).map((time) => time - at);
  return {
    'accept: next paint': paint,
    'accept: notice gone': gone,
    'accept: first tag': Math.min(...after),
    'accept: last tag': Math.max(...after),
    'accept: in order': Number(isInOrder(order)),
    'accept: run twice': Object.values(counts).filter((count) => count > 1).length,
  };
}

async function returningVisit({ page }, { system, origins }) {
  await page.goto(origins.pageOf(system), { waitUntil: 'commit' });
  await page.evaluate((ids) => Promise.all([bench.all(ids), bench.loaded]), ids);
  await page.evaluate(() => bench.idle());
  const { times, long, first, largest, load, order } = await read(page);
  const all = Object.values(times);
  const requests = origins.requests();
  return {
    'back: KiB': sum(requests),
    'back: requests': requests.length,
    'back: FCP': first,
    'back: LCP': largest,
    'back: load': load,
    'back: blocking time': blocked(long, Infinity),
    'back: mean time to tags': all.reduce((total, time) => total + time, 0) / all.length,
    'back: last tag': Math.max(...all),
    'back: in order': Number(isInOrder(order)),
  };
}

export async function visits({ browser, system, origins }) {
  const context = await browser.fresh(origins);
  const slow = { network: true, cpu: true };
  origins.clear();
  const results = {};
  const visit = await newPage(context, slow);
  if (system.accept) {
    Object.assign(results, await firstVisit(visit, { system, origins }), await accept(visit, { system }));
  } else await returningVisit(visit, { system, origins });
  await visit.page.close();
  origins.clear();
  return { ...results, ...(await returningVisit(await newPage(context, slow), { system, origins })) };
}
