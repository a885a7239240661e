import type { BrowserContextOptions, Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { onlyColors, violationsIn } from '../support/axe.js';
import { useBrowser } from '../support/browser.js';
import { fixturePage, strictCsp, type PageOptions } from '../support/page.js';
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
  setPurposes,
  watch,
} from '../support/visit.js';
import type { Watched } from '../support/visit.js';

const browser = useBrowser();
const recorder = useRecorder();

const media = { id: 'media', title: 'Videos and maps', description: 'Shows videos.', consequence: 'There are none.' };
const provider = { name: 'Reel Films', class: 'other', policyUrl: 'https://reel.example/privacy' };
const policy = (changes: Readonly<Record<string, unknown>> = {}, match?: readonly string[]) =>
  policyWith({
    purposes: [media],
    services: [
      { id: 'reel', name: 'Reel video', purposes: ['media'], provider, ...(match ? { match } : {}) },
      { id: 'atlas', name: 'Atlas maps', purposes: ['media'], provider: { name: 'Atlas', class: 'partner' } },
      { id: 'adline', name: 'Adline', purposes: ['ads'], provider: { name: 'Adline Media', class: 'partner' } },
    ],
    ...changes,
  });

const address = (path = '/frame.html'): string => recorder.thirdParty.url + path;
const frame = (more = '', path = '/frame.html'): string =>
  `<iframe data-service="reel" data-src="${address(path)}" title="On deck" width="400" height="225" ${more}></iframe>`;

interface Visited extends Watched {
  readonly page: Page;
}

async function visit(body: string, options: PageOptions = {}, context: BrowserContextOptions = {}): Promise<Visited> {
  const page = await browser.page(context);
  const watched = watch(page);
  const { html, headers } = fixturePage({ policy: policy(), body, ...options });
  await page.goto(recorder.site.page('/', html, headers));
  await isLayer(page, 'notice');
  return { page, ...watched };
}

const placeholder = (page: Page): Locator => page.locator('assent-placeholder');
const button = (page: Page, action: 'load-once' | 'allow'): Locator =>
  placeholder(page).locator(`[data-action="${action}"]`);
const cookies = async (page: Page): Promise<string> => JSON.stringify(await page.context().cookies());
const requested = (page: Page): Promise<string[]> => arrived(page, recorder.thirdParty);
const onlyOnce = (page: Page): Promise<void> =>
  eventually(() => pathsOf(recorder.thirdParty))
    .toEqual(['/frame.html'])
    .then(async () => expect(await requested(page)).toEqual(['/frame.html']));

describe('a placeholder', () => {
  it('says what it is, whose, why, and offers two answers of the same look', async () => {
    const { page } = await visit(frame());
    const group = placeholder(page).getByRole('group', { name: 'On deck' });
    expect(await group.textContent()).toContain('Reel video · Reel Films');
    expect(await group.textContent()).toContain('Videos and maps · Off');
    const link = group.getByRole('link', { name: 'Privacy policy: Reel video' });
    expect(await link.getAttribute('href')).toBe('https://reel.example/privacy');
    expect(await group.getByRole('button').allTextContents()).toEqual(['Load once', 'Always allow']);
    const looks = await group.getByRole('button').evaluateAll((buttons) =>
      buttons.map((element) => {
        const { color, backgroundColor, font, border, padding, textDecoration } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        return [color, backgroundColor, font, border, padding, textDecoration, Math.round(width), Math.round(height)];
      }),
    );
    expect(looks[1]).toEqual(looks[0]);
    expect(await requested(page)).toEqual([]);
  });

  it.for([
    ['purposes, by the host that it comes from', 'data-purpose="media"', '127.0.0.1'],
    ['an alias', 'data-category="media"', '127.0.0.1'],
    ['several services', 'data-service="reel, atlas"', 'Reel video, Atlas maps'],
  ])('names an embed that is marked with %s', async ([, mark, name]) => {
    const { page } = await visit(`<iframe ${mark} data-src="${address()}" height="200"></iframe>`);
    await placeholder(page).getByRole('group', { name }).waitFor();
  });

  it('stands for frames, media, objects and marked blocks of any size, not for what nobody would see', async () => {
    const { page } = await visit(`<style>.wide { width: 100%; aspect-ratio: 2 }</style>
      <iframe id="frame" class="wide" data-service="reel" data-src="${address()}"></iframe>
      <video id="video" controls data-service="reel" data-src="${address('/film.mp4')}" width="320" height="180"></video>
      <video id="sources" controls width="320" height="180"><source data-service="reel" data-src="${address('/film.mp4')}"></video>
      <audio id="audio" controls data-service="reel" data-src="${address('/sound.mp3')}"></audio>
      <object id="object" data-service="reel" data-data="${address('/o.html')}" width="200" height="100"></object>
      <template id="block" data-service="reel" data-assent="placeholder"><p>Block</p></template>
      <iframe id="pixel" data-service="reel" data-src="${address()}" width="1" height="1"></iframe>
      <iframe id="hidden" data-service="reel" data-src="${address()}" hidden></iframe>
      <iframe id="unseen" data-service="reel" data-src="${address()}" style="visibility: hidden"></iframe>
      <iframe id="refused" data-purpose="!ads" data-src="${address()}" height="200"></iframe>
      <iframe id="unknown" data-purpose="nobody" data-src="${address()}" height="200"></iframe>
      <iframe id="code" data-service="reel" data-src="javascript:parent.hit = 1" height="200"></iframe>
      <iframe id="data" data-service="reel" data-src="data:text/html,hit" height="200"></iframe>`);
    await eventually(() =>
      placeholder(page).evaluateAll((found) => found.map((element) => element.previousElementSibling?.id)),
    ).toEqual(['frame', 'video', 'sources', 'audio', 'object', 'block']);
    expect(await requested(page)).toEqual([]);
  });

  it('keeps the focus in it while the window is turned', async () => {
    const { page } = await visit(frame());
    await button(page, 'load-once').focus();
    await page.setViewportSize({ width: 400, height: 900 });
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await page.evaluate('document.activeElement.shadowRoot?.activeElement?.textContent')).toBe('Load once');
  });

  it('comes when the embed gets a size, and for embeds that are added later', async () => {
    const { page } = await visit(`<details><summary>More</summary>${frame()}</details>`);
    expect(await placeholder(page).count()).toBe(0);
    await page.locator('summary').click();
    await placeholder(page).waitFor();
    await page.evaluate((html) => document.body.append(document.createRange().createContextualFragment(html)), frame());
    await placeholder(page).nth(1).waitFor();
  });

  it('stands in the page of a visitor who decided before', async () => {
    const { page } = await visit(frame('data-assent="placeholder"'));
    await choose(page, 'reject-all');
    recorder.site.clear();
    await page.reload();
    await placeholder(page).waitFor();
    expect(await requested(page)).toEqual([]);
    const files = recorder.site.requests().map(({ path }) => path);
    expect(files).not.toContain('/assent-preferences.js');
  });
});

describe('the box of a placeholder', () => {
  const cases = {
    'a frame of fixed size within a line': `<p>a <iframe data-service="reel" data-src="/x.html" width="400" height="225" style="margin: 5px 10px"></iframe> b</p>`,
    'a responsive frame': `<style>.r { display: block; width: 80%; aspect-ratio: 16 / 9; border: 0; margin: 1em auto }</style><iframe class="r" data-service="reel" data-src="/x.html"></iframe>`,
    'a frame that fills a positioned parent': `<style>.p { position: relative; padding-bottom: 50% } .p iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }</style><div class="p"><iframe data-service="reel" data-src="/x.html"></iframe></div>`,
    'a frame with no size of its own': `<iframe data-service="reel" data-src="/x.html"></iframe>`,
    'a frame in a row': `<div style="display: flex; gap: 10px"><b>one</b><iframe data-service="reel" data-src="/x.html" style="flex: 2 1 0; height: 200px"></iframe><b style="flex: 1">two</b></div>`,
    'a wide frame in a row': `<div style="display: flex"><b>one</b><iframe data-service="reel" data-src="/x.html" width="1200" height="200"></iframe><b>two</b></div>`,
    'a frame in a grid': `<div style="display: grid; grid-template-columns: 1fr 2fr"><b>one</b><iframe data-service="reel" data-src="/x.html" style="width: 100%; height: 300px"></iframe><b>two</b></div>`,
    'a floated video': `<video controls data-service="reel" data-src="/x.mp4" width="640" height="360" style="float: left; max-width: 50%; height: auto"></video><p>Text beside it.</p>`,
  };

  it.for(Object.entries(cases))('is that of %s, before, after a resize, and released', async ([, body]) => {
    const page = await browser.page();
    const { errors } = watch(page);
    await page.addInitScript(() => {
      Object.assign(window, { shifts: 0 });
      new PerformanceObserver((list) => {
        const shifts = list.getEntries().map((entry) => ('value' in entry ? Number(entry.value) : 0));
        Object.assign(window, {
          shifts: shifts.reduce((sum, shift) => sum + shift, Number(Reflect.get(window, 'shifts'))),
        });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const content = `<main>${body}<p id="after">After</p></main>`;
    const open = async (withAssent: boolean): Promise<void> => {
      const { html } = fixturePage({ policy: policy(), body: content, placement: withAssent ? 'async' : 'none' });
      await page.goto(recorder.site.page(withAssent ? '/with' : '/without', html));
    };
    /** Of everything but the embed, and of the embed or what stands for it. */
    const boxes = (): Promise<unknown> =>
      page.evaluate(() => {
        const rect = (element: Element): string => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height].map(Math.round).join();
        };
        const embeds = 'iframe, video';
        const seen = [...document.querySelectorAll(`main *:not(${embeds}, assent-placeholder, style)`)].map(rect);
        const shown = [...document.querySelectorAll(`main :is(${embeds}, assent-placeholder)`)].map(rect);
        return [seen, shown.filter((text) => !text.endsWith(',0,0'))];
      });
    const sizes = [900, 500] as const;
    const expected: unknown[] = [];
    await open(false);
    for (const width of sizes) {
      await page.setViewportSize({ width, height: 700 });
      expected.push(await boxes());
    }
    await page.setViewportSize({ width: sizes[0], height: 700 });
    await open(true);
    await placeholder(page).waitFor();
    await eventually(boxes).toEqual(expected[0]);
    expect(await page.evaluate('shifts')).toBe(0);
    await page.setViewportSize({ width: sizes[1], height: 700 });
    await eventually(boxes).toEqual(expected[1]);
    await choose(page, 'accept-all');
    await placeholder(page).waitFor({ state: 'detached' });
    await eventually(() => page.locator(':is(iframe, video)[src]').count()).toBe(1);
    await eventually(boxes).toEqual(expected[1]);
    await ask(page, 'rejectAll()');
    await placeholder(page).waitFor();
    await eventually(boxes).toEqual(expected[1]);
    expect(errors).toEqual([]);
  });
});

describe('load once', () => {
  it('requests this embed exactly once, stores nothing, and is gone after a reload', async () => {
    const marked = 'data-assent="placeholder"';
    const { page, warnings } = await visit(frame(marked) + frame(marked, '/other.html'));
    await choose(page, 'reject-all');
    const before = await cookies(page);
    await button(page, 'load-once').first().click();
    await onlyOnce(page);
    expect(await placeholder(page).count()).toBe(1);
    expect(await cookies(page)).toBe(before);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    expect(await ask(page, 'allows("reel")')).toBe(false);
    expect(await page.evaluate('document.activeElement.src')).toBe(address());
    await page.reload();
    await placeholder(page).nth(1).waitFor();
    expect(await requested(page)).toEqual(['/frame.html']);
    expect(warnings).toEqual([]);
  });

  it('works before any decision, and is announced', async () => {
    const { page } = await visit(frame());
    await button(page, 'load-once').click();
    await onlyOnce(page);
    expect(await ask(page, 'decision')).toBeNull();
    await host(page).getByRole('status').getByText('Reel video: On').waitFor();
  });

  it('loads media, objects and blocks as well', async () => {
    const { page } = await visit(`
      <video controls width="320" height="180"><source data-service="reel" data-src="${address('/film.mp4')}"></video>
      <object data-service="reel" data-data="${address('/o.html')}" width="200" height="100"></object>
      <template data-service="reel" data-assent="placeholder"><h2>Block</h2><script src="${address('/block.js')}"></script></template>`);
    for (let left = 3; left > 0; left--) {
      await button(page, 'load-once').first().click();
      await eventually(() => placeholder(page).count()).toBe(left - 1);
    }
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(
      expect.arrayContaining(['/block.js', '/film.mp4', '/o.html']),
    );
    await page.getByRole('heading', { name: 'Block' }).waitFor();
    await choose(page, 'reject-all');
    await eventually(() => placeholder(page).count()).toBe(3);
    expect(await page.getByRole('heading', { name: 'Block' }).count()).toBe(0);
  });

  it('ends when the visitor refuses afterwards, not when something else is decided', async () => {
    const { page } = await visit(frame());
    await choose(page, 'reject-all');
    await button(page, 'load-once').click();
    await onlyOnce(page);
    await setPurposes(page, { ads: true });
    expect(await page.locator('iframe[src]').count()).toBe(1);
    await ask(page, 'rejectAll()');
    await placeholder(page).waitFor();
    expect(await page.locator('iframe[src]').count()).toBe(0);
    expect(await requested(page)).toEqual(['/frame.html']);
  });

  it('goes on without loading again when its service is granted, and ends when that is withdrawn', async () => {
    const { page } = await visit(frame());
    await choose(page, 'reject-all');
    await button(page, 'load-once').click();
    await onlyOnce(page);
    await setPurposes(page, { media: true });
    await onlyOnce(page);
    expect(await page.locator('iframe[src]').count()).toBe(1);
    await setPurposes(page, { media: false });
    await placeholder(page).waitFor();
    expect(await page.locator('iframe[src]').count()).toBe(0);
    await setPurposes(page, { media: true });
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(['/frame.html', '/frame.html']);
  });

  it('does not let the gate load a film again that plays already', async () => {
    const { page } = await visit(
      `<video controls width="320" height="180"><source data-service="reel" data-src="${address('/film.mp4')}"></video>`,
    );
    await button(page, 'load-once').click();
    await recorder.thirdParty.waitFor('/film.mp4');
    await choose(page, 'accept-all');
    await requested(page);
    expect(await page.locator('source[src]').count()).toBe(1);
    await ask(page, 'rejectAll()');
    await placeholder(page).waitFor();
    expect(await page.locator('source[src]').count()).toBe(0);
    expect(await page.locator('source[data-service]').count()).toBe(1);
  });

  it.for([
    ['of the held element', `document.querySelector('iframe[data-src]').dataset.src = `],
    ['of the one that is live', `document.querySelector('iframe[src]').src = `],
  ])('is taken back and asks anew when the address %s changes', async ([, change]) => {
    const { page } = await visit(frame());
    await button(page, 'load-once').click();
    await onlyOnce(page);
    await page.evaluate(`${change} ${JSON.stringify(address('/changed.html'))}`);
    await placeholder(page).waitFor();
    expect(await page.locator('iframe[src]').count()).toBe(0);
    if (change.includes('data')) expect(await requested(page)).toEqual(['/frame.html']);
  });

  it('is not offered for an address that the policy does not declare', async () => {
    const body = frame() + frame().replace('127.0.0.1', '127.0.0.1.evil.example');
    const { page } = await visit(body, { policy: policy({}, ['127.0.0.1', '*.reel.example']) });
    await placeholder(page).nth(1).waitFor();
    expect(await button(page, 'load-once').count()).toBe(1);
    expect(await button(page, 'allow').count()).toBe(2);
  });
});

describe('always allow', () => {
  it('grants exactly the service that is named, for good', async () => {
    const { page } = await visit(frame() + frame('', '/map.html').replace('reel', 'atlas'));
    await choose(page, 'reject-all');
    await button(page, 'allow').first().click();
    await onlyOnce(page);
    expect(await page.evaluate('document.activeElement.src')).toBe(address());
    await host(page).getByRole('status').getByText('Your choice is saved.').waitFor();
    expect(await page.evaluate('["reel", "atlas", "media", "ads"].map((id) => assent.allows(id))')).toEqual([
      true,
      false,
      false,
      false,
    ]);
    await page.reload();
    await eventually(() => pathsOf(recorder.thirdParty)).toEqual(['/frame.html', '/frame.html']);
    await page.locator('[data-action=open-preferences]').click();
    await placeholder(page).waitFor({ state: 'attached' });
    expect(await placeholder(page).count()).toBe(1);
  });

  it('grants the purposes where these are named, and a withdrawal brings the placeholder back', async () => {
    const { page } = await visit(`<iframe data-purpose="media" data-src="${address()}" height="200"></iframe>`);
    await button(page, 'allow').click();
    await onlyOnce(page);
    expect(
      await page.evaluate('[assent.allows("media"), assent.allows("atlas"), assent.decision.choices.ads]'),
    ).toEqual([true, true, undefined]);
    await ask(page, 'update({ media: false })');
    await placeholder(page).waitFor();
    expect(await page.locator('iframe[src]').count()).toBe(0);
    expect(await requested(page)).toEqual(['/frame.html']);
  });
});

it.for(['load-once', 'allow'] as const)('ignores %s when a program clicks it', async (action) => {
  const { page, warnings } = await visit(frame());
  const before = await cookies(page);
  await button(page, action).evaluate((element: HTMLElement) => element.click());
  await eventually(() => warnings).toContain('synthetic-grant');
  expect(await placeholder(page).count()).toBe(1);
  expect(await requested(page)).toEqual([]);
  expect(await cookies(page)).toBe(before);
});

it('works by keyboard alone', async () => {
  const { page } = await visit(`<a href="#x" id="start">Start</a>${frame()}`);
  await choose(page, 'reject-all');
  await placeholder(page).waitFor();
  await page.locator('#start').focus();
  const names: unknown[] = [];
  for (let count = 0; count < 3; count++) {
    await page.keyboard.press('Tab');
    names.push(await page.evaluate('document.activeElement.shadowRoot?.activeElement?.textContent'));
  }
  expect(names).toEqual(['Privacy policy', 'Load once', 'Always allow']);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await onlyOnce(page);
  expect(await page.evaluate('document.activeElement.src')).toBe(address());
});

it.for(['en', 'de', 'fr', 'ar'])('is without fault for axe in %s, at any size, light and dark', async (lang) => {
  const sizes = [
    [640, 360],
    [300, 250],
    [200, 120],
    [320, 60],
  ].map(
    ([width, height]) =>
      `<iframe data-service="reel" data-src="${address()}" title="Film of ${width}" width="${width}" height="${height}"></iframe>`,
  );
  const { page } = await visit(`<main><h1>News</h1>${sizes.join('')}</main>`, {
    lang,
    head: '<style>:root { color-scheme: light dark }</style>',
  });
  await choose(page, 'reject-all');
  await placeholder(page).nth(3).waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violationsIn(page, onlyColors), 'dark').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violationsIn(page), 'light').toEqual([]);
});

describe('a page that changes under it', () => {
  it('can remove, replace and move the held element as if nothing stood beside it', async () => {
    const { page, errors } = await visit(`<div id="app">${frame('id="held"')}</div>`);
    await placeholder(page).waitFor();
    await page.evaluate(() => {
      const app = document.getElementById('app')!;
      app.insertBefore(document.createElement('hr'), document.getElementById('held'));
    });
    expect(await page.evaluate('[...app.children].map((child) => child.localName).join()')).toBe(
      'hr,iframe,assent-placeholder',
    );
    await page.evaluate('document.body.append(held)');
    await eventually(() => page.evaluate('held.nextElementSibling?.localName')).toBe('assent-placeholder');
    await page.evaluate('window.kept = held; held.parentNode.removeChild(held)');
    await placeholder(page).waitFor({ state: 'detached' });
    expect(await page.evaluate('kept.getAttribute("style")')).toBeNull();
    expect(errors).toEqual([]);
  });

  it('gets a placeholder back that it has thrown out, until it goes on doing so', async () => {
    const { page, errors } = await visit(frame());
    await placeholder(page).evaluate((element) => element.remove());
    await placeholder(page).waitFor();
    await page.evaluate(() => {
      new MutationObserver(() => document.querySelector('assent-placeholder')?.remove()).observe(document.body, {
        childList: true,
      });
      document.querySelector('assent-placeholder')?.remove();
    });
    await placeholder(page).waitFor({ state: 'detached' });
    await page.locator('iframe').waitFor({ state: 'visible' });
    expect(errors).toEqual([]);
  });

  it('takes what was loaded once along when it removes the held element', async () => {
    const { page, errors } = await visit(frame('id="held"'));
    await button(page, 'load-once').click();
    await onlyOnce(page);
    await page.evaluate('const held = document.getElementById("held"); held.parentNode.removeChild(held)');
    await eventually(() => page.locator('iframe').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('is left as it was by destroy', async () => {
    const { page } = await visit(frame());
    await placeholder(page).waitFor();
    await ask(page, 'destroy()');
    expect(await placeholder(page).count()).toBe(0);
    expect(await page.locator('iframe').getAttribute('style')).toBeNull();
  });
});

it('shows a picture of the site alone', async () => {
  const { page } = await visit(
    frame('data-thumbnail="/thumb.svg"') +
      frame(`data-thumbnail="${address('/thumb.svg')}"`) +
      frame('data-thumbnail="javascript:void(0)"') +
      frame('data-thumbnail="data:image/svg+xml,x"'),
  );
  await placeholder(page).nth(3).waitFor();
  expect(
    await placeholder(page)
      .locator('img')
      .evaluateAll((found) => found.map((image) => image.getAttribute('src'))),
  ).toEqual([`${recorder.site.url}/thumb.svg`]);
  expect(await requested(page)).toEqual([]);
});

it('breaks no strict Content-Security-Policy', async () => {
  const nonce = 'abc123';
  const csp = `default-src 'none'; img-src 'self' data: http://127.0.0.1:*; frame-src http://127.0.0.1:*; ${strictCsp}; connect-src 'self'`;
  const page = await browser.page();
  const { errors } = watch(page);
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  const { html, headers } = fixturePage({
    policy: policy(),
    body: frame('data-thumbnail="/thumb.svg"'),
    nonce,
    csp,
    head: '',
  });
  recorder.site.file('/thumb.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await page.goto(recorder.site.page('/', html, headers));
  await placeholder(page).waitFor();
  await button(page, 'load-once').click();
  await onlyOnce(page);
  await ask(page, 'rejectAll()');
  await placeholder(page).waitFor();
  await button(page, 'allow').click();
  await eventually(() => pathsOf(recorder.thirdParty)).toEqual(['/frame.html', '/frame.html']);
  expect(messages.filter((text) => /security|violat|blocked/i.test(text))).toEqual([]);
  expect(errors).toEqual([]);
});

it('does not load a file more on a page without embeds', async () => {
  const { page } = await visit('<img data-service="reel" alt="" data-src="/x.gif"><iframe title="own"></iframe>');
  await choose(page, 'reject-all');
  await page.waitForLoadState('networkidle');
  expect(recorder.site.requests().filter(({ path }) => path.includes('placeholder'))).toEqual([]);
  expect(await control(page, 'open-preferences').count()).toBe(1);
});

it('keeps an object held, and throws nothing into a page that requires Trusted Types', async () => {
  const page = await browser.page();
  const { errors, warnings } = watch(page);
  const { html, headers } = fixturePage({
    policy: policyWith({ services: [{ id: 'chart', name: 'Chart', purposes: ['ads'], match: ['127.0.0.1'] }] }),
    csp: "require-trusted-types-for 'script'; trusted-types assent",
    body: `<object data-service="chart" width="300" height="300" data-data="${recorder.thirdParty.url}/chart.html"></object>`,
  });
  await page.goto(recorder.site.page('/', html, headers));
  await choose(page, 'reject-all');
  const once = page.locator('assent-placeholder [data-action="load-once"]');
  await once.click();
  await expect.poll(() => warnings).toContain('gate-failed');
  await once.waitFor();
  expect(errors).toEqual([]);
  expect(recorder.thirdParty.requests()).toEqual([]);
});
