/*
 * What scripts cost until the notice can be used, from a trace. In a visit of its own, because tracing costs time, too.
 */
import { newPage } from '../browser.mjs';
import { scriptTimeOf, traceCategories } from '../script-time.mjs';

export async function script({ browser, system, origins }) {
  const context = await browser.fresh(origins);
  const { page, session } = await newPage(context, { network: true, cpu: true });
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: traceCategories },
  });
  await page.goto(origins.pageOf(system), { waitUntil: 'commit' });
  await page.evaluate(
    ([accept, answers]) => Promise.all([accept && bench.ready(accept, answers), bench.loaded]),
    [system.accept, system.answers],
  );
  await page.evaluate(() => bench.idle());
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return { 'first: script time': scriptTimeOf(events) };
}
