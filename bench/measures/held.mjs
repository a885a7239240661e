/*
 * How the release grows with the number of held tags: inline ones, so that neither network nor server is measured.
 */
import { newPage, press } from '../browser.mjs';

/** Longest wait for tags that never run, in milliseconds. */
const PATIENCE = 30_000;

async function release({ browser, system, origins, size }) {
  const context = await browser.fresh(origins);
  const { page } = await newPage(context, { cpu: true });
  await page.goto(origins.heldPageOf(system, size), { waitUntil: 'commit' });
  await page.evaluate(
    ([accept, answers]) => Promise.all([bench.ready(accept, answers), bench.loaded]),
    [system.accept, system.answers],
  );
  await page.evaluate(() => bench.idle());
  const { at, paint, gone } = await press(page, system.accept, { gone: system.accept });
  await page.evaluate(([size, patience]) => bench.ticks(size, patience), [size, PATIENCE]);
  const { ticks, lastTick } = await page.evaluate(() => bench.read());
  return { paint, gone, ticks, release: ticks === size ? lastTick - at : Number.NaN };
}

export async function held({ browser, system, origins, heldSizes }) {
  const results = {};
  if (!system.accept) return results;
  for (const size of heldSizes) {
    const { paint, gone, release: time, ticks } = await release({ browser, system, origins, size });
    results[`held ${size}: next paint`] = paint;
    results[`held ${size}: notice gone`] = gone;
    results[`held ${size}: all released`] = time;
    results[`held ${size}: ran`] = ticks;
  }
  return results;
}
