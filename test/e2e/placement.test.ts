import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.js';
import { everyKind } from '../support/every-kind.js';
import { fixturePage, policyElement, type PageOptions } from '../support/page.js';
import { policyWith } from '../support/policy-with.js';
import { useRecorder } from '../support/recorder.js';
import {
  arrived,
  ask,
  choose,
  control,
  eventually,
  host,
  isLayer,
  pathsOf,
  ran,
  setPurposes,
  sorted,
  startOver,
  switchOf,
  type Watched,
  watch,
} from '../support/visit.js';

const browser = useBrowser();
const recorder = useRecorder();

/** A held tag of a purpose. */
const tag = (purpose: string): string =>
  `<script type="text/plain" data-purpose="${purpose}" data-src="${recorder.thirdParty.url}/${purpose}.js"></script>`;

interface Visit extends Watched {
  readonly page: Page;
}

interface Surroundings {
  readonly context?: BrowserContextOptions;
  /** Runs before any script of the page. */
  readonly before?: string;
}

/** Opens a page and waits for no more than its markup, so that what comes late can be seen. */
async function visit(options: PageOptions, { context, before }: Surroundings = {}): Promise<Visit> {
  const page = await browser.page(context);
  const watched = watch(page);
  if (before) await page.addInitScript(before);
  const { html, headers } = fixturePage(options);
  await page.goto(recorder.site.page('/', html, headers), { waitUntil: 'commit' });
  return { page, ...watched };
}

/** It asks, nothing has been requested, and accepting releases the one held tag of ads once. */
async function expectToWork(page: Page): Promise<void> {
  await isLayer(page, 'notice');
  expect(await arrived(page, recorder.thirdParty)).toEqual([]);
  await choose(page, 'accept-all');
  await recorder.thirdParty.waitFor('/ads.js');
  expect(await arrived(page, recorder.thirdParty)).toEqual(['/ads.js']);
  // It has been asked for; it runs when it has come.
  await eventually(() => ran(page)).toEqual(['/ads.js']);
  expect(await host(page).count()).toBe(1);
}

describe('the tag', () => {
  const places = [
    { placement: 'async', where: 'before the tag' },
    { placement: 'async', where: 'after the tag' },
    { placement: 'async', where: 'at an address' },
    { placement: 'head', where: 'before the tag' },
    { placement: 'head', where: 'after the tag' },
    { placement: 'head', where: 'at an address' },
    { placement: 'defer', where: 'before the tag' },
    { placement: 'defer', where: 'after the tag' },
    { placement: 'defer', where: 'at an address' },
    { placement: 'body-end', where: 'before the tag' },
    { placement: 'body-end', where: 'at an address' },
  ] as const;

  it.for(places)('works with placement $placement and the policy $where', async ({ placement, where }) => {
    recorder.site.file('/policy.json', JSON.stringify(policyWith()));
    const { page, errors } = await visit({
      placement,
      body: tag('ads') + (where === 'after the tag' ? policyElement(policyWith()) : ''),
      ...(where === 'before the tag' ? { policy: policyWith() } : {}),
      ...(where === 'at an address' ? { attributes: { 'data-policy': '/policy.json' } } : {}),
    });
    await expectToWork(page);
    expect(errors).toEqual([]);
  });

  it('works when it is inserted by a script after the page has loaded', async () => {
    const { page } = await visit({ placement: 'none', policy: policyWith(), body: tag('ads') });
    await page.waitForLoadState();
    await page.addScriptTag({ url: '/assent.js' });
    await expectToWork(page);
  });

  it.for([
    { copies: 'the same file twice', second: '/assent.js' },
    { copies: 'two copies at different addresses', second: '/dist/assent.js' },
  ])('counts once with $copies', async ({ second }) => {
    const { page, errors } = await visit(
      { policy: policyWith(), body: `${tag('ads')}<script src="${second}"></script>` },
      { before: "document.addEventListener('assent:ready', () => { window.readies = (window.readies ?? 0) + 1 })" },
    );
    await expectToWork(page);
    await page.waitForLoadState();
    expect(await page.evaluate('window.readies')).toBe(1);
    expect(errors).toEqual([]);
  });

  it('works before there is a body', async () => {
    recorder.site.file('/slow.js', '');
    const { page, errors } = await visit({
      placement: 'head',
      policy: policyWith(),
      head: '<script>assent.on("ready", () => { window.bodyAtReady = document.body })</script><script src="/slow.js?delay=1500"></script>',
      body: tag('ads'),
    });
    await page.waitForFunction('"bodyAtReady" in window');
    expect(await page.evaluate('window.bodyAtReady')).toBeNull();
    await expectToWork(page);
    expect(errors).toEqual([]);
  });

  it('shows the preferences, not the notice, when a command that waited for it opens them', async () => {
    const { page } = await visit({
      policy: policyWith(),
      head: '<script>(window.assent ||= []).push((assent) => assent.open("preferences"))</script>',
      body: '<p>text</p>',
    });
    await isLayer(page, 'preferences');
    await page.getByRole('dialog').waitFor();
    expect(await host(page).locator('section').count()).toBe(0);
  });

  // Known: a dialog can't be shown before there is a body, and nothing shows it later.
  it('opens the preferences that were asked for before there is a body', async () => {
    recorder.site.file('/slow.js', '');
    const { page, errors, warnings } = await visit({
      placement: 'head',
      policy: policyWith(),
      head: '<script>assent.push((assent) => assent.open("preferences"))</script><script src="/slow.js?delay=1500"></script>',
      body: '<p>text</p>',
    });
    await isLayer(page, 'preferences');
    await page.getByRole('dialog').waitFor();
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
  });
});

describe('the interface, preloaded', () => {
  it('is asked for before the script that needs it has come, once, and not by a returning visitor', async () => {
    const { site } = recorder;
    // As the README says.
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const [, code = ''] = /### The notice a round trip earlier[\s\S]*?<script>([\s\S]*?)<\/script>/.exec(readme) ?? [];
    const { html, headers } = fixturePage({
      src: '/assent.js?delay=600',
      policy: policyWith(),
      nonce: 'n0nce',
      csp: `default-src 'none'; script-src 'nonce-{nonce}' ${site.url} ${recorder.thirdParty.url}; img-src data:`,
      first: `<script nonce="n0nce">${code.replaceAll('/assent/', '/')}</script>`,
      body: tag('ads'),
    });
    const page = await browser.page();
    const { errors } = watch(page);
    const files = (): string[] => site.requests().flatMap(({ path }) => (path.endsWith('.js') ? path : []));
    await page.goto(site.page('/', html, headers), { waitUntil: 'commit' });
    await Promise.all(['/assent-ui.js', '/locales/en.js'].map(site.waitFor));
    expect(await page.evaluate('!!window.assent')).toBe(false);
    await expectToWork(page);
    expect(files().sort()).toEqual(['/assent-attend.js', '/assent-ui.js', '/assent.js', '/locales/en.js']);
    expect(errors).toEqual([]);
    await arrived(page, recorder.thirdParty);
    site.clear();
    await page.reload();
    await isLayer(page, 'closed');
    expect(files()).toEqual(['/assent.js']);
  });
});

describe('the whole script, written into the page', () => {
  /** As the README says. The page is in another folder than the files. */
  async function openInline(body: string): Promise<Page> {
    const { site } = recorder;
    const code = await readFile(new URL('../../dist/assent.js', import.meta.url), 'utf8');
    const imports = { './assent-ui.js': '/assent-ui.js', './locales/': '/locales/' };
    const { html, headers } = fixturePage({
      placement: 'none',
      policy: policyWith(),
      nonce: 'n0nce',
      csp: `default-src 'none'; script-src 'nonce-{nonce}' ${site.url} ${recorder.thirdParty.url}; img-src data:`,
      head: `<script type="importmap" nonce="n0nce">${JSON.stringify({ imports })}</script>
        <script nonce="n0nce">${code}</script>`,
      body,
    });
    const page = await browser.page();
    await page.goto(site.page('/shop/item/1', html, headers), { waitUntil: 'commit' });
    return page;
  }
  /** Files of the product that were loaded. */
  const files = (): string[] => pathsOf(recorder.site).filter((path) => path.endsWith('.js'));

  it('asks with one step of loading less, and a returning visitor loads nothing of it', async () => {
    const page = await openInline(tag('ads'));
    await expectToWork(page);
    expect(files()).toEqual(['/assent-attend.js', '/assent-ui.js', '/locales/en.js']);
    recorder.site.clear();
    recorder.thirdParty.clear();
    await page.reload();
    await recorder.thirdParty.waitFor('/ads.js');
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/ads.js']);
    expect(files()).toEqual([]);
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
  });
});

describe('a policy at an address', () => {
  const at = (url: string): PageOptions => ({ attributes: { 'data-policy': url }, body: tag('ads') });

  it('may come a second late', async () => {
    recorder.site.file('/policy.json', JSON.stringify(policyWith()));
    const { page, errors } = await visit(at('/policy.json?delay=1000'));
    await expectToWork(page);
    expect(errors).toEqual([]);
  });

  it.for([
    { what: 'is missing', url: '/missing.json', body: undefined },
    { what: 'is broken', url: '/policy.json', body: '{ "revision": 1, "services": [' },
    { what: 'is a page that says so', url: '/policy.json', body: '<!doctype html><title>Error</title>' },
    { what: 'is empty', url: '/policy.json', body: '' },
    { what: 'is out of reach', url: 'http://127.0.0.1:9/policy.json', body: undefined },
  ])('lets nothing run and breaks nothing when it $what', async ({ url, body }) => {
    if (body !== undefined) recorder.site.file('/policy.json', body);
    const { page, errors, warnings } = await visit(at(url));
    await page.evaluate('(window.assent ||= []).push(() => { window.isReady = true })');
    await eventually(() => warnings).toContain('policy-missing');
    await ask(page, 'acceptAll()');
    await ask(page, 'update({ ads: true })');
    expect(await ask(page, "allows('ads')")).toBe(false);
    expect(await ask(page, 'decision')).toBeNull();
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(await page.evaluate('window.isReady')).toBeUndefined();
    expect(await page.context().cookies()).toEqual([]);
    expect(errors).toEqual([]);
    expect(recorder.site.requests(url).length).toBeLessThanOrEqual(3);
  });

  it('lets nothing run before a choice when it is no policy', async () => {
    const { page, errors, warnings } = await visit({ placement: 'none' });
    const odd = ['null', '[]', '42', '"policy"', 'true', '[{"services":[]}]'];
    for (const body of [...odd, '{}', '{ "services": 1, "purposes": { "ads": true } }']) {
      recorder.site.file('/policy.json', body);
      await page.goto(recorder.site.page('/', fixturePage(at('/policy.json')).html));
      await page.waitForFunction('window.assent?.allows');
      expect(await ask(page, "allows('ads')"), body).toBe(false);
      expect(await arrived(page, recorder.thirdParty), body).toEqual([]);
      expect(await page.context().cookies(), body).toEqual([]);
    }
    expect(errors).toEqual([]);
    expect(warnings.filter((code) => code === 'policy-missing')).toHaveLength(odd.length);
  });

  it('may start with a byte order mark and have another type', async () => {
    recorder.site.file('/policy.txt', `\ufeff${JSON.stringify(policyWith())}`);
    const { page } = await visit(at('/policy.txt'));
    await expectToWork(page);
  });

  it('gives way to the policy in the page when it is missing', async () => {
    const { page } = await visit({ ...at('/missing.json'), policy: policyWith() });
    await expectToWork(page);
  });
});

describe('a strict Content-Security-Policy', () => {
  /** Every violation, by disposition, over all pages of the context. */
  const listen = `addEventListener('securitypolicyviolation', (event) => {
    const { disposition, effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
    report(disposition, [effectiveDirective, blockedURI, sourceFile, lineNumber].join(' '));
  }, true)`;

  it.for(["'nonce-{nonce}'", "'nonce-{nonce}' 'strict-dynamic'"])(
    'with script-src %s is never violated',
    async (source) => {
      const { site, thirdParty } = recorder;
      const { url } = thirdParty;
      const csp = [
        `default-src 'none'; script-src ${source}; style-src 'self' ${url}; connect-src 'self'`,
        `img-src 'self' ${url}; media-src ${url}; frame-src ${url}; object-src ${url}; base-uri 'none'`,
      ].join('; ');
      const { html, paths, scripts } = everyKind(url, 'ads');
      const page = await browser.page();
      const violations: Record<string, string[]> = { enforce: [], report: [] };
      await page.exposeFunction('report', (disposition: string, text: string) => violations[disposition]?.push(text));
      await page.addInitScript(listen);
      site.file('/policy.json', JSON.stringify(policyWith({ notice: { theme: 'dark', layout: 'box' } })));
      const fixture = fixturePage({
        nonce: 'n0nce',
        csp,
        attributes: { 'data-policy': '/policy.json' },
        body: `${html}<div data-assent="inline-preferences"></div>`,
        headers: { 'content-security-policy-report-only': "require-trusted-types-for 'script'" },
      });
      site.file('/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
      await page.goto(site.page('/', fixture.html.replace('data:,', '/icon.svg'), fixture.headers));

      await isLayer(page, 'notice');
      const colours = await host(page)
        .locator('[data-action="accept-all"]')
        .evaluate((button) => [getComputedStyle(button).backgroundColor, getComputedStyle(button).color]);
      expect(colours[0]).not.toBe(colours[1]);
      expect(colours[0]).not.toBe('rgba(0, 0, 0, 0)');
      expect(await arrived(page, thirdParty)).toEqual([]);
      await setPurposes(page, { ads: true });
      await eventually(() => pathsOf(thirdParty)).toEqual(expect.arrayContaining([...paths]));
      expect(await arrived(page, thirdParty)).toEqual(paths);
      expect(sorted(await ran(page))).toEqual(scripts);
      expect(
        await page.evaluate(
          "[...document.scripts].filter((script) => script.nonce !== 'n0nce' && !/plain/.test(script.type)).length",
        ),
      ).toBe(0);

      thirdParty.clear();
      await page.reload();
      await eventually(() => pathsOf(thirdParty)).toEqual(expect.arrayContaining([...paths]));
      expect(await arrived(page, thirdParty)).toEqual(paths);
      await ask(page, 'rejectAll()');
      await ask(page, 'forget()');
      await isLayer(page, 'notice');
      await choose(page, 'accept-all');
      await arrived(page, thirdParty);
      expect(violations).toEqual({ enforce: [], report: [] });
    },
  );
});

describe('commands', () => {
  it('run once assent is ready, in their order, whether they were pushed before or after', async () => {
    const { page } = await visit({
      policy: policyWith(),
      head: `<script>
        window.seen = [];
        (window.assent ||= []).push((assent) => seen.push(['first', assent.allows('ads')]), () => seen.push(['second']));
        (window.assent ||= []).push(() => seen.push(['third']));
      </script>`,
    });
    await isLayer(page, 'notice');
    await page.evaluate("assent.push((assent) => seen.push(['late', assent === window.assent]))");
    await page.waitForFunction('seen.length === 4');
    expect(await page.evaluate('seen')).toEqual([['first', false], ['second'], ['third'], ['late', true]]);
  });

  it('that throw stop neither the others nor the gate', async () => {
    const { page, errors } = await visit({
      policy: policyWith(),
      body: tag('ads'),
      head: `<script>
        (window.assent ||= []).push(() => { throw new Error('mine') }, () => { window.isSecond = true });
      </script>`,
    });
    await expectToWork(page);
    expect(await page.evaluate('isSecond')).toBe(true);
    expect(errors).toEqual(['mine']);
  });
});

describe('the language', () => {
  it.for([
    { language: 'de', lang: 'en', wanted: 'Alle ablehnen' },
    { language: 'de-AT', lang: 'fr', wanted: 'Alle ablehnen' },
    { language: 'xx', lang: 'fr', wanted: 'Tout refuser' },
    { language: undefined, lang: 'ar', wanted: 'رفض الكل' },
    { language: undefined, lang: 'xx', wanted: 'Tout refuser' },
  ])('is the one of data-language, the page or the browser ($language, $lang)', async ({ language, lang, wanted }) => {
    const { page } = await visit(
      { policy: policyWith(), lang, ...(language ? { attributes: { 'data-language': language } } : {}) },
      { context: { locale: 'fr-FR' } },
    );
    await isLayer(page, 'notice');
    expect(await control(page, 'reject-all').textContent()).toBe(wanted);
    const direction = await control(page, 'reject-all').evaluate((button) => getComputedStyle(button).direction);
    expect(direction).toBe(lang === 'ar' ? 'rtl' : 'ltr');
  });
});

describe('the region', () => {
  const regions = { US: { models: { analytics: 'opt-out' } } };
  const inRegion = (region?: string): PageOptions => ({
    policy: policyWith({ regions }),
    body: tag('analytics') + tag('ads'),
    ...(region === undefined ? {} : { attributes: { 'data-region': region } }),
  });

  it('lets run before a choice what its model lets run, until it is refused', async () => {
    const { page } = await visit(inRegion('US-CA'));
    await isLayer(page, 'notice');
    await recorder.thirdParty.waitFor('/analytics.js');
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/analytics.js']);
    expect(await ask(page, "explain('analytics')")).toMatchObject({ allowed: true, reason: 'region' });
    await choose(page, 'reject-all');
    await startOver(page, recorder.thirdParty);
    await page.reload();
    await isLayer(page, 'closed');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
  });

  it('changes nothing where there is no rule for it', async () => {
    const { page } = await visit(inRegion());
    for (const region of [undefined, 'FR', '', 'USA', 'US-', '*']) {
      await page.goto(recorder.site.page('/', fixturePage(inRegion(region)).html));
      await isLayer(page, 'notice');
      expect(await arrived(page, recorder.thirdParty), region).toEqual([]);
    }
  });

  it('that is another one than at the choice keeps what was chosen', async () => {
    const { page } = await visit(inRegion('US-CA'));
    await setPurposes(page, { analytics: false, ads: true });
    await recorder.thirdParty.waitFor('/ads.js');
    await startOver(page, recorder.thirdParty);
    await page.goto(recorder.site.page('/', fixturePage(inRegion('FR')).html));
    await isLayer(page, 'closed');
    await recorder.thirdParty.waitFor('/ads.js');
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/ads.js']);
  });
});

describe("the browser's opt-out signal", () => {
  const signal = "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })";
  const three = () => ({
    policy: policyWith({
      services: ['analytics', 'ads', 'merging'].map((id) => ({ id: `${id}-service`, purposes: [id] })),
    }),
    body: ['analytics', 'ads', 'merging'].map(tag).join(''),
  });

  it('keeps ads and merging off when all is accepted, and the notice says so', async () => {
    const { page } = await visit(three(), { before: signal });
    await isLayer(page, 'notice');
    expect(await host(page).locator('section').textContent()).toContain('Global Privacy Control');
    await choose(page, 'accept-all');
    await recorder.thirdParty.waitFor('/analytics.js');
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/analytics.js']);
    expect(await ask(page, "explain('ads')")).toMatchObject({ allowed: false });
  });

  it('is overridden by the switch of the purpose, for that purpose and for good', async () => {
    const { page } = await visit(three(), { before: signal });
    await control(page, 'open-preferences').click();
    await switchOf(page, 'ads').check();
    await choose(page, 'save');
    await recorder.thirdParty.waitFor('/ads.js');
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/ads.js']);
    expect(await ask(page, "explain('ads')")).toMatchObject({ allowed: true, reason: 'overridden' });
    await startOver(page, recorder.thirdParty);
    await page.reload();
    await recorder.thirdParty.waitFor('/ads.js');
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/ads.js']);
  });

  it('closes what was granted before it was sent', async () => {
    const { page } = await visit(three());
    await choose(page, 'accept-all');
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(['/ads.js', '/analytics.js', '/merging.js']);
    recorder.thirdParty.clear();
    await page.addInitScript(signal);
    await page.reload();
    await recorder.thirdParty.waitFor('/analytics.js');
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/analytics.js']);
  });
});
