import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { violationsIn } from '../support/axe.js';
import { policy, recordIn, useShop } from '../support/shop.js';
import { arrived, ask, choose, control, eventually, holdBack, host, isLayer, startOver } from '../support/visit.js';

const { recorder, visit, load } = useShop();

const sold = {
  ...{ id: 'sold', kind: 'ownership', date: '2026-12-01', url: '/takeover' },
  ...{ title: 'Example plc takes over this site', text: 'From 1 December it answers for your data.' },
};
const leak = {
  ...{ id: 'leak', kind: 'incident', date: '2026-11-02', title: 'Mail addresses were read by others' },
  text: 'On 2 November somebody read the list of our newsletter. There were no passwords in it.',
};
const announcing = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  policy({ announcements: [sold], ...changes });

const region = (page: Page) => host(page).locator('section[data-announcement]');
const isShown = (page: Page, id: string): Promise<void> =>
  host(page).locator(`section[data-announcement="${id}"]`).waitFor();
const isGone = (page: Page): Promise<void> => region(page).waitFor({ state: 'detached' });
const loaded = (): string[] =>
  recorder.site
    .requests()
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.js'))
    .sort();

/** All that anybody could ask assent, and what has come of it. */
const everything = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `JSON.stringify([assent.decision, assent.receipt(), ['analytics', 'ads', 'acme-ads', 'necessary'].map((id) => assent.explain(id)),
      document.querySelector('#assent').dataset.state, document.cookie, localStorage.getItem('assent-history')])`,
  );

describe('a policy without announcements', () => {
  it('loads nothing of it', async () => {
    const { page } = await visit();
    await choose(page, 'accept-all');
    await page.waitForLoadState('networkidle');
    expect(loaded().filter((path) => /announcements|more/.test(path))).toEqual([]);
  });
});

describe('an announcement', () => {
  it.for([
    ['nobody has decided', {}, {}, undefined],
    ['everything was granted', {}, {}, 'accept-all'],
    ['everything was refused', {}, {}, 'reject-all'],
    [
      'the browser sends an opt-out signal',
      {},
      { before: 'Object.defineProperty(navigator, "globalPrivacyControl", { value: true })' },
      undefined,
    ],
    ['the age locks everything', { attributes: { 'data-age': '13-15' } }, {}, undefined],
    [
      'the region lets everything run',
      {
        attributes: { 'data-region': 'US-CA' },
        policy: announcing({ regions: { US: { models: { analytics: 'opt-out', ads: 'opt-out' } } } }),
      },
      {},
      undefined,
    ],
  ] as const)('is shown where %s', async ([, options, surroundings, answer]) => {
    const { page, warnings } = await visit({ policy: announcing(), ...options }, surroundings);
    await isShown(page, 'sold');
    if (answer) {
      await choose(page, answer);
      await isShown(page, 'sold');
      await page.reload();
      await isShown(page, 'sold');
    }
    expect(await region(page).getByRole('heading').textContent()).toBe(sold.title);
    expect(warnings).toEqual([]);
  });

  it('is shown to who comes back with a decision, by three files and without the interface', async () => {
    const { page } = await visit();
    await choose(page, 'reject-all');
    await load(page, { policy: announcing() });
    await isShown(page, 'sold');
    recorder.site.clear();
    await page.reload();
    await isShown(page, 'sold');
    expect(loaded()).toEqual([
      ...['/assent-announcements.js', '/assent-companions.js', '/assent.js', '/locales/more/en.js'],
    ]);
  });

  it.for(['assent-companions.js', 'assent-announcements.js'])(
    'holds nothing up where %s can not be had: the question is asked, and refusing is possible',
    async (withheld) => {
      const { page, errors } = await visit({ policy: announcing() }, { withheld });
      await isLayer(page, 'notice');
      await choose(page, 'reject-all');
      expect(await ask(page, 'allows("ads")')).toBe(false);
      expect(errors).toEqual([]);
    },
  );

  it('changes nothing of what was decided, nor of what runs, when it comes and when it is closed', async () => {
    for (const answer of [undefined, 'accept-all', 'reject-all'] as const) {
      const { page } = await visit({ policy: announcing({ receipts: {} }) });
      await isShown(page, 'sold');
      if (answer) {
        await choose(page, answer);
        await eventually(() => page.evaluate('localStorage.getItem("assent-history")')).toBeTruthy();
        await eventually(async () => (await recordIn(page))?.value.split('~')[4]).toMatch(/./);
      }
      const before = await everything(page);
      const record = await recordIn(page);
      await startOver(page, recorder.thirdParty);
      const changes = page.evaluate(`new Promise((done) => {
        document.addEventListener('assent:change', () => done('changed'));
        setTimeout(done, 1000, 'same');
      })`);
      await control(page, 'acknowledge').click();
      await isGone(page);
      expect(await changes).toBe('same');
      expect(await everything(page)).toBe(before);
      expect(await recordIn(page)).toEqual(record);
      expect(await arrived(page, recorder.thirdParty)).toEqual([]);
      expect(await page.evaluate('localStorage.getItem("assent-announcements")')).toBe('["sold"]');
      recorder.thirdParty.clear();
      await page.reload();
      await page.waitForLoadState('networkidle');
      expect(await region(page).count()).toBe(0);
      expect(await arrived(page, recorder.thirdParty)).toEqual(
        answer === 'accept-all' ? ['/ads.js', '/analytics.js'] : [],
      );
    }
  });

  it('can be closed by a program, which grants nothing by that', async () => {
    const { page, warnings } = await visit({ policy: announcing() });
    await isShown(page, 'sold');
    await page.evaluate(
      'document.querySelector("#assent").shadowRoot.querySelector("[data-action=acknowledge]").click()',
    );
    await isGone(page);
    await isLayer(page, 'notice');
    expect(await ask(page, 'decision')).toBeNull();
    expect(warnings).toEqual([]);
  });

  it('is shown again after forget(), and where nothing can be kept', async () => {
    const { page } = await visit({ policy: announcing() });
    await control(page, 'acknowledge').click();
    await isGone(page);
    await page.evaluate('assent.forget()');
    await expect.poll(() => page.evaluate('localStorage.length')).toBe(0);
    await page.reload();
    await isShown(page, 'sold');
    const off = await visit(
      { policy: announcing() },
      { before: 'Object.defineProperty(window, "localStorage", { get() { throw new Error("off") } })' },
    );
    await control(off.page, 'acknowledge').click();
    await isGone(off.page);
    expect(off.errors).toEqual([]);
    await off.page.reload();
    await isShown(off.page, 'sold');
  });

  it('holds up neither the notice nor the gate, however late it comes, and is reported where it does not', async () => {
    const { page } = await visit();
    await choose(page, 'accept-all');
    await startOver(page, recorder.thirdParty);
    const { asked, letGo } = await holdBack(page, 'assent-announcements.js');
    await load(page, { policy: announcing() });
    await asked;
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/ads.js', '/analytics.js']);
    letGo();
    await isShown(page, 'sold');
    const broken = await visit({ policy: announcing() }, { withheld: 'assent-announcements.js' });
    await isLayer(broken.page, 'notice');
    await eventually(() => broken.warnings).toEqual(['interface-failed']);
    await choose(broken.page, 'reject-all');
    expect(broken.errors).toEqual([]);
  });

  it('goes with assent', async () => {
    const { page, errors } = await visit({ policy: announcing() });
    await isShown(page, 'sold');
    await page.evaluate('assent.destroy()');
    expect(await host(page).count()).toBe(0);
    expect(await page.evaluate('document.documentElement.getAttribute("style") || ""')).toBe('');
    expect(errors).toEqual([]);
  });
});

describe('by keyboard', () => {
  it('takes no focus, and refusing comes before it', async () => {
    const { page } = await visit({ policy: announcing() });
    await isShown(page, 'sold');
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    const order: (string | undefined)[] = [];
    for (let step = 0; step < 8 && order.at(-1) !== 'acknowledge'; step += 1) {
      await page.keyboard.press('Tab');
      order.push(
        await page.evaluate<string | undefined>(
          'document.querySelector("#assent").shadowRoot.activeElement?.dataset.action',
        ),
      );
    }
    expect(order.filter(Boolean)).toEqual(['reject-all', 'accept-all', 'open-preferences', 'acknowledge']);
    await page.keyboard.press('Enter');
    await isGone(page);
  });
});

describe('in any window', () => {
  const many = announcing({
    announcements: [{ ...sold, text: `${sold.text} `.repeat(30) }, leak],
  });
  const long = '<p>Text of the page.</p>'.repeat(200);

  it.for([
    [1280, 720, {}],
    [360, 740, {}],
    [320, 568, {}],
    [320, 256, {}],
    [1280, 720, { position: 'top' }],
    [320, 568, { position: 'top' }],
    [1280, 720, { layout: 'box', position: 'top-end' }],
  ] as const)('covers no answer at %i × %i, %o, and can be closed', async ([width, height, notice]) => {
    const { page } = await visit(
      { policy: { ...many, notice }, body: long },
      { context: { viewport: { width, height } } },
    );
    await isLayer(page, 'notice');
    await region(page).waitFor({ state: 'attached' });
    for (const action of ['reject-all', 'accept-all', 'open-preferences'])
      await control(page, action).click({ trial: true });
    await choose(page, 'reject-all');
    await isShown(page, 'sold');
    const box = await region(page).boundingBox();
    expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
    expect(box?.height).toBeLessThanOrEqual(height * 0.4 + 1);
    // The way to the preferences is free, too.
    await control(page, 'open-preferences').click({ trial: true });
    await control(page, 'acknowledge').click();
    await isShown(page, 'leak');
    await control(page, 'acknowledge').click();
    await isGone(page);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it.for([
    ['light', 'none', 'en'],
    ['dark', 'none', 'ar'],
    ['dark', 'active', 'en'],
  ] as const)('has nothing that axe finds: %s, forced colours %s, %s', async ([colorScheme, forcedColors, lang]) => {
    const { page } = await visit(
      { policy: announcing(), lang, body: '<main><h1>News</h1></main>' },
      { context: { colorScheme, forcedColors, locale: lang } },
    );
    await isShown(page, 'sold');
    expect(await violationsIn(page)).toEqual([]);
    await choose(page, 'reject-all');
    expect(await violationsIn(page)).toEqual([]);
    expect(await region(page).evaluate((element) => getComputedStyle(element).direction)).toBe(
      lang === 'ar' ? 'rtl' : 'ltr',
    );
  });
});

describe('the list in the preferences', () => {
  it('has all announcements, closed or over, in the dialog and in a page', async () => {
    const { page } = await visit({
      policy: announcing({ announcements: [sold, { ...leak, until: '2026-11-20' }] }),
      body: '<main><h1>Privacy</h1><div data-assent="inline-preferences"></div></main>',
    });
    await control(page, 'acknowledge').click();
    await isGone(page);
    const inline = page.locator('[data-assent=inline-preferences] .announcements li');
    await eventually(() => inline.count()).toBe(2);
    await choose(page, 'reject-all');
    await control(page, 'open-preferences').click();
    const list = host(page).getByRole('dialog').locator('.announcements');
    await list.getByText('Announcements').click();
    expect(await list.getByRole('heading').allTextContents()).toEqual([sold.title, leak.title]);
    await list.getByText('Security incident · November 2, 2026').waitFor();
    expect(await list.getByRole('button').count()).toBe(0);
    expect(await violationsIn(page)).toEqual([]);
  });
});
