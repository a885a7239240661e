import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { policy, useShop } from '../support/shop.js';
import { choose, control, host, isLayer } from '../support/visit.js';

const { visit, load } = useShop();

/** The deepest element that has the focus, by what it is called. */
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element instanceof HTMLElement
      ? (element.dataset['action'] ?? (element.id || element.localName))
      : undefined;
  });

/** Whether the middle of what has the focus in the page is behind the interface. */
const isHidden = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { left, top, width, height } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    return document.elementFromPoint(left + width / 2, top + height / 2)?.id === 'assent';
  });

const links = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<p><a href="#" id="link${index}">Link ${index}</a></p>`).join('');

describe('the focus', () => {
  const pages = [
    { what: 'scrolls within an element', body: `<div style="height:100vh;overflow:auto">${links(30)}</div>` },
    { what: 'has no more to scroll', body: `<div style="min-height:80vh"></div>${links(2)}` },
    { what: 'has a fixed footer', body: `<div style="position:fixed;bottom:0">${links(2)}</div>` },
  ];
  it.for(pages)('is not left behind the notice where a page $what', async ({ body }) => {
    const { page } = await visit(
      { body: `<style>body{margin:0}</style>${body}` },
      { context: { viewport: { width: 1280, height: 500 } } },
    );
    await isLayer(page, 'notice');
    const ids = await page.locator('a[id^=link]').evaluateAll((all) => all.map(({ id }) => id));
    for (const id of [...ids, ...[...ids].reverse()]) {
      await page.locator(`#${id}`).focus();
      await expect.poll(() => isHidden(page), { message: id }).toBe(false);
    }
    await control(page, 'reject-all').click();
    await isLayer(page, 'closed');
  });

  it.for([{ layout: 'bar' }, { layout: 'dialog' }])(
    'goes on to what opens the choices again when a $layout is answered by keyboard',
    async (notice) => {
      const { page } = await visit({ policy: policy({ notice }) });
      await isLayer(page, 'notice');
      await control(page, 'reject-all').focus();
      await page.keyboard.press('Enter');
      await isLayer(page, 'closed');
      await expect.poll(() => focused(page)).toBe('open-preferences');
      await page.waitForTimeout(200);
      expect(await focused(page)).toBe('open-preferences');
    },
  );

  it('stays on the button of a language that is pressed, which then is the one that is shown', async () => {
    const languages = ['en', 'ar', 'de-AT', 'xx'];
    const { page } = await visit({ policy: policy({ notice: { languages } }) });
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    const dialog = host(page).locator('dialog');
    for (const tag of ['ar', 'de-AT']) {
      await dialog.locator(`button[lang="${tag}"]`).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => host(page).locator('.ui').first().getAttribute('lang')).toBe(tag.slice(0, 2));
      expect(await dialog.locator('[aria-current]').getAttribute('lang')).toBe(tag);
      expect(await dialog.locator('button:focus').getAttribute('lang')).toBe(tag);
    }
    expect(await dialog.locator('button[lang="xx"]').count()).toBe(0);
  });
});

describe('what became of a choice', () => {
  const left = policy({
    services: [
      {
        id: 'adline',
        name: 'Adline',
        purposes: ['ads'],
        cookies: [{ name: '_ads' }, { name: '_x', thirdParty: true }],
      },
      { id: 'count', name: 'Count', purposes: ['analytics'], cookies: [{ name: '_y', thirdParty: true }] },
    ],
  });

  it('is announced with what is on and off', async () => {
    const { page } = await visit({ policy: left });
    await choose(page, 'accept-all');
    await expect
      .poll(() => host(page).locator('[role=status]').first().textContent())
      .toBe('Your choice is saved. Audience measurement: On, Personalised ads: On');
  });

  it('is shown after a withdrawal: what was deleted, and what may still be there of what was on', async () => {
    const { page } = await visit({ policy: left, body: '' });
    await host(page).locator('[data-action=open-preferences]').first().click();
    await isLayer(page, 'preferences');
    await host(page).locator('[data-purpose=ads]').click();
    await choose(page, 'save');
    await page.evaluate('document.cookie = "_ads=1; Path=/"');
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await choose(page, 'reject-all');
    const status = host(page).locator('[role=status].notice');
    await status.waitFor({ state: 'visible' });
    const text = await status.textContent();
    expect(text).toContain('Deleted: _ads');
    expect(text).toContain('Still on your device: _x (only the other website can delete it)');
    expect(text).not.toContain('_y');
    await status.locator('[data-action=close]').click();
    await status.waitFor({ state: 'detached' });
  });
});

describe('the layers', () => {
  it('have the dialog in the middle of the window, or all of a low one', async () => {
    for (const viewport of [
      { width: 1280, height: 720 },
      { width: 390, height: 844 },
    ]) {
      const { page } = await visit({ policy: policy({ notice: { layout: 'dialog' } }) }, { context: { viewport } });
      await isLayer(page, 'notice');
      const box = await host(page).locator('dialog.notice').boundingBox();
      if (!box) throw new Error('There is no dialog.');
      expect(Math.abs(box.x + box.width / 2 - viewport.width / 2)).toBeLessThan(2);
      expect(Math.abs(box.y + box.height / 2 - viewport.height / 2)).toBeLessThan(2);
    }
  });

  it('say why something is on where the rules of the region let it', async () => {
    const rules = { models: { analytics: 'opt-out' } };
    const { page } = await visit({
      policy: policy({ regions: { 'US-CA': rules } }),
      attributes: { 'data-region': 'US-CA' },
    });
    await load(page, {
      policy: policy({ regions: { 'US-CA': rules } }),
      attributes: { 'data-region': 'US-CA' },
    });
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await host(page).locator('button[aria-controls=now]').click();
    expect(await host(page).locator('#now').textContent()).toContain('Acme Stats · on until you refuse');
  });
});
