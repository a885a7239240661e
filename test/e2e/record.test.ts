import { describe, expect, it } from 'vitest';
import { fixturePage } from '../support/page.js';
import { all, choicesOf, none, policy, recordIn, services, useShop } from '../support/shop.js';
import {
  arrived,
  ask,
  choose,
  eventually,
  host,
  isLayer,
  pathsOf,
  setPurposes,
  startOver,
  watch,
} from '../support/visit.js';

const { browser, recorder, tags, visit, load } = useShop();

const DAY = 86_400_000;

describe('the record', () => {
  it('is one cookie of the site, for 182 days from the choice, which visits do not prolong', async () => {
    const { page } = await visit();
    await choose(page, 'accept-all');
    const record = await recordIn(page);
    expect(record).toMatchObject({
      domain: 'localhost',
      path: '/',
      sameSite: 'Lax',
      secure: false,
      httpOnly: false,
      value: expect.stringMatching(/^[\w.~:-]{1,300}$/),
    });
    const days = ((record?.expires ?? 0) * 1000 - Date.now()) / DAY;
    expect(days).toBeGreaterThan(181.99);
    expect(days).toBeLessThanOrEqual(182);

    const decision = await ask(page, 'decision');
    await startOver(page, recorder.site);
    await page.reload();
    await isLayer(page, 'closed');
    expect(await ask(page, 'decision')).toEqual(decision);
    expect(await recordIn(page)).toEqual(record);
    expect(await page.context().cookies()).toHaveLength(1);
    expect(recorder.site.requests().map(({ path }) => path)).toEqual(['/', '/assent.js']);
  });

  it.for([
    { given: undefined, name: 'assent', url: 'http:', secure: false },
    { given: '__Host-assent', name: 'assent', url: 'http:', secure: false },
    { given: undefined, name: 'assent', url: 'https:', secure: true },
    { given: '__Host-assent', name: '__Host-assent', url: 'https:', secure: true },
  ])('is $name on $url when the policy says $given', async ({ given, name, url, secure }) => {
    const page = await browser.page();
    const origin = url === 'https:' ? 'https://shop.example' : recorder.site.url;
    await page.route('https://shop.example/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: recorder.site.url + pathname }) });
    });
    const cookie = { ...(given ? { name: given } : {}), days: 30 };
    recorder.site.page('/', fixturePage({ policy: policy({ cookie }) }).html);
    await page.goto(`${origin}/`);
    await choose(page, 'reject-all');
    const [record, ...others] = await page.context().cookies();
    expect(others).toEqual([]);
    expect(record).toMatchObject({ name, secure, sameSite: 'Lax', path: '/', domain: new URL(origin).hostname });
    expect(((record?.expires ?? 0) * 1000 - Date.now()) / DAY).toBeCloseTo(30, 1);
    await page.reload();
    await isLayer(page, 'closed');
  });

  const refusals = [
    { why: 'cookies are not kept', set: '() => {}', get: "() => ''" },
    { why: 'writing cookies throws', set: "() => { throw new DOMException('no', 'SecurityError') }", get: "() => ''" },
    {
      why: 'every access to cookies throws',
      set: "() => { throw new DOMException('no', 'SecurityError') }",
      get: "() => { throw new DOMException('no', 'SecurityError') }",
    },
  ];

  it.for(refusals)('lives in memory, and the visitor is told, when $why', async ({ set, get }) => {
    const { page, warnings, errors } = await visit(
      {},
      {
        before: `Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get: ${get}, set: ${set} })`,
      },
    );
    await choose(page, 'accept-all');
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(['/ads.js', '/analytics.js']);
    expect(await choicesOf(page)).toEqual(all);
    await host(page).getByText('does not save your choice').waitFor();
    expect(warnings).toContain('not-stored');
    await ask(page, 'rejectAll()');
    expect(await choicesOf(page)).toEqual(none);
    await page.reload();
    await isLayer(page, 'notice');
    expect(await ask(page, 'decision')).toBeNull();
    expect(errors).toEqual([]);
  });

  it.for([
    { where: 'a sandboxed frame', attributes: 'sandbox="allow-scripts"', top: (url: string) => url },
    { where: 'a frame of another site', attributes: '', top: (url: string) => url.replace('localhost', '127.0.0.1') },
  ])('is not asked for in $where, and nothing runs or breaks there', async ({ attributes, top }) => {
    const { site, thirdParty } = recorder;
    const page = await browser.page();
    const { errors } = watch(page);
    const framed = site.page('/framed', fixturePage({ policy: policy(), body: tags('ads', '!ads') }).html);
    const own = `<script type="text/plain" data-purpose="ads" data-src="${thirdParty.url}/outer.js"></script>`;
    const body = `${own}<iframe ${attributes} src="${framed}"></iframe>`;
    await page.goto(top(site.page('/', fixturePage({ policy: policy(), body }).html)));
    await choose(page, 'accept-all');
    const frame = page.frames().find((one) => one.url() === framed);
    await frame?.waitForFunction('window.assent?.allows');
    await frame?.evaluate('assent.acceptAll()');
    expect(await frame?.evaluate("assent.allows('ads')")).toBe(false);
    expect(await frame?.locator('#assent').count()).toBe(0);
    await thirdParty.waitFor('/outer.js');
    expect(await arrived(page, thirdParty)).toEqual(['/outer.js']);
    expect(errors).toEqual([]);
  });
});

describe('a cookie that is not what we wrote', () => {
  /** What is stored instead of the record of an accepted page. */
  const tampered: Readonly<Record<string, (record: string) => string>> = {
    'is empty': () => 'assent=',
    'is garbage': () => 'assent=garbage',
    'is JSON': () => 'assent={"analytics":true,"ads":true}',
    'is one character': () => 'assent=~',
    'cannot be decoded': () => 'assent=%E0%A4%A',
    'is cut off': (record) => `assent=${record.slice(0, -3)}`,
    'has one character more': (record) => `assent=${record}x`,
    'has another version': (record) => `assent=2${record.slice(1)}`,
    'is very long': (record) => `assent=${record}${'A'.repeat(3500)}`,
    'is encoded': (record) => `assent=${record.replaceAll('~', '%7E')}`,
    'is quoted': (record) => `assent="${record}"`,
    'has its name in capitals': (record) => `Assent=${record}`,
    'has its name encoded': (record) => `%61ssent=${record}`,
    'has a longer name': (record) => `assent2=${record}`,
    'has no name': (record) => record,
    'is inside another': (record) => `other=assent=${record}`,
  };

  it('grants nothing, whatever it is, and can be answered anew', async () => {
    const { page, errors } = await visit();
    await choose(page, 'accept-all');
    const record = (await recordIn(page))?.value ?? '';
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(['/ads.js', '/analytics.js']);
    for (const [how, write] of Object.entries(tampered)) {
      await page.context().clearCookies();
      await page.evaluate((cookie) => (document.cookie = cookie), write(record));
      recorder.thirdParty.clear();
      await page.reload();
      await isLayer(page, 'notice');
      expect(await ask(page, 'decision'), how).toBeNull();
      expect(await arrived(page, recorder.thirdParty), how).toEqual([]);
      // It is of no use to anyone. That of a newer assent is left, and what never was ours.
      const isLeft = how === 'has another version';
      expect((await recordIn(page)) !== undefined, how).toBe(isLeft);
      await choose(page, 'reject-all');
      await page.reload();
      await isLayer(page, 'closed');
      expect(await choicesOf(page), how).toEqual(none);
    }
    expect(errors).toEqual([]);
  });

  it('has expired after 182 days, whatever the browser kept', async () => {
    const { page } = await visit();
    await choose(page, 'accept-all');
    await page.addInitScript(`{ const { now } = Date; Date.now = () => now() + 183 * ${DAY}; }`);
    await startOver(page, recorder.thirdParty);
    await page.reload();
    await isLayer(page, 'notice');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(await recordIn(page)).toBeUndefined();
  });

  it('of the same name beside ours makes the strictest of the two count', async () => {
    const { page } = await visit();
    await choose(page, 'accept-all');
    const granted = (await recordIn(page))?.value ?? '';
    await ask(page, 'update({ ads: false })');
    const partly = (await recordIn(page))?.value ?? '';
    expect(partly).not.toBe(granted);
    const html = fixturePage({ policy: policy(), body: tags('analytics', 'ads') }).html;
    for (const [top, below] of [
      [granted, partly],
      [partly, granted],
    ]) {
      await page.context().clearCookies();
      await page.evaluate(
        (values) => {
          document.cookie = `assent=${values[0]}; path=/`;
          document.cookie = `assent=${values[1]}; path=/shop`;
        },
        [top, below],
      );
      await page.goto(recorder.site.page('/shop/', html));
      await isLayer(page, 'closed');
      expect(await choicesOf(page)).toMatchObject({ analytics: true, ads: false, 'acme-ads': false });
      await startOver(page, recorder.thirdParty);
      await page.reload();
      await recorder.thirdParty.waitFor('/analytics.js');
      expect(await arrived(page, recorder.thirdParty)).toEqual(['/analytics.js']);
    }
  });
});

describe('a policy that has changed since the choice', () => {
  const chat = { id: 'chat', title: 'Chat', description: 'Shows a chat.', consequence: 'There is no chat.' };

  it('asks about a new purpose alone and keeps the rest', async () => {
    const { page } = await visit();
    await setPurposes(page, { analytics: true });
    await load(page, { policy: policy({ purposes: [chat] }), body: tags('analytics', 'ads', 'chat') });
    await isLayer(page, 'notice');
    const names = await host(page).locator('section h3').allTextContents();
    expect(names).toEqual(['Chat']);
    await choose(page, 'accept-all');
    expect(await choicesOf(page)).toMatchObject({ analytics: true, 'acme-stats': true, ads: false, chat: true });
    await recorder.thirdParty.waitFor('/chat.js');
    expect(recorder.thirdParty.requests('/ads.js')).toEqual([]);
  });

  it.for([
    { action: 'accept-all', granted: true },
    { action: 'reject-all', granted: false },
  ] as const)('asks about a new service of a granted purpose alone ($action)', async ({ action, granted }) => {
    const { page } = await visit();
    await choose(page, 'accept-all');
    const added = { ...services[0], id: 'new-stats', name: 'New Stats' };
    await startOver(page, recorder.thirdParty);
    await load(page, { policy: policy({ services: [...services, added] }), body: tags('acme-stats', 'new-stats') });
    await isLayer(page, 'notice');
    expect(await host(page).locator('section h3').allTextContents()).toEqual(['New Stats']);
    await recorder.thirdParty.waitFor('/acme-stats.js');
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/acme-stats.js']);
    await choose(page, action);
    expect(await choicesOf(page)).toEqual({ ...all, 'new-stats': granted });
    await arrived(page, recorder.thirdParty);
    expect(recorder.thirdParty.requests('/new-stats.js')).toHaveLength(granted ? 1 : 0);
  });

  it('asks about a service that serves another purpose now, and holds it until then', async () => {
    const { page } = await visit();
    await choose(page, 'accept-all');
    const wider = { ...services[0], purposes: ['analytics', 'ads'] };
    await startOver(page, recorder.thirdParty);
    await load(page, { policy: policy({ services: [wider, ...services.slice(1)] }), body: tags('acme-stats', 'ads') });
    await isLayer(page, 'notice');
    expect(await host(page).locator('section h3').allTextContents()).toEqual(['Acme Stats']);
    await recorder.thirdParty.waitFor('/ads.js');
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/ads.js']);
  });

  it('asks nobody again when only its words, its revision or its order changed', async () => {
    const { page } = await visit();
    await setPurposes(page, { ads: true });
    const choices = await choicesOf(page);
    const changed = policy({
      revision: '2',
      services: [...services].reverse().map((service) => ({ ...service, name: `The ${service.name}` })),
    });
    await load(page, { policy: changed });
    await isLayer(page, 'closed');
    expect(await choicesOf(page)).toEqual(choices);
    // The record fits the new text once it is known that nothing is left to delete.
    await eventually(async () => (await recordIn(page))?.value.split('~')[4]).toBeTruthy();
    await startOver(page, recorder.site);
    await page.reload();
    await isLayer(page, 'closed');
    expect(recorder.site.requests().map(({ path }) => path)).toEqual(['/', '/assent.js']);
  });
});
