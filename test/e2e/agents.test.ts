import { readFile } from 'node:fs/promises';
import type { AutoConsentCMPRule } from '@duckduckgo/autoconsent';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import given from '../../docs/autoconsent-rule.json' with { type: 'json' };
import { installAutoconsent, shippedRules, type Extension } from '../support/autoconsent.js';
import { strictCsp } from '../support/page.js';
import { choicesOf, none, policy, recordIn, useShop, type Visit } from '../support/shop.js';
import { arrived, ask, choose, control, eventually, holdBack, isLayer, startOver, watch } from '../support/visit.js';

/*
 * The engine of DuckDuckGo's autoconsent refuses on many sites for the visitor. It runs here as it is, with the rule of
 * docs/agents.md and nothing else that knows of assent. So does the code of that page.
 */

const { browser, recorder, visit, load } = useShop();

// As JSON its words are any text.
const rule = given as AutoConsentCMPRule;
const cmp = rule.name;

interface Guarded extends Visit {
  readonly extension: Extension;
}

/** A visitor with the extension, whose page is still empty. */
async function visitor(autoAction: 'optOut' | 'optIn', more: readonly AutoConsentCMPRule[] = []): Promise<Guarded> {
  const page = await browser.page();
  const watched = watch(page);
  const extension = await installAutoconsent(page, { autoAction, rules: [...more, rule] });
  return { page, ...watched, extension };
}

/** What the engine says once it has refused, and has looked whether that was so. */
async function hasRefused({ told }: Extension): Promise<void> {
  await eventually(() => told('selfTestResult')).toMatchObject([{ cmp, result: true }]);
  expect(told('popupFound')).toMatchObject([{ cmp }]);
  expect(told('optOutResult')).toMatchObject([{ cmp, result: true, scheduleSelfTest: true }]);
  expect(told('autoconsentDone')).toMatchObject([{ cmp, isCosmetic: false, totalClicks: 1 }]);
  expect(told('cmpDetected')).toMatchObject([{ cmp }]);
  expect(told('autoconsentError')).toEqual([]);
}

async function isRefused(page: Page): Promise<void> {
  await isLayer(page, 'closed');
  expect(await control(page, 'reject-all').count()).toBe(0);
  expect(await ask(page, 'decision')).toMatchObject({ how: 'program', choices: none });
  expect((await recordIn(page))?.value).toMatch(/^1~\w+~1~program~/);
  expect(await arrived(page, recorder.thirdParty)).toEqual([]);
}

describe('autoconsent', () => {
  it('refuses everything for the visitor, who is not asked again', async () => {
    const { page, extension, warnings, errors } = await visitor('optOut');
    await load(page);
    await hasRefused(extension);
    await isRefused(page);

    extension.forget();
    await page.reload();
    await eventually(() => extension.told('cmpDetected')).toMatchObject([{ cmp }]);
    await isRefused(page);
    expect(extension.told('popupFound')).toEqual([]);
    expect(warnings).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('refuses under a strict Content-Security-Policy', async () => {
    const { page, extension } = await visitor('optOut');
    await load(page, { csp: strictCsp, nonce: 'n0nce' });
    await hasRefused(extension);
    await isRefused(page);
  });

  it('takes assent for nothing else among the rules that it comes with', async () => {
    const shipped = await shippedRules();
    expect(shipped.length).toBeGreaterThan(100);
    const { page, extension } = await visitor('optOut', shipped);
    await load(page);
    await hasRefused(extension);
    await isRefused(page);
  });

  it('refuses a notice that comes late', async () => {
    const { page, extension } = await visitor('optOut');
    const { letGo } = await holdBack(page, 'assent-ui.js');
    await load(page);
    // It has looked twice in vain, and waits for the page to change.
    await eventually(() => extension.told('report').at(-1)?.state.findCmpAttempts).toBe(2);
    expect(extension.told('cmpDetected')).toEqual([]);
    letGo();
    await hasRefused(extension);
    await isRefused(page);
  });

  it('refuses what a later notice asks about, and leaves what the visitor has granted', async () => {
    const { page } = await visit();
    await isLayer(page, 'notice');
    await ask(page, 'update({ analytics: true })');
    await startOver(page, recorder.thirdParty);
    const extension = await installAutoconsent(page, { autoAction: 'optOut', rules: [rule] });
    // The host is there before what it shows.
    const { letGo } = await holdBack(page, 'assent-ui.js');
    await page.reload();
    await page.locator('#assent').waitFor({ state: 'attached' });
    letGo();
    await hasRefused(extension);
    expect(await choicesOf(page)).toEqual({ ...none, analytics: true, 'acme-stats': true });
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/analytics.js']);
  });

  it('leaves preferences alone that the visitor has opened', async () => {
    const { page } = await visit();
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    const extension = await installAutoconsent(page, { autoAction: 'optOut', rules: [rule], runImmediately: true });
    await eventually(() => extension.told('cmpDetected')).toMatchObject([{ cmp }]);
    await arrived(page, recorder.thirdParty);
    expect(extension.told('popupFound')).toEqual([]);
    await isLayer(page, 'preferences');
    expect(await ask(page, 'decision')).toBeNull();
    // Back at the notice.
    await control(page, 'close').click();
    await hasRefused(extension);
    await isRefused(page);
  });

  it('can not accept for the visitor, who is warned and can still answer', async () => {
    const { page, extension, warnings, errors } = await visitor('optIn');
    await load(page);
    await eventually(() => extension.told('optInResult')).toMatchObject([{ cmp, result: false }]);
    expect(extension.told('popupFound')).toMatchObject([{ cmp }]);
    expect(extension.told('autoconsentDone')).toEqual([]);
    expect(warnings).toContain('synthetic-grant');
    await isLayer(page, 'notice');
    expect(await ask(page, 'decision')).toBeNull();
    expect(await recordIn(page)).toBeUndefined();
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    // No longer hidden by the extension.
    await choose(page, 'accept-all');
    expect(await ask(page, 'decision')).toMatchObject({ how: 'accept-all' });
    expect(errors).toEqual([]);
  });
});

/** The blocks of code under a heading of docs/agents.md. */
async function codeUnder(heading: string): Promise<string[]> {
  const text = await readFile(new URL('../../docs/agents.md', import.meta.url), 'utf8');
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^```js\n(.*?)^```/gms)].map(([, code = '']) => code);
}

/** Runs such a block in the page, and gives back the value of an expression that follows it. */
async function run(page: Page, code: string | undefined, result = 'undefined'): Promise<unknown> {
  expect(code).toBeTruthy();
  return page.evaluate(`(async () => { ${code}\nreturn ${result}; })()`);
}

describe('the code of docs/agents.md', () => {
  it('finds assent, and knows whether it asks', async () => {
    const [code] = await codeUnder('Is assent in this page?');
    const { page } = await visit();
    await isLayer(page, 'notice');
    expect(await run(page, code, '[!!host, isAsking]')).toEqual([true, true]);
    await choose(page, 'reject-all');
    expect(await run(page, code, '[!!host, isAsking]')).toEqual([true, false]);
    await load(page, { placement: 'none' });
    expect(await run(page, code, '[!!host, isAsking]')).toEqual([false, false]);
  });

  it('refuses a notice that is there, and one that comes', async () => {
    const [code] = await codeUnder('Refuse for the visitor');
    const { page } = await visit();
    await isLayer(page, 'notice');
    await run(page, code);
    await isRefused(page);

    const { page: late, warnings, errors } = await visit({}, { before: code ?? '' });
    await isRefused(late);
    expect(warnings).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('refuses through the API, before assent has loaded and after', async () => {
    const [after, before] = await codeUnder('Through the API');
    const { page } = await visit();
    await isLayer(page, 'notice');
    await run(page, after);
    await isRefused(page);

    const { page: early, warnings } = await visit({}, { before: before ?? '' });
    await isRefused(early);
    expect(warnings).toEqual([]);

    const { page: other, errors } = await visit({ placement: 'none' }, { before: before ?? '' });
    await other.evaluate('delete window.assent');
    await run(other, after);
    expect(errors).toEqual([]);
  });

  it('switches one thing off that has been granted', async () => {
    const [code] = await codeUnder('Switches');
    const { page, warnings } = await visit();
    await choose(page, 'accept-all');
    await run(page, code);
    await isLayer(page, 'closed');
    expect(await choicesOf(page)).toMatchObject({ ads: false, analytics: true });
    expect(warnings).toEqual([]);
  });

  describe('where things run unasked', () => {
    const regional = {
      policy: policy({ regions: { US: { models: { analytics: 'opt-out', ads: 'opt-out' } } } }),
      attributes: { 'data-region': 'US' },
    };

    it('switches one thing off', async () => {
      const [code] = await codeUnder('Switches');
      const { page } = await visit(regional);
      await isLayer(page, 'closed');
      expect(await ask(page, "allows('ads')")).toBe(true);
      await run(page, code);
      await isLayer(page, 'closed');
      expect(await ask(page, "explain('ads')")).toMatchObject({ allowed: false, reason: 'refused' });
    });

    it('grants nothing beside it', async () => {
      const [code] = await codeUnder('Switches');
      const { page } = await visit(regional);
      await isLayer(page, 'closed');
      await run(page, code);
      await isLayer(page, 'closed');
      expect(await ask(page, "explain('analytics')")).toMatchObject({ reason: 'region' });
    });

    it('leaves the rest undecided through the API', async () => {
      const { page } = await visit(regional);
      await isLayer(page, 'closed');
      await ask(page, 'update({ ads: false })');
      expect(await ask(page, "explain('ads')")).toMatchObject({ allowed: false, reason: 'refused' });
      expect(await ask(page, "explain('analytics')")).toMatchObject({ reason: 'region' });
    });
  });

  it('finds placeholders', async () => {
    const [code = ''] = await codeUnder('Placeholders');
    const frame = `<iframe data-purpose="ads" data-src="${recorder.thirdParty.url}/frame.html" title="On deck" height="200"></iframe>`;
    const { page } = await visit({ body: frame });
    await page.locator('assent-placeholder').waitFor();
    const said = page.waitForEvent('console');
    await run(page, code);
    expect((await said).text()).toBe('On deck true');
  });

  it('hears of decisions', async () => {
    const [code] = await codeUnder('Events');
    const before = `{ ${code} }`;
    const page = await browser.page();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.addInitScript(before);
    await load(page);
    await choose(page, 'reject-all');
    await eventually(() => said).toHaveLength(2);
    expect(said[0]).toBe('assent:ready undefined');
    expect(said[1]).toBe(`assent:change ${JSON.stringify(await choicesOf(page))}`);
  });

  it('grants in a test that presses a button as a person does', async () => {
    const [code = ''] = await codeUnder('In tests of a site');
    const { page } = await visit();
    const module = `export default async (page) => { ${code} };`;
    const { default: press } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(module)}`);
    await press(page);
    expect(await ask(page, 'decision')).toMatchObject({ how: 'accept-all' });
  });
});
