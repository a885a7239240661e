import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { focused } from '../../support/focus.js';
import { openPreferences, placeholder, refuseCookies, useShowcase } from '../../support/showcase.js';
import { ask, choose, control, host, isLayer } from '../../support/visit.js';

const { page: newPage, show } = useShowcase();

/** A window of 1280 × 1024 at 400 % (WCAG 1.4.10), and a telephone on its side (1.3.4). */
const windows = [
  { width: 320, height: 256 },
  { width: 667, height: 375 },
];

/** What of ours reaches beyond the window or its own box, from side to side. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return roots
      .flatMap((root) => [...root.querySelectorAll('*')])
      .filter((element) => element.checkVisibility({ opacityProperty: true }))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        const isInline = getComputedStyle(element).display === 'inline';
        return (!isInline && element.scrollWidth > element.clientWidth + 1) || left < -1 || right > innerWidth + 1;
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });

/** The whole of it lies within the window, and a click in its middle is a click on it. */
const isFree = (page: Page, action: string): Promise<boolean> =>
  control(page, action)
    .first()
    .evaluate((button) => {
      const { x, y, width, height, right, bottom } = button.getBoundingClientRect();
      const root = button.getRootNode() as ShadowRoot;
      const isWithin = x >= 0 && y >= 0 && right <= innerWidth && bottom <= innerHeight;
      return isWithin && root.elementFromPoint(x + width / 2, y + height / 2) === button;
    });

describe('a small window', () => {
  const views = windows.flatMap((viewport) => ['en', 'de', 'ar'].map((lang) => ({ ...viewport, lang })));

  it.for(views)('of $width × $height is scrolled in one direction only, in $lang', async ({ lang, ...viewport }) => {
    const page = await newPage({ viewport });
    await show(page, { lang, isInline: true });
    await page.locator('[data-assent="inline-preferences"]').getByRole('switch').first().waitFor();
    await placeholder(page).waitFor();
    expect(await tooWide(page)).toEqual([]);
    await openPreferences(page);
    expect(await tooWide(page)).toEqual([]);
    await refuseCookies(page);
    await choose(page, 'reject-all');
    await control(page, 'close').waitFor();
    expect(await tooWide(page)).toEqual([]);
  });

  it.for(windows)('of $width × $height shows refusing and accepting together, without scrolling', async (viewport) => {
    const page = await newPage({ viewport });
    for (const notice of [{}, { layout: 'box' }, { layout: 'dialog' }]) {
      await show(page, { notice });
      expect([await isFree(page, 'reject-all'), await isFree(page, 'accept-all')]).toEqual([true, true]);
    }
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    expect([await isFree(page, 'reject-all'), await isFree(page, 'accept-all')]).toEqual([true, true]);
  });

  it('never hides what has the focus behind the answers or the heading that stay in view', async () => {
    const page = await newPage({ viewport: { width: 500, height: 420 } });
    await show(page, { notice: { layout: 'box' } });
    /** What has the focus is within the layer, and the parts that stay in view do not lie over it. */
    const hidden = (layer: string): Promise<string | undefined> =>
      host(page)
        .locator(layer)
        .evaluate((frame) => {
          const element = (frame.getRootNode() as ShadowRoot).activeElement;
          if (!element || element === frame || !frame.contains(element)) return undefined;
          const box = element.getBoundingClientRect();
          const over = [...frame.querySelectorAll('*')].filter((one) => {
            const { top, bottom } = one.getBoundingClientRect();
            const isSticky = getComputedStyle(one).position === 'sticky' && !one.contains(element);
            return isSticky && bottom > box.top + 1 && top < box.bottom - 1;
          });
          return over[0] && element.outerHTML.slice(0, 120);
        });
    const expectSeen = async (layer: string, stops: number): Promise<void> => {
      const names = new Set<string>();
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let press = 0; press < stops; press += 1) {
          await page.keyboard.press(key);
          const { name, y } = await focused(page);
          names.add(name);
          expect(await hidden(layer)).toBeUndefined();
          expect(y).toBeLessThan(420);
        }
      }
      expect([...names]).toEqual(expect.arrayContaining(['reject-all']));
    };
    await expectSeen('.notice', 5);
    await openPreferences(page);
    await host(page).locator('dialog h2').focus();
    const stops = await host(page).locator('dialog').locator('button, a, input').count();
    await expectSeen('dialog', stops);
  });
});

describe('a target', () => {
  /** A switch is moved by its whole row. */
  const tooSmall = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() => {
      const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
      return roots
        .flatMap((root) => [...root.querySelectorAll('button, a, input')])
        .filter((one) => one.checkVisibility())
        .filter((one) => {
          const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
          return Math.min(width, height) < 24;
        })
        .map((one) => one.outerHTML.slice(0, 120));
    });

  it.for([1280, 320])('is at least 24 px wide and high in every state, at %s px', async (width) => {
    const page = await newPage({ viewport: { width, height: 720 } });
    await show(page);
    await placeholder(page).waitFor();
    expect(await tooSmall(page)).toEqual([]);
    await openPreferences(page);
    expect(await tooSmall(page)).toEqual([]);
    await refuseCookies(page);
    await choose(page, 'reject-all');
    await control(page, 'close').waitFor();
    expect(await tooSmall(page)).toEqual([]);
  });

  it('that answers, closes or moves a switch is at least 44 px high', async () => {
    const page = await newPage();
    await show(page);
    const heights = (selector: string): Promise<readonly number[]> =>
      host(page)
        .locator(selector)
        .evaluateAll((found) => found.map((one) => one.getBoundingClientRect().height));
    const expectLarge = async (selector: string): Promise<void> => {
      const found = await heights(selector);
      expect(found.length, selector).toBeGreaterThan(0);
      expect(Math.min(...found), selector).toBeGreaterThanOrEqual(44);
    };
    await expectLarge('.notice button');
    await openPreferences(page);
    await expectLarge('dialog button');
    await expectLarge('dialog label');
  });

  it('does nothing until the pointer is released on it', async () => {
    const page = await newPage();
    await show(page);
    const box = await control(page, 'accept-all').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await page.mouse.down();
    expect(await ask(page, 'decision')).toBeNull();
    await page.mouse.move(5, 5);
    await page.mouse.up();
    await isLayer(page, 'notice');
    expect(await ask(page, 'decision')).toBeNull();
  });
});
