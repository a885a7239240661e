/*
 * What a page with its notice keeps in memory, after garbage was collected. Without the frame: a held one has an empty
 * document, and what watches a page from outside takes more memory in it than a consent tool.
 */
import { newPage } from '../browser.mjs';

export async function heap({ browser, system, origins }) {
  const context = await browser.fresh(origins);
  const { page, session } = await newPage(context);
  await page.goto(origins.framelessPageOf(system), { waitUntil: 'load' });
  if (system.accept) await page.evaluate((accept) => bench.ready(accept), system.accept);
  await page.evaluate(() => bench.idle());
  // What one collection only marks as dead, the next one takes away.
  for (let turn = 0; turn < 2; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { 'heap: KiB': usedSize / 1024 };
}
