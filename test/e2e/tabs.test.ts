import { chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumFlags, ensureChromium } from '../support/chromium.mjs';
import { useShop } from '../support/shop.js';
import {
  ask,
  choose,
  control,
  eventually,
  holdBack,
  isLayer,
  pathsOf,
  ran,
  setPurposes,
  watch,
} from '../support/visit.js';

const { recorder, visit, load } = useShop();

/** A second page of the same visitor. */
async function another(page: Page): Promise<Page> {
  const second = await page.context().newPage();
  watch(second);
  await load(second);
  return second;
}

const allows = (page: Page): Promise<boolean> => ask<boolean>(page, "allows('ads')");

describe('two tabs', () => {
  it('agree on a choice that was made in the other one, within a second, and the notice goes', async () => {
    const { page: first } = await visit();
    const second = await another(first);
    await isLayer(first, 'notice');
    await isLayer(second, 'notice');
    await choose(second, 'accept-all');
    await expect.poll(() => allows(first), { timeout: 1000, interval: 20 }).toBe(true);
    await isLayer(first, 'closed');
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual([
      '/ads.js',
      '/ads.js',
      '/analytics.js',
      '/analytics.js',
    ]);
  });

  it('close what was withdrawn in the other one, in a page that has loaded nothing but assent.js', async () => {
    const frame = `<iframe data-purpose="ads" data-src="${recorder.thirdParty.url}/frame.html"></iframe>`;
    const { page: first } = await visit({ body: frame });
    await choose(first, 'accept-all');
    await recorder.thirdParty.waitFor('/frame.html');
    recorder.site.clear();
    await first.reload();
    await isLayer(first, 'closed');
    await first.locator('iframe[src]').waitFor({ state: 'attached' });
    expect(recorder.site.requests().map(({ path }) => path)).toEqual(['/', '/assent.js']);
    const changes = first.evaluate(
      "new Promise((resolve) => assent.on('change', ({ decision }) => resolve(decision.choices.ads)))",
    );

    const second = await another(first);
    await setPurposes(second, { ads: false });
    await expect.poll(() => allows(first), { timeout: 1000, interval: 20 }).toBe(false);
    await first.locator('iframe[src]').waitFor({ state: 'detached' });
    expect(await changes).toBe(false);
  });

  it('do not let a grant win over a refusal that the other one made a moment before', async () => {
    const { page: first, warnings } = await visit();
    const second = await another(first);
    await choose(second, 'accept-all');
    await expect.poll(() => allows(first), { timeout: 1000, interval: 20 }).toBe(true);
    await ask(second, 'update({ ads: false })');
    await expect.poll(() => allows(first), { timeout: 1000, interval: 20 }).toBe(false);
    await ask(first, 'acceptAll()');
    expect(warnings).toContain('refused-elsewhere');
    expect([await allows(first), await ask<boolean>(first, "allows('analytics')")]).toEqual([false, true]);
    await expect.poll(() => allows(second), { timeout: 1000, interval: 20 }).toBe(false);

    // Five seconds later it is a choice like any other.
    await first.evaluate(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 5000;
    });
    await ask(first, 'acceptAll()');
    expect(await allows(first)).toBe(true);
    await expect.poll(() => allows(second), { timeout: 1000, interval: 20 }).toBe(true);
  });

  it('see a refusal of the other one before they grant, where the browser does not tell of it', async () => {
    const { page: first } = await visit({ head: "<script>Object.defineProperty(window, 'cookieStore', {})</script>" });
    const second = await another(first);
    await choose(second, 'reject-all');
    expect(await allows(first)).toBe(false);
    await ask(first, 'update({ ads: true })');
    expect(await allows(first)).toBe(false);
    await first.reload();
    expect(await allows(first)).toBe(false);
  });

  it('tell of a choice that had to wait for what the other one has decided', async () => {
    const { page: first } = await visit();
    await isLayer(first, 'notice');
    const past = await holdBack(first, 'assent-past.js');
    const second = await another(first);
    await setPurposes(second, { ads: false, analytics: true });
    await past.asked;
    await control(first, 'accept-all').click();
    past.letGo();
    await first.getByText('Your choice is saved.').waitFor();
    expect(await allows(first)).toBe(false);
  });

  it('ask each for itself to be loaded again where code of what was withdrawn runs', async () => {
    const { page: first } = await visit();
    await choose(first, 'accept-all');
    await eventually(() => ran(first)).toContain('/ads.js');
    const second = await another(first);
    await eventually(() => ran(second)).toContain('/ads.js');
    await setPurposes(second, { ads: false });
    for (const page of [second, first]) await page.getByRole('button', { name: 'Reload' }).waitFor();
    await first.getByRole('button', { name: 'Reload' }).click();
    await isLayer(first, 'closed');
    await eventually(() => ran(first)).toEqual(['/analytics.js']);
  });

  it('show in open preferences what was chosen in the other one', async () => {
    const { page: first } = await visit();
    await choose(first, 'reject-all');
    await first.getByRole('button', { name: 'Privacy choices' }).click();
    await isLayer(first, 'preferences');
    const second = await another(first);
    await ask(second, 'update({ ads: true })');
    await expect.poll(() => allows(first), { timeout: 1000, interval: 20 }).toBe(true);
    expect(await first.getByRole('switch', { name: 'Personalised ads' }).first().isChecked()).toBe(true);
  });

  it('keep the choice of the page to its end when the cookie goes', async () => {
    const { page } = await visit();
    await choose(page, 'accept-all');
    await page.context().clearCookies();
    await page.evaluate("document.cookie = 'other=1'; new Promise((resolve) => setTimeout(resolve))");
    expect(await allows(page)).toBe(true);
    await page.reload();
    await isLayer(page, 'notice');
    expect(await allows(page)).toBe(false);
  });

  it('close when the record becomes one that cannot be read', async () => {
    const { page } = await visit();
    await choose(page, 'accept-all');
    await page.reload();
    await isLayer(page, 'closed');
    await page.evaluate("document.cookie = 'assent=1~garbage; path=/'");
    await expect.poll(() => allows(page), { timeout: 2000, interval: 20 }).toBe(false);
  });
});

describe('a page that comes back from the back/forward cache', () => {
  /** The test browser of the others has that cache off. */
  let browser: Awaited<ReturnType<typeof chromium.launch>>;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: chromiumFlags,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  afterAll(() => browser?.close());

  it('is closed for what was withdrawn meanwhile', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    watch(page);
    // Browsers do not keep pages that must not be stored once cookies have changed.
    await load(page, { headers: { 'cache-control': 'max-age=60' } });
    await choose(page, 'accept-all');
    await page.reload();
    await isLayer(page, 'closed');
    expect(await allows(page)).toBe(true);
    await page.evaluate("addEventListener('pageshow', ({ persisted }) => { window.persisted = persisted })");

    const record = (await context.cookies())[0]?.value ?? '';
    recorder.site.page('/next', '<!doctype html><title>Next</title>');
    await page.goto(`${recorder.site.url}/next`);
    const other = await context.newPage();
    watch(other);
    await other.goto(`${recorder.site.url}/`);
    await isLayer(other, 'closed');
    await ask(other, 'rejectAll()');
    expect((await context.cookies())[0]?.value).not.toBe(record);
    await other.close();

    // No load event comes with a page that never went.
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction('window.persisted');
    await eventually(() => allows(page)).toBe(false);
    await context.close();
  });
});
