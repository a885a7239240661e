import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { violationsIn } from '../support/axe.js';
import { useBrowser } from '../support/browser.js';
import { completePolicyWith } from '../support/complete-policy.js';
import { fixturePage, type PageOptions } from '../support/page.js';
import { policyWith } from '../support/policy-with.js';
import { useRecorder } from '../support/recorder.js';
import { openPreferences } from '../support/showcase.js';
import { ask, choose, control, host, isLayer, watch } from '../support/visit.js';

const browser = useBrowser();
const recorder = useRecorder();

const article = `<main><h1>News</h1>${'<p>All that is written on this page is written so that there is enough of it.</p>'.repeat(60)}</main>`;

async function visit(options: PageOptions = {}, context: BrowserContextOptions = {}, before = ''): Promise<Page> {
  const page = await browser.page(context);
  watch(page);
  if (before) await page.addInitScript(before);
  const { html, headers } = fixturePage({ policy: policyWith(), body: article, ...options });
  await page.goto(recorder.site.page('/', html, headers));
  return page;
}

/** A policy in which everything that can be shown is there. */
const fullPolicy = () => completePolicyWith({ notice: undefined, cookie: undefined, aliases: undefined });

describe('axe', () => {
  const views = ['en', 'de', 'fr', 'ar'].flatMap((lang) => [1280, 360].map((width) => ({ lang, width })));

  it.for(views)('finds nothing in $lang at $width px, light and dark', async ({ lang, width }) => {
    const style = '<style>:root { color-scheme: light dark }</style>';
    const page = await visit(
      { policy: fullPolicy(), body: '<main><h1>News</h1><p>Text.</p></main>', lang, head: style },
      { viewport: { width, height: 720 } },
    );
    const expectNothing = async (): Promise<void> => {
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violationsIn(page), colorScheme).toEqual([]);
      }
    };
    await isLayer(page, 'notice');
    await expectNothing();
    await openPreferences(page);
    await expectNothing();
    await choose(page, 'reject-all');
    await expectNothing();
  });
});

describe('the notice', () => {
  it('is a labelled region that takes no focus', async () => {
    const page = await visit({ body: '<input autofocus>' });
    await isLayer(page, 'notice');
    await host(page).getByRole('region', { name: 'Your privacy choices' }).waitFor();
    expect(await page.evaluate('document.activeElement.localName')).toBe('input');
    await page.keyboard.type('still here');
    expect(await page.inputValue('input')).toBe('still here');
  });

  const layouts = [
    { layout: 'bar', position: 'bottom' },
    { layout: 'bar', position: 'top' },
    { layout: 'box', position: 'bottom-start' },
    { layout: 'box', position: 'bottom-end' },
    { layout: 'box', position: 'top-start' },
    { layout: 'box', position: 'top-end' },
    { layout: 'dialog' },
  ] as const;

  it.for(layouts)('gives its three answers the same look and size as $layout at $position', async (notice) => {
    const page = await visit({ policy: policyWith({ notice }) });
    await isLayer(page, 'notice');
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 720 });
      const looks = await host(page)
        .locator('.notice [data-action]')
        .evaluateAll((buttons) =>
          buttons.map((button) => {
            const style = getComputedStyle(button);
            const names = [
              'color',
              'backgroundColor',
              'font',
              'border',
              'borderRadius',
              'padding',
              'textDecoration',
            ] as const;
            const { width: across, height } = button.getBoundingClientRect();
            return [button.localName, ...names.map((name) => style[name]), Math.round(across), Math.round(height)];
          }),
        );
      expect(looks).toHaveLength(3);
      expect(looks[1]).toEqual(looks[0]);
      expect(looks[2]).toEqual(looks[0]);
    }
  });

  it.for(layouts)('takes at most half of a window of 1280 × 720 as $layout at $position', async (notice) => {
    const page = await visit({ policy: { ...fullPolicy(), notice } }, { viewport: { width: 1280, height: 720 } });
    await isLayer(page, 'notice');
    const box = await host(page).locator('.notice').boundingBox();
    expect((box?.width ?? 0) * (box?.height ?? 0)).toBeLessThanOrEqual((1280 * 720) / 2);
    expect(box?.height).toBeGreaterThan(40);
  });

  it.for(['async', 'head', 'body-end'] as const)('shifts nothing in the page with placement %s', async (placement) => {
    const before = `
      window.shifts = [];
      new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
        .observe({ type: 'layout-shift', buffered: true });`;
    const page = await visit(
      { placement, body: `<h1>News</h1>${article}<footer id="end">End</footer>` },
      { reducedMotion: 'no-preference' },
      before,
    );
    const positions = (): Promise<unknown> =>
      page.evaluate(() =>
        [...document.querySelectorAll('h1, p, footer')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height];
        }),
      );
    await isLayer(page, 'notice');
    await control(page, 'reject-all').waitFor();
    const withNotice = await positions();
    const plain = await browser.page();
    await plain.goto(
      recorder.site.page(
        '/plain',
        fixturePage({ placement: 'none', body: `<h1>News</h1>${article}<footer id="end">End</footer>` }).html,
      ),
    );
    expect(
      await plain.evaluate(() =>
        [...document.querySelectorAll('h1, p, footer')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height];
        }),
      ),
    ).toEqual(withNotice);
    await choose(page, 'reject-all');
    expect(await positions()).toEqual(withNotice);
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
    expect(await page.evaluate('shifts')).toEqual([]);
  });

  const ends = [
    { what: 'that is there from the start', late: '' },
    { what: 'that comes after the notice', late: article },
  ];

  it.for(ends)('lets the end of a page be scrolled free $what', async ({ late }) => {
    const page = await visit({ body: late ? '<p>short</p>' : `${article}<p><a id="end" href="/end">The end</a></p>` });
    await isLayer(page, 'notice');
    if (late) {
      await page.evaluate(
        (html) => document.body.insertAdjacentHTML('beforeend', html),
        `${late}<p><a id="end" href="/end">The end</a></p>`,
      );
    }
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    // Clicks where the link is seen: on top of it there must be nothing.
    await page.locator('#end').click({ trial: true, timeout: 2000 });
    await page.evaluate('scrollTo(0, 0)');
    await page.locator('#end').focus();
    await page.locator('#end').click({ trial: true, timeout: 2000 });
  });
});

describe('a narrow window', () => {
  it.for(['en', 'de', 'fr', 'ar'])('needs no horizontal scrolling at 320 px in %s', async (lang) => {
    const page = await visit({ policy: fullPolicy(), lang }, { viewport: { width: 320, height: 640 } });
    await isLayer(page, 'notice');
    const tooWide = (): Promise<string[]> =>
      page.evaluate(() => {
        const root = document.querySelector('#assent')?.shadowRoot;
        return [document.documentElement, ...(root?.querySelectorAll('section, dialog, dialog *, section *') ?? [])]
          .filter((element) => element.checkVisibility())
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            const isInline = getComputedStyle(element).display === 'inline';
            return (!isInline && element.scrollWidth > element.clientWidth + 1) || left < -1 || right > innerWidth + 1;
          })
          .map((element) => element.outerHTML.slice(0, 120));
      });
    expect(await tooWide()).toEqual([]);
    await openPreferences(page);
    expect(await tooWide()).toEqual([]);
  });

  it.for([
    { width: 320, height: 256 },
    { width: 200, height: 150 },
  ])('keeps every control within reach at $width × $height', async (viewport) => {
    const page = await visit({ policy: fullPolicy() }, { viewport });
    await isLayer(page, 'notice');
    for (const action of ['accept-all', 'open-preferences', 'reject-all']) {
      await control(page, action).click({ trial: true });
    }
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    for (const action of ['close', 'accept-all', 'save', 'reject-all']) {
      await control(page, action).click({ trial: true });
    }
    await host(page).getByRole('switch').last().click({ trial: true, timeout: 3000 });
    await host(page).locator('[aria-expanded]').first().click({ trial: true, timeout: 3000 });
  });
});

describe('the re-open control', () => {
  it.for([1280, 360])('is seen, has a name and is at least 24 px large at %s px', async (width) => {
    const page = await visit({}, { viewport: { width, height: 720 } });
    await choose(page, 'reject-all');
    for (const visitNumber of ['first', 'later']) {
      const button = host(page).getByRole('button', { name: 'Privacy choices' });
      await button.waitFor();
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), visitNumber).toBeGreaterThanOrEqual(24);
      await button.click({ trial: true });
      await page.reload();
      await isLayer(page, 'closed');
    }
  });

  it('is reached by the keyboard before anything of the page', async () => {
    const page = await visit({ body: '<a href="/x">first link</a>' });
    await choose(page, 'reject-all');
    await page.reload();
    await isLayer(page, 'closed');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.shadowRoot?.activeElement?.dataset.action')).toBe(
      'open-preferences',
    );
    await page.keyboard.press('Enter');
    await isLayer(page, 'preferences');
  });
});

describe('the preferences', () => {
  it('are a named modal dialog that keeps the focus in it', async () => {
    const page = await visit({ body: '<a href="/x">first link</a>' });
    await isLayer(page, 'notice');
    await ask(page, 'open()');
    await isLayer(page, 'preferences');
    await page.getByRole('dialog', { name: 'Privacy choices' }).waitFor();
    const isInside = (): Promise<boolean> =>
      page.evaluate("document.activeElement.id === 'assent' || document.activeElement === document.body");
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await isInside()).toBe(true);
    }
  });

  it('hold still for those who want less motion, and have no motion for the others', async () => {
    const page = await visit({}, { reducedMotion: 'no-preference' });
    await isLayer(page, 'notice');
    await openPreferences(page);
    const animated = await host(page).evaluate(
      (element) =>
        [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter((one) => one.getAnimations().length > 0).length,
    );
    expect(animated).toBe(0);
  });
});
