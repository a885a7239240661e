import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.js';
import { fixturePage, type PageOptions } from '../support/page.js';
import { policyWith } from '../support/policy-with.js';
import { useRecorder } from '../support/recorder.js';
import {
  arrived,
  ask,
  choose,
  control,
  host,
  eventually,
  isLayer,
  pathsOf,
  ran,
  setPurposes,
  watch,
  type Watched,
} from '../support/visit.js';

/*
 * What we measured other tools to get wrong, each on a published version of it. The names of the tools do not matter
 * here: these are the ways in which a tool of this kind fails.
 */

const browser = useBrowser();
const recorder = useRecorder();

interface Visit extends Watched {
  readonly page: Page;
}

async function visit(options: PageOptions = {}): Promise<Visit> {
  const page = await browser.page();
  const watched = watch(page);
  await load(page, options);
  return { page, ...watched };
}

async function load(page: Page, options: PageOptions): Promise<void> {
  const { html, headers } = fixturePage({ policy: policyWith(), ...options });
  await page.goto(recorder.site.page('/', html, headers));
}

const service = (id: string, ...purposes: readonly string[]) => ({ id, name: id, purposes });

/** A held script of a service or purpose. */
const tag = (word: string, attribute = 'data-service'): string =>
  `<script type="text/plain" ${attribute}="${word}" data-src="${recorder.thirdParty.url}/${word}.js"></script>`;

const inline = (id: string): string =>
  `<script type="text/plain" data-purpose="ads">(window.ran ??= []).push('${id}')</script>`;

/** The paths that arrive after one of them has. */
async function arrivedAfter(page: Page, path: string): Promise<string[]> {
  await recorder.thirdParty.waitFor(path);
  return arrived(page, recorder.thirdParty);
}

describe('names', () => {
  it.for([
    { granted: 'multiplegtag', refused: 'gtag' },
    { granted: 'gtag', refused: 'multiplegtag' },
    { granted: 'analytics-2', refused: 'analytics-22' },
    { granted: 'ads-a_b', refused: 'ads-a' },
  ])('that contain each other are not mixed up ($granted, not $refused)', async ({ granted, refused }) => {
    const options = {
      policy: policyWith({ services: [service(refused, 'analytics'), service(granted, 'analytics')] }),
      body: tag(refused) + tag(granted),
    };
    const { page } = await visit(options);
    await isLayer(page, 'notice');
    await ask(page, `update({ '${granted}': true, '${refused}': false })`);
    expect(await arrivedAfter(page, `/${granted}.js`)).toEqual([`/${granted}.js`]);
    recorder.thirdParty.clear();
    await page.reload();
    expect(await arrivedAfter(page, `/${granted}.js`)).toEqual([`/${granted}.js`]);
  });

  it('of cookies that contain each other are not mixed up when one service is refused', async () => {
    const services = [
      { ...service('one', 'analytics'), cookies: [{ name: '_ga' }, { name: '_one_*' }] },
      { ...service('two', 'ads'), cookies: [{ name: '_gat' }, { name: 'x_one_*' }] },
    ];
    const { page } = await visit({ policy: policyWith({ services }) });
    await choose(page, 'accept-all');
    await page.evaluate(() => {
      for (const name of ['_ga', '_gat', '_one_1', 'x_one_1', 'session']) document.cookie = `${name}=1; path=/`;
    });
    await ask(page, 'update({ analytics: false })');
    const names = async (): Promise<string[]> => (await page.context().cookies()).map(({ name }) => name).sort();
    await eventually(names).toEqual(['_gat', 'assent', 'session', 'x_one_1']);
  });

  it('that are mistyped in the page are warned about, once each, and stay held', async () => {
    const { page, warnings } = await visit({
      body: tag('analitics', 'data-purpose') + tag('Ads', 'data-category') + tag('acme-stat') + tag('toString'),
    });
    await choose(page, 'accept-all');
    await eventually(() => warnings.filter((code) => code === 'unknown-id')).toHaveLength(4);
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    // What comes later is looked at with the next choice.
    await page.evaluate(
      (html) => {
        const place = document.createElement('div');
        place.innerHTML = html;
        document.body.append(place);
      },
      tag('merging', 'data-purpose'),
    );
    await ask(page, 'update({ ads: false })');
    await eventually(() => warnings.filter((code) => code === 'unknown-id')).toHaveLength(5);
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
  });
});

describe('choices', () => {
  it('for services add up when they are made one after another', async () => {
    const ids = ['one', 'two', 'three'];
    const { page } = await visit({
      policy: policyWith({ services: ids.map((id) => service(id, 'ads')) }),
      body: ids.map((id) => tag(id)).join(''),
    });
    await isLayer(page, 'notice');
    for (const id of ids) await ask(page, `update({ ${id}: true })`);
    const wanted = ['/one.js', '/three.js', '/two.js'];
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(wanted);
    recorder.thirdParty.clear();
    await page.reload();
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(wanted);
  });

  it('do not answer for a purpose that the policy has gained: it is asked about', async () => {
    const { page } = await visit();
    await choose(page, 'accept-all');
    await load(page, {
      policy: policyWith({ services: [service('acme-merge', 'merging')] }),
      body: tag('merging', 'data-purpose'),
    });
    await isLayer(page, 'notice');
    expect(await ask(page, "explain('merging')")).toMatchObject({ allowed: false, reason: 'undecided' });
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
  });

  it('about 400 services one by one are kept, in at most 700 bytes', async () => {
    const ids = Array.from({ length: 400 }, (_, index) => `service-${index}-of-a-provider-with-a-long-name`);
    const services = ids.map((id, index) => service(id, index % 3 ? 'analytics' : 'ads'));
    const { page } = await visit({ policy: policyWith({ services }), body: ids.map((id) => tag(id)).join('') });
    await isLayer(page, 'notice');
    const granted = ids.filter((_, index) => index % 7 === 0 || index % 11 === 3);
    const choices = Object.fromEntries(ids.map((id) => [id, granted.includes(id)]));
    await ask(page, `update(${JSON.stringify({ analytics: true, ads: false, ...choices })})`);
    const wanted = granted.map((id) => `/${id}.js`).sort();
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(wanted);
    const [cookie, ...others] = await page.context().cookies();
    expect(others).toEqual([]);
    expect(`${cookie?.name}=${cookie?.value}`.length).toBeLessThanOrEqual(700);

    recorder.thirdParty.clear();
    recorder.site.clear();
    await page.reload();
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(wanted);
    expect(await ask(page, 'decision.choices')).toEqual({ analytics: true, ads: false, ...choices });
    expect(recorder.site.requests().map(({ path }) => path)).toEqual(['/', '/assent.js']);
  });

  it('are asked for with nothing stored before, whatever is opened and closed', async () => {
    const { page } = await visit({ body: tag('ads', 'data-purpose') });
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await host(page).getByRole('switch').first().check();
    await control(page, 'close').click();
    await isLayer(page, 'notice');
    await arrived(page, recorder.thirdParty);
    const stored = await page.evaluate(async () => ({
      cookies: document.cookie,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      window: window.name,
    }));
    expect(stored).toEqual({ cookies: '', local: [], session: [], databases: [], caches: [], workers: 0, window: '' });
    expect(await page.context().cookies()).toEqual([]);
  });
});

describe('tags', () => {
  it('that come after everything has started run, and those before them do not run again', async () => {
    const { page } = await visit({ body: inline('early') });
    await choose(page, 'accept-all');
    await eventually(() => ran(page)).toEqual(['early']);
    await page.evaluate(
      (html) => {
        const place = document.createElement('div');
        place.innerHTML = html;
        document.body.append(place);
      },
      inline('late') + tag('ads', 'data-purpose'),
    );
    await eventually(() => ran(page)).toEqual(['early', 'late', '/ads.js']);

    // Neither more choices nor moving them runs them again.
    for (const call of [
      'acceptAll()',
      'rejectAll()',
      'acceptAll()',
      'update({ ads: false })',
      'update({ ads: true })',
    ]) {
      await ask(page, call);
    }
    await page.evaluate(() => document.body.append(...document.body.querySelectorAll('script')));
    await arrived(page, recorder.thirdParty);
    expect(await ran(page)).toEqual(['early', 'late', '/ads.js']);
    expect(recorder.thirdParty.requests('/ads.js')).toHaveLength(1);
  });

  it('keep their onload and onerror', async () => {
    const { url } = recorder.thirdParty;
    const { page } = await visit({
      body: `
        <script type="text/plain" data-purpose="ads" data-src="${url}/there.js" onload="window.loaded = true"></script>
        <script type="text/plain" data-purpose="ads" data-src="${url}/not.js?status=404" onerror="window.failed = true"></script>
        <iframe data-purpose="ads" data-src="${url}/frame.html" onload="if (this.src) window.framed = true"></iframe>
        <img data-purpose="ads" data-src="${url}/image.gif" onload="window.seen = true" alt="">`,
    });
    await choose(page, 'accept-all');
    await page.waitForFunction('window.loaded && window.failed && window.framed && window.seen');
  });

  it('that are 5,000 inline scripts run in order, each once', async () => {
    const ids = Array.from({ length: 5000 }, (_, index) => String(index));
    const { page, errors } = await visit({ body: ids.map(inline).join('') });
    await choose(page, 'accept-all');
    await eventually(async () => (await ran(page)).length).toBe(5000);
    expect(await ran(page)).toEqual(ids);
    expect(errors).toEqual([]);
  });

  it('that are frames come back with all they had, however often they are granted and refused', async () => {
    const { url } = recorder.thirdParty;
    const { page } = await visit({
      body: `<p>before</p><iframe data-purpose="ads" data-src="${url}/frame.html?id=1" title="Map" width="300" height="200"
        class="map" allow="fullscreen" sandbox="allow-scripts" loading="eager"></iframe><p>after</p>`,
    });
    await isLayer(page, 'notice');
    const frame = page.locator('iframe');
    // While it is held, a placeholder may stand for it already, and hides it.
    const written = () =>
      frame.evaluate(({ outerHTML }) => outerHTML.replace(/ style="display: none !important;"/, ''));
    const held = await written();
    for (const round of [1, 2, 3]) {
      await ask(page, 'update({ ads: true })');
      await eventually(() => recorder.thirdParty.requests('/frame.html').length).toBe(round);
      expect(await frame.getAttribute('src')).toBe(`${url}/frame.html?id=1`);
      expect(
        await frame.evaluate((one) => ['title', 'class', 'sandbox'].map((name) => one.getAttribute(name))),
      ).toEqual(['Map', 'map', 'allow-scripts']);
      await ask(page, 'update({ ads: false })');
      expect(await written()).toBe(held);
      expect(page.frames().map((one) => one.url())).toEqual([page.url(), 'about:blank']);
    }
    expect(await page.locator('body > :is(p, iframe)').allTextContents()).toEqual(['before', '', 'after']);
  });

  it('that are templates keep the order of their children, each time that they come', async () => {
    const { page } = await visit({
      body: '<main><b>0</b><template data-purpose="ads"><b>1</b>2<b>3</b></template><b>4</b></main>',
    });
    await isLayer(page, 'notice');
    const text = (): Promise<string | null> => page.locator('main').textContent();
    expect(await text()).toBe('04');
    for (let round = 0; round < 3; round += 1) {
      await ask(page, 'update({ ads: true })');
      await eventually(text).toBe('01234');
      await ask(page, 'update({ ads: false })');
      expect(await text()).toBe('04');
    }
  });
});

describe('a host below a public suffix of two labels', () => {
  const origin = 'http://shop.example.co.uk';

  /** The page as that host serves it. */
  async function visitShop(cookie?: Readonly<Record<string, unknown>>): Promise<Visit> {
    const page = await browser.page();
    const watched = watch(page);
    await page.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      // What is still on its way when the page is closed is nobody's.
      const response = await route.fetch({ url: recorder.site.url + pathname }).catch(() => undefined);
      if (response) await route.fulfill({ response });
    });
    const policy = policyWith({
      services: [{ ...service('acme-ads', 'ads'), cookies: [{ name: '_ads' }] }],
      ...(cookie ? { cookie } : {}),
    });
    recorder.site.page('/', fixturePage({ policy }).html);
    await page.goto(`${origin}/`);
    return { page, ...watched };
  }

  const cookiesOf = async (page: Page): Promise<string[]> =>
    (await page.context().cookies()).map(({ name, domain }) => `${name} ${domain}`).sort();

  it('keeps its record for itself', async () => {
    const { page } = await visitShop();
    await choose(page, 'reject-all');
    expect(await cookiesOf(page)).toEqual(['assent shop.example.co.uk']);
  });

  it('shares its record with its parent when the policy says so', async () => {
    const { page } = await visitShop({ domain: 'example.co.uk' });
    await choose(page, 'reject-all');
    expect(await cookiesOf(page)).toEqual(['assent .example.co.uk']);
    await page.reload();
    await isLayer(page, 'closed');
  });

  it('cannot share it with the public suffix: the choice holds in the page, and the visitor is told', async () => {
    const { page, warnings } = await visitShop({ domain: 'co.uk' });
    await choose(page, 'reject-all');
    expect(await cookiesOf(page)).toEqual([]);
    expect(warnings).toContain('not-stored');
    expect(await ask(page, "explain('ads')")).toMatchObject({ reason: 'refused' });
  });

  it('loses the cookies of a withdrawn service on each domain that they were set for', async () => {
    const { page } = await visitShop();
    await setPurposes(page, { ads: true });
    for (const domain of ['', '; domain=shop.example.co.uk', '; domain=example.co.uk']) {
      await page.evaluate((text) => (document.cookie = `_ads=1; path=/${text}`), domain);
    }
    expect(await cookiesOf(page)).toHaveLength(4);
    await ask(page, 'rejectAll()');
    await eventually(() => cookiesOf(page)).toEqual(['assent shop.example.co.uk']);
  });
});
