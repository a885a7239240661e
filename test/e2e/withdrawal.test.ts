import type { BrowserContext, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { SweepEvent, SweptItem } from '../../src/browser/sweep/report.js';
import { useBrowser } from '../support/browser.js';
import { fixturePage } from '../support/page.js';
import { policyWith } from '../support/policy-with.js';
import { useRecorder } from '../support/recorder.js';
import { ask, choose, control, eventually, isLayer, setPurposes, switchOf, watch } from '../support/visit.js';

// Names of several labels, a public suffix of two among them, that lead here.
const browser = useBrowser(['--host-resolver-rules=MAP *.assent.example 127.0.0.1, MAP *.shop.co.uk 127.0.0.1']);
const recorder = useRecorder();

interface Left {
  readonly cookies?: readonly object[];
  readonly storage?: readonly object[];
}

const policyOf = (left: Left, changes: Readonly<Record<string, unknown>> = {}) =>
  policyWith({
    services: [
      { id: 'stats', purposes: ['analytics'], cookies: [{ name: '_stats' }] },
      { id: 'adline', purposes: ['ads'], ...left },
    ],
    ...changes,
  });

/** Keeps the details of the event in the session, so that they outlive a reload; counts the loads of the page. */
const watching = `<script>
  sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1;
  document.addEventListener('assent:sweep', ({ detail }) => {
    sessionStorage.sweeps = JSON.stringify([...JSON.parse(sessionStorage.sweeps ?? '[]'), detail]);
  });
</script>`;

/** The scripts of the third party, held: one for ads, one for analytics. */
const tags = () =>
  ['ads', 'analytics']
    .map(
      (id) => `<script type="text/plain" data-purpose="${id}" data-src="${recorder.thirdParty.url}/${id}.js"></script>`,
    )
    .join('');

interface Opened {
  readonly host?: string;
  readonly path?: string;
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

async function open(
  page: Page,
  policy: object,
  { host = 'localhost', path = '/', head = '', headers = {} }: Opened = {},
) {
  const { html } = fixturePage({ policy, head: watching + head, body: tags() });
  recorder.site.page(path, html, headers);
  await page.goto(recorder.site.url.replace('localhost', host) + path);
}

const sweeps = async (page: Page): Promise<readonly SweepEvent[]> =>
  JSON.parse(await page.evaluate<string>('sessionStorage.sweeps ?? "[]"'));
const loads = (page: Page): Promise<number> => page.evaluate<number>('Number(sessionStorage.loads)');

/** What was told of last, by name. */
async function told(page: Page): Promise<Readonly<Record<string, SweptItem>>> {
  await eventually(async () => (await sweeps(page)).length).toBeGreaterThan(0);
  const items = (await sweeps(page)).at(-1)?.items ?? [];
  return Object.fromEntries(items.map((item) => [item.name, item]));
}

const namesIn = async (context: BrowserContext): Promise<string[]> =>
  (await context.cookies())
    .map(({ name }) => name)
    .filter((name) => name !== 'assent')
    .sort();

/** Accepts all, then takes ads back in the preferences. */
async function withdrawAds(page: Page): Promise<void> {
  await setPurposes(page, { ads: false });
}

describe('cookies of a withdrawn service', () => {
  it.for([
    {
      host: 'www.shop.assent.example',
      domains: ['www.shop.assent.example', '.shop.assent.example', '.assent.example'],
    },
    { host: 'www.shop.co.uk', domains: ['www.shop.co.uk', '.www.shop.co.uk', '.shop.co.uk'] },
  ])('go on every domain and path that the page at $host can reach', async ({ host, domains }) => {
    const context = await browser.context();
    const page = await context.newPage();
    watch(page);
    const policy = policyOf({ cookies: [{ name: '_ads*' }] });
    const at = { host, path: '/shop/item/' };
    await open(page, policy, at);
    await choose(page, 'accept-all');
    const paths = ['/', '/shop', '/shop/', '/shop/item', '/shop/item/'];
    await context.addCookies(
      domains.flatMap((domain, place) =>
        paths.map((path, index) => ({ name: `_ads${place}${index}`, value: '1', domain, path })),
      ),
    );
    // The same name at several places, and one that nobody has declared.
    await context.addCookies(paths.map((path) => ({ name: '_ads', value: path, domain: domains[2] ?? '', path })));
    await context.addCookies([{ name: '_adx', value: '1', domain: domains[2] ?? '', path: '/' }]);
    expect(await page.evaluate('document.cookie.split("; ").length')).toBe(22);
    await withdrawAds(page);
    expect((await told(page))['_ads*']).toMatchObject({ service: 'adline', area: 'cookie', state: 'removed' });
    expect(await namesIn(context)).toEqual(['_adx']);
  });

  it('go with prefixed names, in partitions, and with names that are encoded elsewhere', async () => {
    const context = await browser.context();
    const page = await context.newPage();
    watch(page);
    await open(page, policyOf({ cookies: [{ name: '__Host-ads' }, { name: '__Secure-ads' }, { name: 'ads:*' }] }));
    await choose(page, 'accept-all');
    await page.evaluate(() => {
      document.cookie = '__Host-ads=1; Path=/; Secure';
      document.cookie = '__Secure-ads=1; Path=/; Secure';
      document.cookie = '__Host-ads=2; Path=/; Secure; Partitioned';
      document.cookie = 'ads:a/b=1; Path=/';
      document.cookie = 'ads:(c)=1; Path=/; Secure; Partitioned';
    });
    expect(await namesIn(context)).toHaveLength(5);
    await withdrawAds(page);
    const items = await told(page);
    expect(Object.values(items).map(({ state }) => state)).toEqual(['removed', 'removed', 'removed']);
    expect(await namesIn(context)).toEqual([]);
  });

  it('go at a declared path that the page can not see', async () => {
    const context = await browser.context();
    const page = await context.newPage();
    watch(page);
    await open(page, policyOf({ cookies: [{ name: '_ads', path: '/shop' }] }));
    await choose(page, 'accept-all');
    await context.addCookies([{ name: '_ads', value: '1', domain: 'localhost', path: '/shop' }]);
    await withdrawAds(page);
    expect((await told(page))['_ads']).toMatchObject({ state: 'absent' });
    expect(await namesIn(context)).toEqual([]);
  });

  it('stay where script can not reach them, and the site is told what its server must send', async () => {
    const context = await browser.context();
    const page = await context.newPage();
    watch(page);
    const policy = policyOf({
      cookies: [{ name: '_hidden', httpOnly: true }, { name: '_theirs', thirdParty: true }, { name: '_gone' }],
    });
    await open(page, policy, { headers: { 'set-cookie': '_hidden=1; Path=/; HttpOnly' } });
    await choose(page, 'accept-all');
    await page.evaluate('document.cookie = "_gone=1; Path=/"');
    await withdrawAds(page);
    expect(await told(page)).toEqual({
      _hidden: {
        service: 'adline',
        area: 'cookie',
        name: '_hidden',
        withdrawn: true,
        state: 'remains',
        reason: 'server',
        headers: ['Set-Cookie: _hidden=; Path=/; Max-Age=0; Secure'],
      },
      _theirs: {
        service: 'adline',
        area: 'cookie',
        name: '_theirs',
        withdrawn: true,
        state: 'remains',
        reason: 'third-party',
        headers: [],
      },
      _gone: { service: 'adline', area: 'cookie', name: '_gone', withdrawn: true, state: 'removed', headers: [] },
    });
    expect(await namesIn(context)).toEqual(['_hidden']);
    // The line does what it promises.
    const line = (await told(page))['_hidden']?.headers[0]?.replace('Set-Cookie: ', '') ?? '';
    recorder.site.page('/delete', 'done', { 'set-cookie': line });
    await page.goto(`${recorder.site.url}/delete`);
    expect(await namesIn(context)).toEqual([]);
  });
});

describe('everything else that a withdrawn service has kept', () => {
  const storage = ['local', 'session']
    .map((area) => ({ area, key: 'ads-*' }))
    .concat([
      { area: 'indexedDB', key: 'ads-*' },
      { area: 'cache', key: 'ads-v1' },
      { area: 'serviceWorker', key: '/ads/' },
    ]);

  /** Leaves things of the service, each beside one of the site. */
  const leave = async (page: Page): Promise<void> => {
    recorder.site.file('/ads/worker.js', '');
    recorder.site.file('/own/worker.js', '');
    await page.evaluate(async () => {
      const openDatabase = (name: string) =>
        new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => resolve(request.result);
        });
      for (const name of ['ads-1', 'own']) {
        localStorage.setItem(name, '1');
        sessionStorage.setItem(name, '1');
        (await openDatabase(name)).close();
      }
      await caches.open('ads-v1');
      await caches.open('own');
      for (const folder of ['ads', 'own']) {
        await navigator.serviceWorker.register(`/${folder}/worker.js`, { scope: `/${folder}/` });
      }
    });
  };

  const leftOf = (page: Page) =>
    page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage).filter((key) => key === 'own' || key.startsWith('ads')),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    }));
  const untouched = { local: ['own'], session: ['own'], databases: ['own'], caches: ['own'], workers: ['/own/'] };

  it('goes: web storage, databases, caches and service workers, and nothing of anybody else', async () => {
    const page = await browser.page();
    watch(page);
    await open(page, policyOf({ storage }));
    await choose(page, 'accept-all');
    await leave(page);
    await withdrawAds(page);
    await told(page);
    const items = (await sweeps(page)).at(-1)?.items.filter(({ service }) => service === 'adline') ?? [];
    expect(items.map(({ area, state }) => [area, state])).toEqual([
      ['local', 'removed'],
      ['session', 'removed'],
      ['indexedDB', 'removed'],
      ['cache', 'removed'],
      ['serviceWorker', 'removed'],
    ]);
    expect(await leftOf(page)).toEqual(untouched);
  });

  it('goes on the next page when the record is older than what declares it', async () => {
    const page = await browser.page();
    watch(page);
    await open(page, policyOf({}));
    await choose(page, 'reject-all');
    await leave(page);
    const before = (await sweeps(page)).length;
    await open(page, policyOf({ storage }));
    await eventually(async () => (await sweeps(page)).length).toBeGreaterThan(before);
    expect(await leftOf(page)).toEqual(untouched);
  });

  it('is told of as in use where a connection is open, and the decision counts all the same', async () => {
    const page = await browser.page();
    watch(page);
    await open(page, policyOf({ storage: [{ area: 'indexedDB', key: 'ads-1' }] }));
    await choose(page, 'accept-all');
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('ads-1');
          request.onsuccess = () => resolve(Object.assign(window, { held: request.result }).held.name);
        }),
    );
    await withdrawAds(page);
    expect((await told(page))['ads-1']).toMatchObject({
      area: 'indexedDB',
      state: 'remains',
      reason: 'in-use',
      headers: ['Clear-Site-Data: "storage"'],
    });
    expect(await ask(page, 'allows("ads")')).toBe(false);
  });

  it('stays while a service that may run uses it, too', async () => {
    const page = await browser.page();
    watch(page);
    const shared = [{ area: 'cache', key: 'ads-v1' }];
    const services = [
      { id: 'stats', purposes: ['analytics'], storage: shared },
      { id: 'adline', purposes: ['ads'], storage: shared },
    ];
    await open(page, policyWith({ services }));
    await choose(page, 'accept-all');
    await page.evaluate(() => caches.open('ads-v1').then(() => {}));
    await withdrawAds(page);
    expect((await told(page))['ads-v1']).toMatchObject({ state: 'remains', reason: 'shared', headers: [] });
    expect(await page.evaluate(() => caches.keys())).toEqual(['ads-v1']);
  });
});

describe('code that still runs', () => {
  const left = { cookies: [{ name: '_ads' }] };
  /** Writes its cookie again and again, as trackers do. */
  const stubborn = `<script type="text/plain" data-service="adline">
    const write = () => (document.cookie = '_ads=1; Path=/');
    write();
    addEventListener('pagehide', write);
    document.addEventListener('assent:change', () => setTimeout(write));
  </script>`;

  it('is gone after one reload when the policy says so, and what it wrote meanwhile is, too', async () => {
    const context = await browser.context();
    const page = await context.newPage();
    watch(page);
    await open(page, policyOf(left, { withdrawal: 'reload' }), { head: stubborn });
    await choose(page, 'accept-all');
    await eventually(() => namesIn(context)).toEqual(['_ads']);
    expect(await loads(page)).toBe(1);
    await control(page, 'open-preferences').click();
    await switchOf(page, 'ads').uncheck();
    await control(page, 'save').click();
    await eventually(() => loads(page)).toBe(2);
    await isLayer(page, 'closed');
    await eventually(async () => (await sweeps(page)).length).toBe(2);
    await eventually(() => namesIn(context)).toEqual([]);
    expect((await sweeps(page)).map(({ needsReload }) => needsReload)).toEqual([true, false]);
    expect(await ask(page, 'allows("ads")')).toBe(false);
    expect(await ask(page, 'allows("analytics")')).toBe(true);
    // Not again: neither for another decision, nor on the next page.
    await ask(page, 'update({ analytics: true })');
    await page.reload();
    await isLayer(page, 'closed');
    expect(await loads(page)).toBe(3);
  });

  it('makes the page reload for each time that a person takes it back', async () => {
    const page = await browser.page();
    watch(page);
    await open(page, policyOf(left, { withdrawal: 'reload' }));
    await choose(page, 'accept-all');
    for (const expected of [2, 3]) {
      await recorder.thirdParty.waitFor('/ads.js');
      await control(page, 'open-preferences').click();
      await switchOf(page, 'ads').uncheck();
      await control(page, 'save').click();
      await eventually(() => loads(page)).toBe(expected);
      await isLayer(page, 'closed');
      recorder.thirdParty.clear();
      await setPurposes(page, { ads: true });
    }
  });

  it('does not make a page reload for ever whose own code grants and refuses', async () => {
    const page = await browser.page();
    const { errors } = watch(page);
    const flapping = `<script>
      (window.assent ||= []).push(async (assent) => {
        await assent.acceptAll();
        // What was stopped on its way is no reason to load the page again.
        while (!window.ran?.length) await new Promise(requestAnimationFrame);
        await assent.rejectAll();
        sessionStorage.flaps = Number(sessionStorage.flaps ?? 0) + 1;
      });
    </script>`;
    await open(page, policyOf(left, { withdrawal: 'reload' }), { head: flapping });
    await eventually(() => page.evaluate('Number(sessionStorage.flaps)').catch(() => 0)).toBeGreaterThanOrEqual(1);
    await page.waitForLoadState('networkidle');
    // Two when the minute has turned in between.
    expect(await loads(page)).toBeLessThanOrEqual(3);
    expect(await loads(page)).toBeGreaterThan(1);
    expect(errors).toEqual([]);
  });

  it('stays when a listener keeps the page from reloading', async () => {
    const page = await browser.page();
    watch(page);
    const head = `<script>document.addEventListener('assent:sweep', (event) => event.preventDefault())</script>`;
    await open(page, policyOf(left, { withdrawal: 'reload' }), { head });
    await choose(page, 'accept-all');
    await recorder.thirdParty.waitFor('/ads.js');
    await withdrawAds(page);
    await told(page);
    await page.waitForLoadState('networkidle');
    expect([await loads(page), (await sweeps(page))[0]?.needsReload]).toEqual([1, true]);
  });

  it.for([
    { withdrawal: undefined, needsReload: true },
    { withdrawal: 'ask', needsReload: true },
    { withdrawal: 'keep', needsReload: false },
  ])(
    'stays with $withdrawal, and the next page deletes what it wrote meanwhile',
    async ({ withdrawal, needsReload }) => {
      const context = await browser.context();
      const page = await context.newPage();
      watch(page);
      const policy = policyOf(left, withdrawal ? { withdrawal } : {});
      await open(page, policy, { head: stubborn });
      await choose(page, 'accept-all');
      await eventually(() => namesIn(context)).toEqual(['_ads']);
      await withdrawAds(page);
      await told(page);
      expect((await sweeps(page)).map((sweep) => sweep.needsReload)).toEqual([needsReload]);
      expect(await loads(page)).toBe(1);
      await eventually(() => namesIn(context)).toEqual(['_ads']);
      const again = page.getByRole('status').getByRole('button', { name: 'Reload' });
      if (needsReload) await again.click();
      else await page.reload();
      expect(await again.count()).toBe(0);
      await eventually(() => namesIn(context)).toEqual([]);
      // And from then on the record alone answers.
      recorder.site.clear();
      await page.reload();
      await isLayer(page, 'closed');
      // What told of the withdrawal may have come late, to the page before.
      const paths = recorder.site.requests().map(({ path }) => path);
      expect(paths.filter((path) => path !== '/assent-attend.js')).toEqual(['/', '/assent.js']);
    },
  );

  it('is not asked about where a listener does that itself', async () => {
    const page = await browser.page();
    watch(page);
    const prevent = "<script>document.addEventListener('assent:sweep', (event) => event.preventDefault())</script>";
    await open(page, policyOf(left), { head: stubborn + prevent });
    await choose(page, 'accept-all');
    await withdrawAds(page);
    await told(page);
    await page.getByText('Your choice is saved.').waitFor();
    expect(await page.getByRole('button', { name: 'Reload' }).count()).toBe(0);
  });

  it('is found in a block that the gate has taken out of the page, whoever withdraws', async () => {
    const page = await browser.page();
    watch(page);
    const block = `<template data-purpose="ads"><script>window.ranInBlock = true</script></template>`;
    await open(page, policyOf(left), { head: block });
    await choose(page, 'accept-all');
    await eventually(() => page.evaluate('window.ranInBlock')).toBe(true);
    await ask(page, 'update({ ads: false })');
    expect((await sweeps(page)).at(-1)?.needsReload).toBe(true);
  });

  it('is none where only frames were loaded: those are taken out', async () => {
    const page = await browser.page();
    watch(page);
    const policy = policyOf({ cookies: [{ name: '_ads' }] });
    const { html } = fixturePage({
      policy,
      head: watching,
      body: `<iframe data-purpose="ads" data-src="${recorder.thirdParty.url}/frame.html"></iframe>`,
    });
    await page.goto(recorder.site.page('/', html));
    await choose(page, 'accept-all');
    await recorder.thirdParty.waitFor('/frame.html');
    await withdrawAds(page);
    await told(page);
    expect((await sweeps(page)).at(-1)?.needsReload).toBe(false);
  });
});
