import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import type { Receipt } from '../../src/core/receipt.js';
import { verifyReceipts } from '../../src/core/verify-receipts.js';
import { sha256 } from '../../src/core/sha256.js';
import { useBrowser } from '../support/browser.js';
import { fixturePage } from '../support/page.js';
import { policyWith } from '../support/policy-with.js';
import { useRecorder } from '../support/recorder.js';

const browser = useBrowser();
const recorder = useRecorder();

/** The npm build as a bundler would resolve it. */
const imports = {
  assent: '/dist/index.js',
  preact: '/node_modules/preact/dist/preact.mjs',
  'preact/jsx-runtime': '/node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs',
  'js-cookie': '/node_modules/js-cookie/dist/js.cookie.mjs',
};

/** Opens a page whose module starts assent and keeps it as `window.started`. */
async function open(start: string, body = ''): Promise<Page> {
  const head = `<script type="importmap">${JSON.stringify({ imports })}</script>
    <script type="module">
      import { createAssent } from 'assent';
      window.createAssent = createAssent;
      window.policy = ${JSON.stringify(policyWith())};
      ${start}
    </script>`;
  const page = await browser.page();
  await page.goto(recorder.site.page('/', fixturePage({ placement: 'none', head, body }).html));
  return page;
}

const tag =
  () => `<script type="text/plain" data-service="acme-stats" data-src="${recorder.thirdParty.url}/tag.js?id=stats">
  </script>`;

it('asks, releases what is granted and remembers it', async () => {
  const page = await open('window.started = createAssent(window.policy)', tag());
  await page.click('#assent [data-action="accept-all"]');
  await recorder.thirdParty.waitFor('/tag.js');
  await page.waitForSelector('#assent[data-state="closed"]');

  recorder.site.clear();
  await page.reload();
  await page.waitForFunction('window.started?.allows("acme-stats")');
  await page.waitForSelector('#assent[data-state="closed"]');
  expect(recorder.site.requests().filter(({ path }) => /start-interface|locales/.test(path))).toEqual([]);
  expect(recorder.thirdParty.requests('/tag.js')).toHaveLength(2);
});

it('lets choices count at once, without waiting for the interface', async () => {
  const page = await open(`
    const assent = createAssent(window.policy);
    const seen = [assent.decision, assent.allows('analytics')];
    assent.update({ analytics: true });
    seen.push(assent.decision.choices.analytics, assent.allows('acme-stats'), document.cookie.includes('assent='));
    assent.rejectAll();
    seen.push(assent.allows('acme-stats'), assent.explain('ads').reason, assent.receipt().choices.ads);
    window.seen = seen;`);
  await page.waitForFunction('window.seen');
  expect(await page.evaluate('window.seen')).toEqual([null, false, true, true, true, false, 'refused', false]);
});

it('leaves nothing behind when it is destroyed, and can be started again', async () => {
  const page = await open('window.started = createAssent(window.policy)');
  await page.waitForSelector('#assent[data-state="notice"]');
  await page.evaluate('window.started.destroy()');
  expect(await page.locator('#assent').count()).toBe(0);
  expect(await page.evaluate('document.documentElement.getAttribute("style") || ""')).toBe('');
  expect(await page.evaluate('window.started.allows("ads")')).toBe(false);
  await page.evaluate((markup) => document.body.insertAdjacentHTML('beforeend', markup), tag());

  await page.evaluate('window.started = window.createAssent(window.policy)');
  await page.waitForSelector('#assent[data-state="notice"]');
  expect(await page.locator('#assent').count()).toBe(1);
  expect(recorder.thirdParty.requests()).toEqual([]);
});

it('can be destroyed in the moment in which it starts, as frameworks do while they develop', async () => {
  const page = await open(`
    createAssent(window.policy).destroy();
    window.started = createAssent(window.policy);`);
  await page.waitForSelector('#assent[data-state="notice"]');
  expect(await page.locator('#assent').count()).toBe(1);
  await page.click('#assent [data-action="reject-all"]');
  await page.waitForSelector('#assent[data-state="closed"]');
  expect(await page.evaluate('window.started.explain("ads").reason')).toBe('refused');
});

it('stands in for held embeds, from a chunk of its own', async () => {
  const page = await open(
    'window.started = createAssent(window.policy)',
    `<iframe data-service="acme-ads" data-src="${recorder.thirdParty.url}/frame.html" width="400" height="225"></iframe>`,
  );
  await page.click('assent-placeholder [data-action="load-once"]');
  await recorder.thirdParty.waitFor('/frame.html');
  expect(await page.evaluate('started.allows("acme-ads")')).toBe(false);
  expect(recorder.site.requests('/dist/chunk-placeholders.js')).toHaveLength(1);
});

it('keeps receipts of decisions that follow on each other at once, in their order', async () => {
  const page = await open(`
    const assent = createAssent({ ...window.policy, receipts: {} });
    assent.acceptAll();
    assent.update({ ads: false });
    assent.rejectAll();`);
  const kept = 'JSON.parse(localStorage["assent-history"] ?? "{}").receipts ?? []';
  await page.waitForFunction(`(${kept}).length === 3`);
  const receipts = await page.evaluate<readonly Receipt[]>(kept);
  expect(receipts.map(({ type, shown }) => [type, shown])).toEqual([
    ['grant', null],
    ['withdrawal', null],
    ['withdrawal', null],
  ]);
  expect(await verifyReceipts(receipts, { sha256 })).toEqual([]);
});

it('keeps everything closed where the policy names a signal that it was not given', async () => {
  const page = await open(`
    const warned = [];
    const assent = createAssent({ ...window.policy, signals: { meta: {} } });
    assent.on('warning', ({ code }) => warned.push(code));
    assent.acceptAll();
    window.seen = [assent.allows('ads'), assent.decision, ...warned];`);
  await page.waitForFunction('window.seen');
  expect(await page.evaluate('window.seen')).toEqual([false, null, 'policy-missing', 'unknown-id']);
  expect(await page.locator('#assent').count()).toBe(0);
});
