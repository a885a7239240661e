import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { violationsIn } from '../support/axe.js';
import { useShop } from '../support/shop.js';
import { ask, choose, control, eventually, host, isLayer, pathsOf } from '../support/visit.js';
import { policyWith } from '../support/policy-with.js';

const { recorder, visit } = useShop();

describe('a notice in the middle of a dimmed page', () => {
  const policy = policyWith({ notice: { layout: 'dialog' } });
  const body = '<main><h1>News</h1><button onclick="window.pressed = true">Press</button></main>';
  const dialog = (page: Page) => host(page).getByRole('dialog', { name: 'Your privacy choices' });
  const active = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => {
      const focused = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      return focused?.getAttribute('data-action') ?? focused?.localName;
    });

  it('keeps the focus inside, starts at its heading, and is not closed by Escape', async () => {
    const { page } = await visit({ policy, body });
    await isLayer(page, 'notice');
    await dialog(page).waitFor();
    expect(await active(page)).toBe('h2');
    const seen = new Set<string | undefined>();
    for (let press = 0; press < 8; press += 1) {
      await page.keyboard.press('Tab');
      seen.add(await active(page));
    }
    for (const action of ['reject-all', 'accept-all', 'open-preferences']) expect([...seen]).toContain(action);
    expect([...seen]).not.toContain('button');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
    await isLayer(page, 'notice');
    expect(await dialog(page).isVisible()).toBe(true);
    expect(await ask(page, 'decision')).toBeNull();
    expect(await violationsIn(page)).toEqual([]);
  });

  it('is refused by one action, and the page can be used again', async () => {
    const { page } = await visit({ policy, body });
    await choose(page, 'reject-all');
    await page.getByRole('button', { name: 'Press' }).click();
    expect(await page.evaluate('window.pressed')).toBe(true);
    expect(pathsOf(recorder.thirdParty)).toEqual([]);
    await page.reload();
    await isLayer(page, 'closed');
  });

  it('comes back when the preferences are closed without an answer', async () => {
    const { page } = await visit({ policy, body });
    await isLayer(page, 'notice');
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await page.keyboard.press('Escape');
    await isLayer(page, 'notice');
    expect(await dialog(page).isVisible()).toBe(true);
    expect(await active(page)).toBe('h2');
    await choose(page, 'accept-all');
    expect(await ask(page, "allows('ads')")).toBe(true);
  });
});

describe('a dialog on a page that puts another body in place of its own', () => {
  const isModal = (page: Page): Promise<boolean> =>
    host(page)
      .locator('dialog')
      .evaluate((dialog) => dialog.matches(':modal'));
  const swap = (page: Page): Promise<unknown> =>
    page.evaluate(
      `document.body.replaceWith(Object.assign(document.createElement('body'), { textContent: 'Other' }));
      new Promise((resolve) => setTimeout(resolve, 100))`,
    );

  it('dims it again, when it is the notice', async () => {
    const { page } = await visit({ policy: policyWith({ notice: { layout: 'dialog' } }) });
    await isLayer(page, 'notice');
    await swap(page);
    await eventually(() => isModal(page)).toBe(true);
    await choose(page, 'reject-all');
  });

  it('stays open and is modal again, when it is the preferences', async () => {
    const { page } = await visit();
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await swap(page);
    await eventually(() => isModal(page)).toBe(true);
    await isLayer(page, 'preferences');
    await choose(page, 'reject-all');
    expect(await ask(page, "allows('ads')")).toBe(false);
  });
});

describe('colours of the policy', () => {
  const tokens = {
    light: { background: '#fdf6e3', text: '#073642', accent: '#0b5d57' },
    dark: { background: '#002b36', text: '#eee8d5' },
    radius: 0,
    size: 18,
    font: 'serif',
  };
  const looks = (page: Page): Promise<readonly string[]> =>
    host(page)
      .locator('section')
      .evaluate((section) => {
        const button = (action: string): Element => section.querySelector(`[data-action=${action}]`) ?? section;
        const [frame, ...buttons] = [section, button('accept-all'), button('reject-all')].map((element) =>
          getComputedStyle(element),
        );
        return [
          ...[frame?.backgroundColor, frame?.color, frame?.fontSize],
          ...buttons.flatMap((style) => [style.backgroundColor, style.color, style.borderRadius]),
        ].map(String);
      });

  it('are those of the interface, the same for accepting and refusing, light and dark', async () => {
    const body = '<main><h1>News</h1></main>';
    const { page, warnings } = await visit({ policy: policyWith({ notice: { tokens } }), body });
    await isLayer(page, 'notice');
    const light = ['rgb(11, 93, 87)', 'rgb(255, 255, 255)', '0px'];
    expect(await looks(page)).toEqual(['rgb(253, 246, 227)', 'rgb(7, 54, 66)', '16.875px', ...light, ...light]);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = ['rgb(238, 232, 213)', 'rgb(0, 0, 0)', '0px'];
    expect(await looks(page)).toEqual(['rgb(0, 43, 54)', 'rgb(238, 232, 213)', '16.875px', ...dark, ...dark]);
    expect(await violationsIn(page)).toEqual([]);
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    expect(await violationsIn(page)).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it.for([
    { what: 'text that can not be read', light: { background: '#ffffff', text: '#999999' } },
    { what: 'buttons that can not be seen', light: { background: '#ffffff', text: '#000000', accent: '#dddddd' } },
  ])('are left out with a warning for $what', async ({ light }) => {
    const { page, warnings } = await visit({ policy: policyWith({ notice: { tokens: { light } } }) });
    await isLayer(page, 'notice');
    expect(warnings).toContain('low-contrast');
    expect((await looks(page)).slice(0, 2)).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });

  it.for(['red', 'url(https://evil.example/x)', 'var(--x)', '#fff', 7, null])(
    'are nothing but colours: %s is left out',
    async (background) => {
      const { page } = await visit({
        policy: policyWith({ notice: { tokens: { light: { background, text: '#073642' } } } }),
      });
      await isLayer(page, 'notice');
      expect((await looks(page)).slice(0, 2)).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    },
  );

  it('come in a file of their own, that no other policy loads', async () => {
    const asked = () => recorder.site.requests('/assent-appearance.js').length;
    const { page } = await visit();
    await isLayer(page, 'notice');
    expect(asked()).toBe(0);
    const dressed = await visit({ policy: policyWith({ notice: { tokens } }) });
    await isLayer(dressed.page, 'notice');
    expect(asked()).toBe(1);
  });

  it('are left out where that file cannot be had, and the visitor is asked all the same', async () => {
    const { page, warnings, errors } = await visit(
      { policy: policyWith({ notice: { tokens } }) },
      { withheld: 'assent-appearance.js' },
    );
    await isLayer(page, 'notice');
    expect((await looks(page)).slice(0, 2)).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await choose(page, 'reject-all');
    expect([warnings, errors]).toEqual([['interface-failed'], []]);
  });

  it('take the type of the page, however it is called', async () => {
    const body = `<style>body { font-family: "Odd; } Name", cursive }</style><main><h1>News</h1></main>`;
    const { page } = await visit({ policy: policyWith({ notice: { tokens: { font: 'page' } } }), body });
    await isLayer(page, 'notice');
    const font = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fontFamily);
    expect(await font('#assent .notice')).toBe(await font('h1'));
    expect(await font('h1')).toContain('cursive');
  });

  it('give way to those of a visitor who has set some', async () => {
    const { page } = await visit({ policy: policyWith({ notice: { tokens } }) });
    await isLayer(page, 'notice');
    await page.emulateMedia({ forcedColors: 'active' });
    const [background] = await looks(page);
    expect(background).not.toBe('rgb(253, 246, 227)');
  });
});
