import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useShop } from '../support/shop.js';
import { choose, control, eventually, host, isLayer, switchOf } from '../support/visit.js';
import { policyWith } from '../support/policy-with.js';

const { recorder, visit } = useShop();

const title = (page: Page): Promise<string | null> => host(page).getByRole('heading', { level: 2 }).textContent();
const files = (): readonly string[] =>
  recorder.site
    .requests()
    .map(({ path }) => path)
    .filter((path) => path.startsWith('/locales/'));

describe('the language of the interface', () => {
  it.for([
    { lang: 'pt-BR', file: 'pt-br', tag: 'pt-BR' },
    { lang: 'pt', file: 'pt', tag: 'pt' },
    { lang: 'zh-TW', file: 'zh-tw', tag: 'zh-Hant' },
    { lang: 'zh-CN', file: 'zh', tag: 'zh' },
    { lang: 'nn', file: 'nn', tag: 'nb' },
    { lang: 'he-IL', file: 'he', tag: 'he' },
    { lang: 'de-AT', file: 'de', tag: 'de' },
  ])('is $tag on a page in $lang', async ({ lang, file, tag }) => {
    const { page } = await visit({ lang });
    await isLayer(page, 'notice');
    const ui = host(page).locator('.ui');
    expect(await ui.getAttribute('lang')).toBe(tag);
    expect(await ui.getAttribute('dir')).toBe(tag === 'he' ? 'rtl' : 'ltr');
    expect(files()).toContain(`/locales/${file}.js`);
    await choose(page, 'reject-all');
    // Whole, the control included, while the interface is there.
    expect(await control(page, 'open-preferences').getAttribute('lang')).toBe(tag);
  });

  it('is the next one wanted where the first does not exist, and never an address of the page', async () => {
    const { page } = await visit({ lang: 'lb' }, { context: { locale: 'fr-LU' } });
    await isLayer(page, 'notice');
    expect(await title(page)).toBe('Vos choix de confidentialité');
    recorder.site.clear();
    const { page: other } = await visit({ lang: '../../evil/x' }, { context: { locale: 'de-DE' } });
    await isLayer(other, 'notice');
    expect(await title(other)).toBe('Ihre Datenschutz-Auswahl');
    expect(recorder.site.requests().filter(({ path }) => path.includes('evil'))).toEqual([]);
  });

  it('follows the page when that changes its own, and what was moved stays moved', async () => {
    const { page } = await visit({ lang: 'en' });
    await isLayer(page, 'notice');
    await page.evaluate("document.documentElement.lang = 'ar'");
    await eventually(() => title(page)).toBe('خيارات خصوصيتك');
    expect(await host(page).locator('.ui').getAttribute('dir')).toBe('rtl');
    await page.evaluate("document.documentElement.lang = 'de'");
    await eventually(() => title(page)).toBe('Ihre Datenschutz-Auswahl');
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await switchOf(page, 'ads').check();
    await page.evaluate("document.documentElement.lang = 'fr'");
    await eventually(() => title(page)).toBe('Choix de confidentialité');
    expect(await switchOf(page, 'ads').isChecked()).toBe(true);
    await choose(page, 'save');
    expect(await page.evaluate("assent.allows('ads')")).toBe(true);
  });

  it('is that of the page at the moment when it is first needed', async () => {
    const { page } = await visit({ lang: 'en' });
    await choose(page, 'reject-all');
    await page.reload();
    await isLayer(page, 'closed');
    await page.evaluate("document.documentElement.lang = 'de'");
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    expect(await title(page)).toBe('Datenschutz-Auswahl');
  });

  it('leaves the focus where it is when it changes', async () => {
    const { page } = await visit({
      lang: 'en',
      policy: policyWith({ notice: { layout: 'dialog' }, controller: { name: 'Shop', policyUrl: '/privacy' } }),
    });
    await isLayer(page, 'notice');
    const focused = (): Promise<string | undefined> =>
      host(page).evaluate(({ shadowRoot }) => shadowRoot?.activeElement?.textContent);
    expect(await focused()).toBe('Your privacy choices');
    await page.evaluate("document.documentElement.lang = 'de'");
    await eventually(focused).toBe('Ihre Datenschutz-Auswahl');
    await host(page).getByRole('link').focus();
    await page.evaluate("document.documentElement.lang = 'fr'");
    await eventually(() => title(page)).toBe('Vos choix de confidentialité');
    expect(await focused()).toBe(await host(page).getByRole('link').textContent());
  });

  it('can be switched in both layers where the site offers that, and what was moved stays moved', async () => {
    const { page, warnings } = await visit({
      lang: 'en',
      attributes: { 'data-language': 'en' },
      policy: policyWith({ notice: { languages: ['en', 'de', 'ar', 'not a tag', 7] } }),
    });
    await isLayer(page, 'notice');
    const offer = (name: string) => host(page).getByRole('button', { name });
    expect(await offer('English').getAttribute('aria-current')).toBe('true');
    expect(await offer('Deutsch').getAttribute('lang')).toBe('de');
    await offer('Deutsch').focus();
    await page.keyboard.press('Enter');
    await eventually(() => title(page)).toBe('Ihre Datenschutz-Auswahl');
    expect(await host(page).evaluate(({ shadowRoot }) => shadowRoot?.activeElement?.textContent)).toBe('Deutsch');
    // It was picked: the page does not take it back by something else.
    await page.evaluate("document.documentElement.append(document.createElement('i'))");
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await switchOf(page, 'ads').check();
    await offer('العربية').click();
    await eventually(() => title(page)).toBe('خيارات الخصوصية');
    expect(await host(page).locator('.ui').getAttribute('dir')).toBe('rtl');
    expect(await switchOf(page, 'ads').isChecked()).toBe(true);
    await choose(page, 'save');
    expect(await page.evaluate("assent.allows('ads')")).toBe(true);
    expect(warnings).toEqual([]);
  });

  it('stays what the tag says', async () => {
    const { page } = await visit({ lang: 'en', attributes: { 'data-language': 'de' } });
    await isLayer(page, 'notice');
    await page.evaluate("document.documentElement.lang = 'fr'");
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 300))');
    expect(await title(page)).toBe('Ihre Datenschutz-Auswahl');
    expect(files()).toEqual(['/locales/de.js']);
  });

  it('of a returning visitor needs no file where the policy has the words of the control', async () => {
    const { page } = await visit({ lang: 'sv', policy: policyWith({ texts: { sv: { reopen: 'Mina val' } } }) });
    await choose(page, 'reject-all');
    recorder.site.clear();
    await page.reload();
    await isLayer(page, 'closed');
    const again = control(page, 'open-preferences');
    expect([await again.textContent(), await again.getAttribute('lang')]).toEqual(['Mina val', 'sv']);
    expect(recorder.site.requests().map(({ path }) => path)).toEqual(['/', '/assent.js']);
  });

  it('of that control is English, marked as such, where nobody has the words yet', async () => {
    const { page } = await visit({ lang: 'sv' });
    await choose(page, 'reject-all');
    await page.reload();
    await isLayer(page, 'closed');
    const again = control(page, 'open-preferences');
    expect([await again.textContent(), await again.getAttribute('lang')]).toEqual(['Privacy choices', 'en']);
    await again.click();
    await isLayer(page, 'preferences');
    expect(await title(page)).toBe('Integritetsval');
  });
});
