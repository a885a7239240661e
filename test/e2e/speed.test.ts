import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.js';
import { manyServices } from '../support/many-services.js';
import { fixturePage, type PageOptions } from '../support/page.js';
import { policyWith } from '../support/policy-with.js';
import { PAUSE, useRecorder } from '../support/recorder.js';
import { choose, control, eventually, host, isLayer, ran } from '../support/visit.js';

/*
 * What makes other tools slow, as what happens and in which order: no test here fails because a machine is busy. How
 * long it takes is for the benchmark.
 */

const browser = useBrowser();
const recorder = useRecorder();

async function visit(options: PageOptions = {}, address = '/'): Promise<Page> {
  const page = await browser.page({ reducedMotion: 'no-preference' });
  const { html, headers } = fixturePage({ policy: policyWith(), ...options });
  recorder.site.page('/', html, headers);
  await page.goto(recorder.site.url + address, { waitUntil: 'commit' });
  return page;
}

const inline = `<script type="text/plain" data-purpose="ads">(window.ran ??= []).push(performance.now())</script>`;

/** Watches frames from the next click on: what they showed, and when they were painted. */
const watchFrames = `(() => {
  const root = document.getElementById('assent').shadowRoot;
  window.frames = [];
  addEventListener('click', () => {
    const frame = () => requestAnimationFrame(() => {
      // A task that follows the painting of this frame.
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => frames.push({ notice: !!root.querySelector('section'), ran: (window.ran ?? []).length });
      port1.postMessage(0);
      if (frames.length < 600) frame();
    });
    frame();
  }, { once: true, capture: true });
})()`;

it('closes the notice in the first frame after a press, before 5,000 held scripts run, and lets frames through while they do', async () => {
  const page = await visit({ body: inline.repeat(5000) });
  await isLayer(page, 'notice');
  await page.waitForLoadState();
  await page.evaluate(watchFrames);
  await control(page, 'accept-all').click();
  await eventually(async () => (await ran(page)).length).toBe(5000);
  const frames = await page.evaluate<readonly { readonly notice: boolean; readonly ran: number }[]>('frames');
  expect(frames[0]).toEqual({ notice: false, ran: 0 });
  const during = frames.filter(({ ran: count }) => count > 0 && count < 5000);
  expect(during.length).toBeGreaterThan(3);
});

it('shows the notice while the page is still being parsed, after two steps of loading', async () => {
  const page = await visit({ body: `<p>first</p>${PAUSE}<p id="last">last</p>` }, '/?pause=4000');
  await control(page, 'reject-all').waitFor();
  expect(await page.locator('#last').count()).toBe(0);
  const [boot, ...others] = await page.evaluate<readonly { name: string; startTime: number; responseEnd: number }[]>(
    `performance.getEntriesByType('resource').filter(({ name }) => /assent|locales/.test(name)).map((entry) => entry.toJSON())`,
  );
  expect(boot?.name).toMatch(/assent\.js$/);
  expect(others.map(({ name }) => name.replace(/.*\//, '')).sort()).toEqual(['assent-ui.js', 'en.js']);
  // Side by side: neither waits for the other.
  const starts = others.map(({ startTime }) => startTime);
  expect(Math.max(...starts)).toBeLessThan(Math.min(...others.map(({ responseEnd }) => responseEnd)));
});

it('takes a press in the first frame that shows the notice', async () => {
  const page = await visit({
    head: `<script>
    (function look() {
      const button = document.getElementById('assent')?.shadowRoot?.querySelector('[data-action=reject-all]');
      if (!button) return requestAnimationFrame(look);
      window.pressed = performance.now();
      button.click();
      window.decided = assent.decision;
    })();
  </script>`,
  });
  await page.waitForFunction('window.pressed');
  // A click without a hand: it refuses, and is recorded as what it is.
  expect(await page.evaluate('window.decided?.how')).toBe('program');
  await isLayer(page, 'closed');
});

it('takes a press of the mouse that came just when the notice did', async () => {
  // Where the button will be.
  const before = await visit();
  const box = await control(before, 'accept-all').boundingBox();
  await before.close();
  const page = await browser.page({ reducedMotion: 'no-preference' });
  await page.addInitScript(`addEventListener('pointerdown', ({ timeStamp }) => {
    if (document.getElementById('assent')?.dataset.state === 'notice') window.pressed ??= timeStamp;
  }, true);
  document.addEventListener('assent:change', () => { window.decided ??= performance.now(); })`);
  await page.goto(recorder.site.url, { waitUntil: 'commit' });
  const [x, y] = [box!.x + box!.width / 2, box!.y + box!.height / 2];
  await eventually(async () => {
    await page.mouse.click(x, y);
    return page.evaluate('window.decided > 0');
  }).toBe(true);
  expect(await page.evaluate('assent.decision.how')).toBe('accept-all');
  // The first press on it was the one that counted; a tool that waits half a second takes a later one.
  expect(await page.evaluate<number>('decided - pressed')).toBeLessThan(400);
});

it('opens the preferences with 1,000 services as with ten: a service is drawn once somebody looks for it', async () => {
  const drawn = async (services: number): Promise<number> => {
    const page = await visit({ policy: policyWith({ services: manyServices({ services, purposes: 3, seed: 1 }) }) });
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    const count = await host(page).locator('dialog *').count();
    await choose(page, 'save');
    return count;
  };
  expect(await drawn(1000)).toBe(await drawn(10));
});

it('draws as little of 2,000 services when a list is opened, or searched, as a window can show', async () => {
  const services = manyServices({ services: 2000, purposes: 2, seed: 1 }).map((service, index) => ({
    ...service,
    name: `Number ${index}`,
  }));
  const page = await visit({ policy: policyWith({ services }) });
  await control(page, 'open-preferences').click();
  await isLayer(page, 'preferences');
  const items = host(page).locator('.services li');
  await host(page).locator('[aria-controls="p0-list"]').click();
  await items.first().waitFor();
  expect(await items.count()).toBeLessThanOrEqual(10);
  const field = host(page).getByRole('searchbox');
  await field.fill('number 1');
  await host(page).getByText('Services: 1,111', { exact: true }).waitFor();
  expect(await items.count()).toBeLessThanOrEqual(20);
  await field.fill('number 1999');
  await host(page).getByText('Services: 1', { exact: true }).waitFor();
  expect(await host(page).locator('.services h5').allInnerTexts()).toEqual([expect.stringContaining('Number 1999')]);
});
