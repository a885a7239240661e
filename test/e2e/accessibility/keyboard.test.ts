import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { focused, namesOf, tabThrough } from '../../support/focus.js';
import type { Stop } from '../../support/focus.js';
import { openPreferences, placeholder, useShowcase } from '../../support/showcase.js';
import { ask, choose, control, eventually, host, isLayer, ran, switchOf } from '../../support/visit.js';

const { page: newPage, show } = useShowcase();

/**
 * From top to bottom, and along each line and from column to column in the direction of the language. Centres within a line
 * differ by little.
 */
function expectVisualOrder(stops: readonly Stop[], isRightToLeft: boolean): void {
  const backwards = stops.slice(1).filter((stop, index) => {
    const before = stops[index];
    if (!before || stop.y > before.y + 12) return false;
    return isRightToLeft ? stop.x > before.x : stop.x < before.x;
  });
  expect(backwards).toEqual([]);
}

/** The focus is with an element of this name, sooner or later. */
const isFocused = (page: Page, name: string): Promise<void> =>
  eventually(async () => (await focused(page)).name).toBe(name);

const linked =
  '<main><a id="first" href="#x">First</a><a id="own" href="#y" data-assent="preferences">Choices</a></main>';

describe('Tab', () => {
  it.for(['en', 'ar'])('goes through the notice first, in the order in which it is seen, in %s', async (lang) => {
    const page = await newPage();
    await show(page, { lang, body: linked });
    const stops = await tabThrough(page, 'first');
    expect(namesOf(stops)).toEqual(['a', 'a', 'reject-all', 'accept-all', 'open-preferences', 'first']);
    expectVisualOrder(stops.slice(0, -1), lang === 'ar');
  });

  it('leaves the notice in both directions', async () => {
    const page = await newPage();
    await show(page, { body: linked });
    await tabThrough(page, 'own');
    for (const name of ['first', 'open-preferences', 'accept-all', 'reject-all']) {
      await page.keyboard.press('Shift+Tab');
      expect((await focused(page)).name).toBe(name);
    }
  });

  it.for(['en', 'ar'])(
    'goes through all of the preferences in the order in which they are seen, in %s',
    async (lang) => {
      // So high that nothing has to be scrolled, which would move what was measured before.
      const page = await newPage({ viewport: { width: 900, height: 4000 } });
      await show(page, { lang });
      await openPreferences(page);
      await host(page).locator('h2').first().focus();
      const stops = await tabThrough(page, 'save');
      expectVisualOrder(stops, lang === 'ar');
      const names = namesOf(stops);
      expect(names.slice(0, 2)).toEqual(['close', 'search']);
      expect(names.slice(-3)).toEqual(['reject-all', 'accept-all', 'save']);
      const switches = await host(page)
        .getByRole('switch')
        .evaluateAll((all) => all.map((one) => one.dataset['purpose'] ?? one.dataset['service']));
      expect(names.filter((name) => switches.includes(name))).toEqual(switches);
      expect(names.filter((name) => name === 'button')).toHaveLength(
        await host(page).locator('[aria-expanded]').count(),
      );
    },
  );

  it('needs no more presses to refuse than to accept, in any layer', async () => {
    const page = await newPage();
    const count = async (action: string): Promise<number> => {
      const stops = await tabThrough(page, action);
      // Back to where this layer starts.
      for (const _ of stops) await page.keyboard.press('Shift+Tab');
      return stops.length;
    };
    for (const notice of [{}, { layout: 'dialog' }]) {
      await show(page, { notice });
      expect(await count('reject-all')).toBe((await count('accept-all')) - 1);
    }
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    expect(await count('reject-all')).toBe((await count('accept-all')) - 1);
  });

  it('reaches every part of a placeholder, in the order in which they are seen', async () => {
    const page = await newPage();
    await show(page);
    await choose(page, 'reject-all');
    await placeholder(page).waitFor();
    await page.getByRole('link', { name: 'a link' }).focus();
    const stops = await tabThrough(page, 'allow');
    expect(namesOf(stops)).toEqual(['a', 'load-once', 'allow']);
    expectVisualOrder(stops, false);
  });

  it('reaches the preferences that stand in a page, and goes on after them', async () => {
    const page = await newPage();
    await show(page, {
      body: '<main><div data-assent="inline-preferences"></div><a id="after" href="#x">After</a></main>',
    });
    await page.locator('[data-assent]').getByRole('switch').first().waitFor();
    await choose(page, 'reject-all');
    const names = namesOf(await tabThrough(page, 'after'));
    expect(names).toEqual(expect.arrayContaining(['search', 'analytics', 'reject-all', 'accept-all', 'save']));
    expect(names).not.toContain('close');
  });
});

describe('keys', () => {
  it('open lists, filter, move switches and save, without a mouse', async () => {
    const page = await newPage();
    await show(page);
    await tabThrough(page, 'open-preferences');
    await page.keyboard.press('Enter');
    await isLayer(page, 'preferences');
    await tabThrough(page, 'search');
    await page.keyboard.type('adline');
    await host(page).locator('[aria-live]').getByText('Services: 1').waitFor();
    await tabThrough(page, 'adline');
    await page.keyboard.press('Space');
    expect(await switchOf(page, 'adline').isChecked()).toBe(true);
    await host(page).getByText('Not saved yet.').waitFor();
    await tabThrough(page, 'save');
    await page.keyboard.press('Space');
    await isLayer(page, 'closed');
    expect(await ask(page, "allows('adline')")).toBe(true);
    expect(await ask(page, "allows('bidder')")).toBe(false);
  });

  it.for(['Enter', 'Space'])('open and close a list with %s, and the focus stays', async (key) => {
    const page = await newPage();
    await show(page);
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    const button = host(page).locator('[aria-expanded]').first();
    await button.focus();
    for (const state of ['true', 'false']) {
      await page.keyboard.press(key);
      expect(await button.getAttribute('aria-expanded')).toBe(state);
      expect((await focused(page)).name).toBe('button');
    }
  });

  it('load again what was taken back', async () => {
    const page = await newPage();
    await show(page);
    await choose(page, 'accept-all');
    await eventually(() => ran(page)).toEqual(['/tag.js']);
    await ask(page, 'rejectAll()');
    await control(page, 'reload').waitFor();
    await page.evaluate('document.activeElement.blur()');
    await tabThrough(page, 'reload');
    const loaded = page.waitForEvent('load');
    await page.keyboard.press('Enter');
    await loaded;
    await isLayer(page, 'closed');
  });
});

describe('Escape', () => {
  it('closes the preferences, saves nothing, and gives the focus back to who opened them', async () => {
    const page = await newPage();
    await show(page, { body: linked });
    await choose(page, 'reject-all');
    for (const opener of ['own', 'open-preferences']) {
      const button = opener === 'own' ? page.locator('#own') : control(page, opener);
      await button.focus();
      await page.keyboard.press('Enter');
      await isLayer(page, 'preferences');
      await switchOf(page, 'analytics').press('Space');
      await page.keyboard.press('Escape');
      await isLayer(page, 'closed');
      await isFocused(page, opener);
      expect(await ask(page, "allows('analytics')")).toBe(false);
    }
  });

  it('is nothing on the notice', async () => {
    const page = await newPage();
    await show(page, { body: linked });
    await tabThrough(page, 'accept-all');
    await page.keyboard.press('Escape');
    await isLayer(page, 'notice');
    expect((await focused(page)).name).toBe('accept-all');
    expect(await ask(page, 'decision')).toBeNull();
  });
});

it('no key is listened to outside of what is ours', async () => {
  const page = await newPage();
  await page.addInitScript(() => {
    const listened: string[] = [];
    const add = Reflect.get(EventTarget.prototype, 'addEventListener');
    EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest) {
      const isOurs = this instanceof Node && this.getRootNode() instanceof ShadowRoot;
      if (/^key|^beforeinput/.test(type) && !isOurs) listened.push(type);
      return Reflect.apply(add, this, [type, ...rest]);
    };
    Object.assign(window, { listened });
  });
  await show(page, { isInline: true });
  await openPreferences(page);
  await choose(page, 'save');
  expect(await page.evaluate('listened')).toEqual([]);
  const handlers = '[window, document, document.documentElement, document.body].map((one) => one.onkeydown)';
  expect(await page.evaluate(handlers)).toEqual([null, null, null, null]);
});
