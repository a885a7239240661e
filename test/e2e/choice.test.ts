import type { BrowserContextOptions, Page } from 'playwright';
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
  setPurposes,
  switchOf,
  watch,
  type Watched,
} from '../support/visit.js';

const browser = useBrowser();
const recorder = useRecorder();

const DAY = 86_400_000;

/** Two purposes, three services: `acme-stats` for analytics, `acme-ads` and `other-ads` for ads. */
const services = [
  { id: 'acme-stats', name: 'Acme Stats', purposes: ['analytics'], provider: { name: 'Acme', class: 'processor' } },
  { id: 'acme-ads', name: 'Acme Ads', purposes: ['ads'], provider: { name: 'Acme', class: 'partner' } },
  { id: 'other-ads', name: 'Other Ads', purposes: ['ads'], provider: { name: 'Other', class: 'partner' } },
];
const policy = (changes: Readonly<Record<string, unknown>> = {}) => policyWith({ services, ...changes });

/** A held script for each word: `/<word>.js`. */
const tags = (...words: readonly string[]): string =>
  words
    .map((word) => {
      const attribute = word.includes('-') ? 'data-service' : 'data-purpose';
      return `<script type="text/plain" ${attribute}="${word}" data-src="${recorder.thirdParty.url}/${word}.js"></script>`;
    })
    .join('');

interface Visit extends Watched {
  readonly page: Page;
}

interface Surroundings {
  readonly context?: BrowserContextOptions;
  /** Runs before any script of the page. */
  readonly before?: string;
}

async function visit(options: PageOptions = {}, { context, before }: Surroundings = {}): Promise<Visit> {
  const page = await browser.page(context);
  const watched = watch(page);
  if (before) await page.addInitScript(before);
  await load(page, options);
  return { page, ...watched };
}

/** Loads a page, the second and later ones in the same context. */
async function load(page: Page, options: PageOptions = {}): Promise<void> {
  const { html, headers } = fixturePage({ policy: policy(), body: tags('analytics', 'ads'), ...options });
  await page.goto(recorder.site.page('/', html, headers));
}

const choicesOf = (page: Page): Promise<Record<string, boolean> | undefined> =>
  page.evaluate<Record<string, boolean> | undefined>('assent.decision?.choices');

const all = { analytics: true, 'acme-stats': true, ads: true, 'acme-ads': true, 'other-ads': true };
const none = Object.fromEntries(Object.keys(all).map((id) => [id, false]));

/** The cookie with the record, as the browser keeps it. */
async function recordIn(page: Page) {
  const cookies = await page.context().cookies();
  return cookies.find(({ name }) => name === 'assent');
}

/** What has the focus: an action, the id of a switch, or the name of an element of the page. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const { action, purpose, service } = element.dataset;
    return action ?? purpose ?? service ?? (element.id || element.localName);
  });

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    seen.push(await focused(page));
    if (seen.at(-1) === wanted) return;
  }
  expect(seen, 'reached by Tab').toContain(wanted);
}

describe('the notice', () => {
  const answers = [
    { action: 'accept-all', choices: all, paths: ['/ads.js', '/analytics.js'] },
    { action: 'reject-all', choices: none, paths: [] },
  ] as const;

  it.for(answers)('takes $action by mouse', async ({ action, choices, paths }) => {
    const { page } = await visit();
    await control(page, action).click();
    await isLayer(page, 'closed');
    expect(await ask(page, 'decision')).toMatchObject({ how: action, revision: '1', choices });
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(paths);
    expect(await arrived(page, recorder.thirdParty)).toEqual(paths);
  });

  it.for(
    answers.flatMap((answer) => [
      { ...answer, key: 'Enter' },
      { ...answer, key: 'Space' },
    ]),
  )('takes $action by Tab and $key alone', async ({ action, key, choices, paths }) => {
    const { page } = await visit({ body: `${tags('analytics', 'ads')}<a href="/elsewhere">A link of the page</a>` });
    await isLayer(page, 'notice');
    await tabTo(page, action);
    await page.keyboard.press(key);
    await isLayer(page, 'closed');
    expect(await ask(page, 'decision')).toMatchObject({ how: action, choices });
    expect(await arrived(page, recorder.thirdParty)).toEqual(paths);
  });

  it('lets a visitor choose, switch, save and come back by keyboard alone', async () => {
    const { page } = await visit();
    await isLayer(page, 'notice');
    await tabTo(page, 'open-preferences');
    await page.keyboard.press('Enter');
    await isLayer(page, 'preferences');
    await tabTo(page, 'ads');
    await page.keyboard.press('Space');
    await tabTo(page, 'save');
    await page.keyboard.press('Enter');
    await isLayer(page, 'closed');
    expect(await choicesOf(page)).toEqual({ ...none, ads: true, 'acme-ads': true, 'other-ads': true });
    expect(await focused(page)).toBe('open-preferences');
    await page.keyboard.press('Enter');
    await isLayer(page, 'preferences');
    expect(await switchOf(page, 'ads').isChecked()).toBe(true);
  });

  it('takes scrolling, clicks on the page, typing and Escape for no choice', async () => {
    const { page } = await visit({
      body: `${tags('analytics', 'ads')}<button>Page</button><input><p style="height: 5000px">Long</p>`,
    });
    await isLayer(page, 'notice');
    await page.mouse.wheel(0, 3000);
    await page.mouse.wheel(0, -3000);
    await page.getByRole('button', { name: 'Page' }).click();
    await page.locator('input').fill('yes, I accept all');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await isLayer(page, 'notice');
    expect(await ask(page, 'decision')).toBeNull();
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
});

describe('a page whose notice is hidden by a blocker', () => {
  it('works as ever, and nothing runs in it', async () => {
    const { page, errors } = await visit({
      head: '<style>#assent { display: none !important }</style>',
      body: `${tags('analytics', 'ads')}<a href="#read">Read on</a><p style="height: 3000px"></p><p id="read">Here</p>`,
    });
    await isLayer(page, 'notice');
    await page.getByRole('link', { name: 'Read on' }).click();
    await page.mouse.wheel(0, 500);
    expect(await page.evaluate('getComputedStyle(document.body).overflow')).toBe('visible');
    expect(new URL(page.url()).hash).toBe('#read');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('a program that presses the buttons', () => {
  const press = (action: string): string =>
    `document.querySelector('#assent').shadowRoot.querySelector('[data-action="${action}"]:not(:host > button)')`;
  const clicks = [
    ['click()', '.click()'],
    ['a dispatched event', ".dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))"],
  ] as const;

  it.for(clicks)('grants nothing by %s on accept, and is warned', async ([, click]) => {
    const { page, warnings, errors } = await visit();
    await isLayer(page, 'notice');
    await page.evaluate(press('accept-all') + click);
    await eventually(() => warnings).toContain('synthetic-grant');
    expect(await ask(page, 'decision')).toBeNull();
    await isLayer(page, 'notice');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(await recordIn(page)).toBeUndefined();
    expect(errors).toEqual([]);
    // The visitor can still answer.
    await choose(page, 'accept-all');
    expect(await ask(page, 'decision')).toMatchObject({ how: 'accept-all' });
  });

  it.for(clicks)('refuses by %s on reject', async ([, click]) => {
    const { page, warnings } = await visit();
    await isLayer(page, 'notice');
    await page.evaluate(press('reject-all') + click);
    await isLayer(page, 'closed');
    expect(await ask(page, 'decision')).toMatchObject({ how: 'program', choices: none });
    expect(await recordIn(page)).toBeDefined();
    expect(warnings).toEqual([]);
  });

  it('saves what it turned off in the preferences, and not what it turned on', async () => {
    const { page, warnings } = await visit();
    await setPurposes(page, { analytics: true });
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await page.evaluate(`(() => {
      const { shadowRoot } = document.querySelector('#assent');
      for (const id of ['analytics', 'ads']) shadowRoot.querySelector(\`[data-purpose="\${id}"]\`).click();
    })()`);
    await page.evaluate(press('save') + '.click()');
    await isLayer(page, 'closed');
    expect(await choicesOf(page)).toEqual(none);
    expect(warnings).toContain('synthetic-grant');
  });
});

describe('the preferences', () => {
  it('save a mix of purposes and single services', async () => {
    const { page } = await visit({ body: tags('analytics', 'acme-stats', 'ads', 'acme-ads', 'other-ads') });
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await switchOf(page, 'ads').check();
    const buttons = host(page).locator('[aria-expanded="false"]');
    while (await buttons.count()) await buttons.first().click();
    expect(await switchOf(page, 'acme-ads').isChecked()).toBe(true);
    await switchOf(page, 'acme-ads').uncheck();
    await switchOf(page, 'acme-stats').check();
    await choose(page, 'save');
    expect(await choicesOf(page)).toEqual({
      analytics: false,
      'acme-stats': true,
      ads: true,
      'acme-ads': false,
      'other-ads': true,
    });
    const wanted = ['/acme-stats.js', '/ads.js', '/other-ads.js'];
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(wanted);
    recorder.thirdParty.clear();
    await page.reload();
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(wanted);
    expect(await arrived(page, recorder.thirdParty)).toEqual(wanted);
  });

  const openers = [
    { opener: 'the button of the notice', focus: 'open-preferences', layer: 'notice' },
    { opener: 'a link of the page', focus: 'link', layer: 'notice' },
    { opener: 'the re-open control', focus: 'open-preferences', layer: 'closed' },
  ] as const;

  it.for(openers)(
    'close by Escape, save nothing and give the focus back to $opener',
    async ({ opener, focus, layer }) => {
      const { page } = await visit({
        body: `${tags('analytics', 'ads')}<a id="link" href="/privacy" data-assent="preferences">Privacy</a>`,
      });
      await isLayer(page, 'notice');
      if (layer === 'closed') await choose(page, 'reject-all');
      const before = await recordIn(page);
      if (opener === 'a link of the page') await page.click('#link');
      else await control(page, 'open-preferences').click();
      await isLayer(page, 'preferences');
      await switchOf(page, 'ads').check();
      await page.keyboard.press('Escape');
      await isLayer(page, layer);
      expect(await focused(page)).toBe(focus);
      expect(await recordIn(page)).toEqual(before);
      expect(await ask(page, "allows('ads')")).toBe(false);
      expect(await arrived(page, recorder.thirdParty)).toEqual([]);

      await ask(page, 'open()');
      await isLayer(page, 'preferences');
      expect(await switchOf(page, 'ads').isChecked()).toBe(false);
    },
  );

  it('start with everything off', async () => {
    const { page } = await visit();
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    const buttons = host(page).locator('[aria-expanded="false"]');
    while (await buttons.count()) await buttons.first().click();
    expect(await host(page).getByRole('switch').count()).toBe(5);
    expect(await host(page).getByRole('switch', { checked: true }).count()).toBe(0);
  });

  it('are opened by any element that is marked so, on a first and on a later visit', async () => {
    const body = `<p><a href="/privacy" data-assent="preferences"><b>Privacy</b></a></p>`;
    const { page } = await visit({ body });
    await choose(page, 'reject-all');
    await page.reload();
    await isLayer(page, 'closed');
    recorder.site.clear();
    await page.locator('b').click();
    await isLayer(page, 'preferences');
    expect(page.url()).toBe(`${recorder.site.url}/`);
    expect(recorder.site.requests('/assent-ui.js')).toHaveLength(1);
    await page.keyboard.press('Escape');
    await isLayer(page, 'closed');
    await page.locator('a').focus();
    await page.keyboard.press('Enter');
    await isLayer(page, 'preferences');
  });

  it('stand in the page itself where it has a place for them, from the start or later', async () => {
    const { page } = await visit(
      { body: `${tags('analytics', 'ads')}<div data-assent="inline-preferences"></div>` },
      { context: { viewport: { width: 1280, height: 3000 } } },
    );
    const place = page.locator('[data-assent="inline-preferences"]').first();
    await place.locator('[data-purpose="ads"]').check();
    expect(await ask(page, 'decision')).toBeNull();
    await place.locator('[data-action="save"]').click();
    await isLayer(page, 'closed');
    expect(await choicesOf(page)).toMatchObject({ analytics: false, ads: true });
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(['/ads.js']);

    await page.evaluate(() => {
      const second = document.createElement('div');
      second.dataset['assent'] = 'inline-preferences';
      document.body.append(second);
    });
    const second = page.locator('[data-assent="inline-preferences"]').nth(1);
    await second.locator('[data-purpose="ads"]').and(page.locator(':checked')).waitFor();
    await second.locator('[data-action="reject-all"]').click();
    await eventually(() => place.locator('[data-purpose="ads"]').isChecked()).toBe(false);
    expect(await choicesOf(page)).toEqual(none);
  });
});

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
    recorder.site.clear();
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
    await host(page).getByText('does not let us save').waitFor();
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
    recorder.thirdParty.clear();
    await page.reload();
    await isLayer(page, 'notice');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
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
      recorder.thirdParty.clear();
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
    recorder.thirdParty.clear();
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
    recorder.thirdParty.clear();
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
    // The record fits the new text after that.
    recorder.site.clear();
    await page.reload();
    await isLayer(page, 'closed');
    expect(recorder.site.requests().map(({ path }) => path)).toEqual(['/', '/assent.js']);
  });
});

describe('the API', () => {
  it('grants, refuses and changes, and says when it counts and is stored', async () => {
    const { page } = await visit();
    await isLayer(page, 'notice');
    await ask(page, "update({ 'acme-ads': true })");
    expect(await choicesOf(page)).toEqual({ 'acme-ads': true });
    await isLayer(page, 'notice');
    await ask(page, 'acceptAll()');
    await isLayer(page, 'closed');
    expect(await choicesOf(page)).toEqual(all);
    await ask(page, 'update({ ads: false })');
    expect(await choicesOf(page)).toEqual({ ...none, analytics: true, 'acme-stats': true });
    await page.reload();
    await isLayer(page, 'closed');
    // A later visit, where nothing but the boot file is there yet.
    const stored = await page.evaluate(`(async () => {
      await assent.update({ 'other-ads': true });
      return [assent.allows('other-ads'), document.cookie];
    })()`);
    expect(stored).toEqual([true, expect.stringContaining('assent=1~')]);
    await page.reload();
    await isLayer(page, 'closed');
    expect(await choicesOf(page)).toEqual({ ...none, analytics: true, 'acme-stats': true, 'other-ads': true });
    await ask(page, 'rejectAll()');
    expect(await ask(page, 'decision')).toMatchObject({ how: 'program', choices: none });
  });

  it('forgets: the record goes, everything closes, and it asks again', async () => {
    const { page } = await visit({
      body: `<iframe data-purpose="ads" data-src="${recorder.thirdParty.url}/frame.html"></iframe>`,
    });
    await choose(page, 'accept-all');
    await recorder.thirdParty.waitFor('/frame.html');
    await ask(page, 'forget()');
    await isLayer(page, 'notice');
    expect(await page.locator('iframe[src]').count()).toBe(0);
    expect(await ask(page, 'decision')).toBeNull();
    expect(await page.context().cookies()).toEqual([]);
    await page.reload();
    await isLayer(page, 'notice');
  });

  it('resolves whenAllowed at once, after a choice, or never', async () => {
    const { page } = await visit();
    await isLayer(page, 'notice');
    await page.evaluate(`(() => {
      window.resolved = [];
      for (const id of ['analytics', 'ads', 'acme-ads']) assent.whenAllowed(id).then(() => resolved.push(id));
    })()`);
    await ask(page, "update({ 'acme-ads': true })");
    expect(await page.evaluate('resolved')).toEqual(['acme-ads']);
    await ask(page, 'update({ analytics: true, ads: false })');
    expect(await page.evaluate('resolved')).toEqual(['acme-ads', 'analytics']);
    expect(await page.evaluate("assent.whenAllowed('analytics').then(() => 'at once')")).toBe('at once');
  });

  it('explains why something is on or off', async () => {
    const { page } = await visit({
      policy: policy({ purposes: [{ id: 'login', required: true, reason: 'You asked to stay signed in.' }] }),
    });
    await isLayer(page, 'notice');
    expect(await ask(page, "explain('ads')")).toEqual({ id: 'ads', allowed: false, reason: 'undecided' });
    await setPurposes(page, { ads: true });
    expect(await ask(page, "explain('ads')")).toEqual({ id: 'ads', allowed: true, reason: 'granted' });
    expect(await ask(page, "explain('other-ads')")).toEqual({ id: 'other-ads', allowed: true, reason: 'granted' });
    expect(await ask(page, "explain('analytics')")).toEqual({ id: 'analytics', allowed: false, reason: 'refused' });
    expect(await ask(page, "explain('login')")).toEqual({ id: 'login', allowed: true, reason: 'required' });
    expect(await ask(page, "explain('typo')")).toEqual({ id: 'typo', allowed: false, reason: 'unknown' });
  });

  it('gives a receipt that says what was decided, and nothing about who or where', async () => {
    const { page } = await visit({ policy: policy({ id: 'shop' }) });
    await isLayer(page, 'notice');
    expect(await ask(page, 'receipt()')).toBeNull();
    await choose(page, 'accept-all');
    const receipt = await ask<Record<string, unknown>>(page, 'receipt()');
    expect(Object.keys(receipt).sort()).toEqual(['at', 'choices', 'expires', 'how', 'policy', 'revision']);
    expect(receipt).toMatchObject({ policy: 'shop', how: 'accept-all', revision: '1', choices: all });
    expect(Number(receipt['expires']) - Number(receipt['at'])).toBe(182 * DAY);
  });

  it('tells listeners and the document of ready and of each change, until they stop listening', async () => {
    const { page } = await visit({
      head: `<script>
        window.heard = [];
        for (const name of ['assent:ready', 'assent:change']) {
          document.addEventListener(name, ({ type, detail }) => heard.push([type, detail.decision?.choices.ads]));
        }
        (window.assent ||= []).push((assent) => {
          window.stop = assent.on('change', ({ decision }) => heard.push(['change', decision.choices.ads]));
        });
      </script>`,
    });
    await isLayer(page, 'notice');
    await choose(page, 'accept-all');
    await page.evaluate("assent.on('ready', ({ decision }) => heard.push(['late', decision.choices.ads]))");
    await ask(page, 'update({ ads: false })');
    await page.evaluate('stop()');
    await ask(page, 'update({ ads: true })');
    expect(await page.evaluate('heard')).toEqual([
      ['assent:ready', undefined],
      ['change', true],
      ['assent:change', true],
      ['late', true],
      ['change', false],
      ['assent:change', false],
      ['assent:change', true],
    ]);
  });

  it('tells of what the gate releases and holds', async () => {
    const { page } = await visit({
      body: `<img id="image" alt="" data-purpose="ads" data-src="${recorder.thirdParty.url}/image.gif">`,
    });
    await isLayer(page, 'notice');
    await page.evaluate(`(() => {
      window.heard = [];
      assent.on('gate', ({ type, element }) => heard.push([type, element.id]));
    })()`);
    await ask(page, 'acceptAll()');
    await page.waitForFunction('heard.length');
    await ask(page, 'rejectAll()');
    expect(await page.evaluate('heard')).toEqual([
      ['release', 'image'],
      ['hold', 'image'],
    ]);
  });

  it('can be changed by nobody, and its decision is a copy', async () => {
    const { page } = await visit();
    await choose(page, 'reject-all');
    const attempts = `(() => {
      const attempts = [
        () => { assent.decision.choices.ads = true },
        () => { assent.decision = { choices: { ads: true } } },
        () => { assent.allows = () => true },
        () => { window.assent = { allows: () => true } },
        () => { delete window.assent },
        () => { Object.defineProperty(window, 'assent', { value: 1 }) },
      ];
      for (const attempt of attempts) try { attempt() } catch {}
      return [assent.decision.choices.ads, assent.allows('ads')];
    })()`;
    expect(await page.evaluate(attempts)).toEqual([false, false]);
  });

  const misuse = [
    'update()',
    'update(null)',
    'update(true)',
    'update(1)',
    "update('ads')",
    "update(['ads'])",
    "update(new Map([['ads', true]]))",
    "update({ ads: 'true' })",
    'update({ ads: 1 })',
    'update({ ads: null })',
    'update({ adds: true })',
    'update(JSON.parse(\'{ "__proto__": true, "constructor": true }\'))',
    'update({ login: false })',
    'allows()',
    "allows('adds')",
    "allows('constructor')",
    "allows(['ads'])",
    "explain('adds')",
    "whenAllowed('adds')",
    "open('everything')",
    'open(true)',
    "push('acceptAll')",
    "on('change', 'acceptAll')",
    "on('accept', () => {})",
  ];

  it('is warned about every misuse, and none grants anything', async () => {
    const { page, warnings, errors } = await visit({
      policy: policy({ purposes: [{ id: 'login', required: true, reason: 'You asked to stay signed in.' }] }),
    });
    await isLayer(page, 'notice');
    for (const call of misuse) {
      const before = warnings.length;
      await page.evaluate(`void assent.${call}`).catch((error: unknown) => expect.soft(error, call).toBeUndefined());
      await ask(page, 'close()');
      await ask(page, 'open("notice")');
      await isLayer(page, 'notice');
      expect.soft(warnings.length, call).toBeGreaterThan(before);
      expect.soft(await choicesOf(page), call).toBeUndefined();
      expect.soft(await ask(page, "allows('login')"), call).toBe(true);
      expect.soft(await host(page).getAttribute('data-state'), call).toBe('notice');
    }
    await ask(page, 'update({ analytics: false })');
    expect(await choicesOf(page)).toEqual({ analytics: false, 'acme-stats': false });
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('destroying it', () => {
  /** No host, nothing drawn, nothing that reacts; what ran stays and what is held stays held. */
  async function expectGone(page: Page): Promise<void> {
    expect(await host(page).count()).toBe(0);
    expect(await page.evaluate('document.documentElement.getAttribute("style") ?? ""')).toBe('');
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<a id="link" href="#gone" data-assent="preferences">link</a><img data-purpose="ads" data-src="${recorder.thirdParty.url}/late.gif">')`,
    );
    await page.click('#link');
    expect(new URL(page.url()).hash).toBe('#gone');
    await ask(page, 'acceptAll()');
    await ask(page, 'open()');
    expect(await ask(page, "allows('ads')")).toBe(false);
    await arrived(page, recorder.thirdParty);
    expect(recorder.thirdParty.requests('/late.gif')).toEqual([]);
    expect(await host(page).count()).toBe(0);
  }

  it('leaves no host, no listener and no observer behind', async () => {
    const { page, errors } = await visit({
      body: `<iframe data-purpose="analytics" data-src="${recorder.thirdParty.url}/frame.html"></iframe><p style="height: 3000px"></p>`,
    });
    await isLayer(page, 'notice');
    await ask(page, 'update({ analytics: true })');
    await recorder.thirdParty.waitFor('/frame.html');
    await ask(page, 'destroy()');
    expect(await page.locator('iframe[src]').count()).toBe(1);
    await expectGone(page);
    await ask(page, 'destroy()');
    expect(errors).toEqual([]);
  });

  it('counts when the preferences are open', async () => {
    const { page } = await visit();
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await ask(page, 'destroy()');
    await expectGone(page);
  });

  it.for([
    { when: 'a command that waited for it', how: 'push((assent) => assent.destroy())' },
    { when: 'a listener for ready', how: "push((assent) => assent.on('ready', () => assent.destroy()))" },
  ])('counts in $when', async ({ how }) => {
    const { page, errors } = await visit({ head: `<script>(window.assent ||= []).${how}</script>` });
    await page.waitForFunction("window.assent && !Array.isArray(assent) && document.readyState === 'complete'");
    await arrived(page, recorder.thirdParty);
    await expectGone(page);
    expect(errors).toEqual([]);
  });

  it('counts while the interface is on its way and the page is being parsed', async () => {
    recorder.site.file('/slow.js', 'assent.destroy()');
    const { page, errors } = await visit({
      placement: 'head',
      body: `${tags('ads')}<script src="/slow.js"></script><p>more</p>${tags('analytics')}`,
    });
    await arrived(page, recorder.thirdParty);
    await expectGone(page);
    expect(errors).toEqual([]);
  });
});

describe('the handles', () => {
  it('are the ones that agents and tests rely on', async () => {
    const { page } = await visit({
      policy: policy({ purposes: [{ id: 'login', required: true, reason: 'You asked to stay signed in.' }] }),
    });
    await isLayer(page, 'notice');
    const inRoot = (): Promise<unknown> =>
      page.evaluate(() => {
        const element = document.querySelector('div#assent');
        const isSeen = (one: Element): boolean => one.checkVisibility();
        const list = (name: string): string[] =>
          [...(element?.shadowRoot?.querySelectorAll(`[${name}]`) ?? [])]
            .filter(isSeen)
            .map((one) => one.getAttribute(name) ?? '')
            .sort();
        return {
          state: element?.getAttribute('data-state'),
          mode: element?.shadowRoot?.mode,
          actions: list('data-action'),
          switches: [...list('data-purpose'), ...list('data-service')],
        };
      });
    expect(await inRoot()).toEqual({
      state: 'notice',
      mode: 'open',
      actions: ['accept-all', 'open-preferences', 'reject-all'],
      switches: [],
    });
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    const buttons = host(page).locator('[aria-expanded="false"]');
    while (await buttons.count()) await buttons.first().click();
    expect(await inRoot()).toEqual({
      state: 'preferences',
      mode: 'open',
      actions: ['accept-all', 'close', 'reject-all', 'save'],
      switches: ['ads', 'analytics', 'acme-ads', 'acme-stats', 'other-ads'],
    });
    await choose(page, 'save');
    expect(await inRoot()).toEqual({ state: 'closed', mode: 'open', actions: ['open-preferences'], switches: [] });
  });

  it('leave out our re-open control when the page has one of its own, and only then', async () => {
    const notice = { reopen: 'none' };
    const own = '<a href="/privacy" data-assent="preferences">Privacy</a>';
    const { page } = await visit({ policy: policy({ notice }), body: own });
    await choose(page, 'reject-all');
    expect(await control(page, 'open-preferences').count()).toBe(0);
    await page.reload();
    await isLayer(page, 'closed');
    expect(await control(page, 'open-preferences').count()).toBe(0);
    await load(page, { policy: policy({ notice }), body: '<p>no link here</p>' });
    await isLayer(page, 'closed');
    expect(await control(page, 'open-preferences').count()).toBe(1);
  });

  it('show the re-open control to a later visitor without the interface, which comes when it is used', async () => {
    const { page } = await visit();
    await choose(page, 'reject-all');
    recorder.site.clear();
    await page.reload();
    await isLayer(page, 'closed');
    expect(await control(page, 'open-preferences').textContent()).toBe('Privacy choices');
    expect(recorder.site.requests().map(({ path }) => path)).toEqual(['/', '/assent.js']);
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    expect(recorder.site.requests('/assent-ui.js')).toHaveLength(1);
    expect(recorder.site.requests('/locales/en.js')).toHaveLength(1);
  });
});
