import { createHash } from 'node:crypto';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.js';
import { fixturePage } from '../support/page.js';
import { policyWith } from '../support/policy-with.js';
import { PAUSE, useRecorder } from '../support/recorder.js';
import { thirdPartyAnswer } from '../support/third-party.js';
import { ask, choose, eventually, isLayer, ran, sorted, watch } from '../support/visit.js';

const browser = useBrowser();
const recorder = useRecorder();

const held = 'script type="text/plain" data-purpose="analytics"';

const inline = (id: string): string => `<${held}>(window.ran ??= []).push('${id}')</script>`;

/** A held external script of the third party; the query may delay or break it. */
const external = (id: string, query = '', attributes = ''): string =>
  `<${held} ${attributes} data-src="${recorder.thirdParty.url}/${id}.js?id=${id}&amp;${query}"></script>`;

/** A page that counts its errors and asks. */
async function visit(body: string, head = ''): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
  const page = await browser.page();
  const { errors } = watch(page);
  await page.goto(recorder.site.page('/', fixturePage({ policy: policyWith(), head, body }).html));
  await isLayer(page, 'notice');
  return { page, errors };
}

const ranInOrder = (page: Page, ids: readonly string[]): Promise<void> => eventually(() => ran(page)).toEqual(ids);

it('runs external and inline scripts in document order while they download side by side', async () => {
  const { site, thirdParty } = recorder;
  site.file('/cached.js', "window.ran.push('cached')", { 'cache-control': 'max-age=600' });
  const { page } = await visit(
    [
      external('slow', 'delay=600'),
      inline('after slow'),
      external('missing', 'status=404'),
      inline('after missing'),
      `<${held} src="/cached.js"></script>`,
      inline('after cached'),
      external('fast'),
      external('late', 'delay=300'),
      inline('last'),
    ].join(''),
    '<link rel="preload" as="script" href="/cached.js">',
  );
  await choose(page, 'accept-all');
  await ranInOrder(page, ['slow', 'after slow', 'after missing', 'cached', 'after cached', 'fast', 'late', 'last']);
  const starts = thirdParty.requests().map(({ time }) => time);
  expect(starts).toHaveLength(4);
  // The slow one had not been answered when the last of them was asked for.
  expect(Math.max(...starts) - Math.min(...starts)).toBeLessThan(600);
});

it('lets async scripts run as soon as they arrive, and nothing waits for them', async () => {
  const { page } = await visit(
    [
      external('async slow', 'delay=900', 'async'),
      external('ordered', 'delay=500'),
      external('async fast', '', 'async'),
      inline('inline'),
    ].join(''),
  );
  await choose(page, 'accept-all');
  await ranInOrder(page, ['async fast', 'ordered', 'inline', 'async slow']);
});

it('keeps the order across purposes that are granted together', async () => {
  const { url } = recorder.thirdParty;
  const { page } = await visit(
    `${external('analytics', 'delay=300')}
    <script type="text/plain" data-purpose="ads">window.ran.push('ads inline')</script>
    <script type="text/plain" data-service="acme-ads" data-src="${url}/ads.js?id=ads"></script>
    ${inline('analytics inline')}`,
  );
  await choose(page, 'accept-all');
  await ranInOrder(page, ['analytics', 'ads inline', 'ads', 'analytics inline']);
});

it('runs scripts that are inserted while an earlier one loads after it', async () => {
  const { page } = await visit(external('first', 'delay=500'));
  await choose(page, 'accept-all');
  await recorder.thirdParty.waitFor('/first.js');
  await page.evaluate(
    (html) => {
      const made = document.createElement('div');
      made.innerHTML = html;
      document.body.append(made);
    },
    inline('second') + external('third') + inline('fourth'),
  );
  await ranInOrder(page, ['first', 'second', 'third', 'fourth']);
});

it('keeps every attribute of a script, and the browser obeys them', async () => {
  const { body } = thirdPartyAnswer({ method: 'GET', path: '/tag.js', query: { id: 'tag' } });
  const integrity = `sha384-${createHash('sha384').update(body).digest('base64')}`;
  const { page } = await visit(
    external(
      'tag',
      '',
      `id="the-tag" class="tag" title="a tag" data-site="42" data-purpose-note="x" crossorigin="anonymous"
       referrerpolicy="no-referrer" fetchpriority="low" nonce="abc" integrity="${integrity}"
       onload="window.handled = this.id"`,
    ),
  );
  await choose(page, 'accept-all');
  await ranInOrder(page, ['tag']);
  await page.waitForFunction('window.handled');
  expect(await page.evaluate('window.handled')).toBe('the-tag');
  expect(await page.evaluate('window.ranWith.tag')).toMatchObject({
    id: 'the-tag',
    class: 'tag',
    title: 'a tag',
    'data-site': '42',
    'data-purpose': 'analytics',
    'data-purpose-note': 'x',
    crossorigin: 'anonymous',
    referrerpolicy: 'no-referrer',
    fetchpriority: 'low',
    nonce: 'abc',
    integrity,
  });
  const [request] = recorder.thirdParty.requests('/tag.js');
  expect(request?.headers).toMatchObject({ origin: recorder.site.url, 'sec-fetch-mode': 'cors' });
  expect(request?.headers.referer).toBeUndefined();
});

it('does not run a script whose integrity is wrong, says so by its error event, and goes on with the others', async () => {
  const wrong = `integrity="sha384-${'A'.repeat(64)}" crossorigin="anonymous" onerror="(window.ran ??= []).push('error')"`;
  const { page } = await visit(
    [inline('before'), external('tampered', '', wrong), inline('between'), external('after')].join(''),
  );
  await choose(page, 'accept-all');
  await ranInOrder(page, ['before', 'error', 'between', 'after']);
});

it('gives each script its own tag as currentScript', async () => {
  const own =
    "(window.ran ??= []).push('inline'); window.own = document.currentScript.id + document.currentScript.dataset.x";
  const { page } = await visit(
    `${external('outer', '', 'id="outer-tag"')}<${held} id="inline-tag" data-x="7">${own}</script>`,
  );
  await choose(page, 'accept-all');
  await ranInOrder(page, ['outer', 'inline']);
  expect(await page.evaluate('window.own')).toBe('inline-tag7');
  expect(await page.evaluate('window.ranWith.outer.id')).toBe('outer-tag');
});

it('restores the type of modules and of data', async () => {
  const { page } = await visit(
    `<${held} data-type="module">(window.ran ??= []).push(import.meta.url.length > 0 ? 'module' : '')</script>
    <${held} data-type="text/javascript">(window.ran ??= []).push('classic')</script>
    <${held} data-type="application/ld+json">{ "@type": "Thing" }</script>
    <${held} data-type="module" data-src="${recorder.thirdParty.url}/external.mjs?id=external"></script>`,
  );
  await choose(page, 'accept-all');
  await eventually(async () => sorted(await ran(page))).toEqual(['classic', 'external', 'module']);
  expect(await page.locator('script[type="application/ld+json"]').textContent()).toContain('Thing');
  expect(await page.locator('script[type="module"]').count()).toBe(2);
});

it('puts the children of a template after it, in their order', async () => {
  const { page } = await visit(
    '<main><template data-purpose="analytics">one <b>two</b><i>three</i> four<u>five</u></template><s>six</s></main>',
  );
  await choose(page, 'accept-all');
  await eventually(() => page.locator('main').textContent()).toBe('one twothree fourfivesix');
});

it('runs the scripts of a template in order with those around it', async () => {
  const { url } = recorder.thirdParty;
  const { page } = await visit(
    `${external('first', 'delay=200')}
    <template data-purpose="analytics">
      <script>window.ran.push('second')</script>
      <div><script src="${url}/third.js?id=third&amp;delay=200"></script></div>
      <script>window.ran.push('fourth')</script>
    </template>
    ${inline('fifth')}`,
  );
  await choose(page, 'accept-all');
  await ranInOrder(page, ['first', 'second', 'third', 'fourth', 'fifth']);
});

it.for([
  { before: 'nothing', html: () => '' },
  { before: 'a script that is slow', html: () => external('slow', 'delay=300') },
])('runs 3,000 inline scripts after $before in order, each once', async ({ html }) => {
  const before = html();
  const { page, errors } = await visit(
    before + Array.from({ length: 3000 }, (_, index) => inline(String(index))).join(''),
  );
  await choose(page, 'accept-all');
  await eventually(async () => (await ran(page)).length).toBeGreaterThanOrEqual(3000);
  const ids = Array.from({ length: 3000 }, (_, index) => String(index));
  expect(await ran(page)).toEqual(before ? ['slow', ...ids] : ids);
  expect(errors).toEqual([]);
});

it('does not run an inline script whose purpose is withdrawn while an earlier script loads', async () => {
  const { page } = await visit(external('slow', 'delay=500') + inline('inline') + external('next', 'delay=500'));
  await choose(page, 'accept-all');
  await recorder.thirdParty.waitFor('/slow.js');
  await ask(page, 'update({ analytics: false })');
  await page.waitForTimeout(1200);
  expect(await ran(page)).toEqual([]);

  await ask(page, 'update({ analytics: true })');
  await ranInOrder(page, ['slow', 'inline', 'next']);
});

it('runs the script of a block that was taken out before its turn once the block comes again', async () => {
  const { page } = await visit(
    `${external('slow', 'delay=500')}<template data-purpose="analytics"><p>block</p><script>window.ran.push('block')</script></template>`,
  );
  await choose(page, 'accept-all');
  await recorder.thirdParty.waitFor('/slow.js');
  await ask(page, 'rejectAll()');
  await page.waitForTimeout(800);
  expect(await ran(page)).toEqual([]);
  expect(await page.locator('p').count()).toBe(0);
  await ask(page, 'acceptAll()');
  await ranInOrder(page, ['slow', 'block']);
});

it('waits for the end of a block that is still on its way, though the policy has scripts of its own', async () => {
  const { site, thirdParty } = recorder;
  const service = {
    id: 'acme-stats',
    name: 'Acme Stats',
    purposes: ['analytics'],
    scripts: [{ src: `${thirdParty.url}/declared.js` }],
  };
  const block = [
    '<main><template data-purpose="analytics"><p id="first">first</p>',
    `<script>(window.ran ??= []).push('first')</script>${PAUSE}`,
    `<p id="second">second</p><script>(window.ran ??= []).push('second')</script></template></main>`,
  ].join('');
  const { html } = fixturePage({ policy: policyWith({ services: [service] }), body: block });
  const page = await browser.page();
  watch(page);
  await page.goto(site.page('/', html));
  await choose(page, 'accept-all');
  await eventually(async () => sorted(await ran(page))).toEqual(['/declared.js', 'first', 'second']);
  thirdParty.clear();
  await page.goto(`${site.url}/?pause=700`, { waitUntil: 'commit' });
  // The script of the policy is in the page before the block has come to its end.
  await thirdParty.waitFor('/declared.js');
  expect(await page.locator('#second').count()).toBe(0);
  await page.locator('#second').waitFor({ state: 'attached' });
  expect(await page.locator('#first').count()).toBe(1);
  await eventually(async () => sorted(await ran(page))).toEqual(['/declared.js', 'first', 'second']);
});
