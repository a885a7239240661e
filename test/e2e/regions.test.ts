import { describe, expect, it } from 'vitest';
import { regionProfiles, rowsOf } from '../../build/region-matrix.mjs';
import type { RegionCase } from '../../build/region-matrix.mjs';
import { policyWith } from '../support/policy-with.js';
import { useShop } from '../support/shop.js';
import { arrived, ask, control, isLayer, startOver, switchOf } from '../support/visit.js';

const { recorder, tags, visit, load } = useShop();
const profiles = new Map(await regionProfiles());

const services = ['analytics', 'ads', 'merging'].map((purpose) => ({
  id: `${purpose}-tag`,
  name: `Tag of ${purpose}`,
  purposes: [purpose],
  provider: { name: 'Acme', class: 'partner' },
}));

/** The code under which a profile stands; the last of the list is the page that says no region. */
const placeOf = (name: string): string | undefined => profiles.get(name)?.places[0];
const policyOf = (name: string) => {
  const place = placeOf(name);
  return policyWith({ services, regions: place ? { [place]: profiles.get(name) } : {} });
};
const SIGNAL = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {
  configurable: true, get: () => !sessionStorage.noSignal });`;

const attributesOf = (name: string, age: string | undefined) => ({
  ...(placeOf(name) ? { 'data-region': placeOf(name) ?? '' } : {}),
  ...(age ? { 'data-age': age } : {}),
});

interface Row extends RegionCase {
  readonly name: string;
}
const row = (name: string, purpose: string, prior: Row['prior'], optOut: boolean, age?: string): Row => ({
  ...{ name, purpose, prior, optOut, age },
});

/** Each way in which a row of docs/regions.md can come out, in profiles of every kind. */
const rows: readonly Row[] = [
  row('eu', 'analytics', 'none', false),
  row('fr', 'ads', 'granted', false, 'adult'),
  row('gb', 'analytics', 'none', false, '13-15'),
  row('gb', 'analytics', 'refused', false),
  row('us-ca', 'analytics', 'none', true),
  row('us-ca', 'ads', 'granted', true),
  row('us-signal', 'ads', 'overridden', true, 'adult'),
  row('us-ct', 'ads', 'granted', false, '16-17'),
  row('us-or', 'merging', 'overridden', true, 'under-13'),
  row('in', 'analytics', 'granted', false, '16-17'),
  row('de', 'ads', 'refused', false, '13-15'),
  row('', 'analytics', 'granted', false, '16-17'),
  row('', 'merging', 'none', true),
];

describe('a row of the matrix in a browser', () => {
  it.each(rows)('$name, $purpose, before: $prior, signal: $optOut, age: $age', async (one) => {
    const { name, purpose, prior, optOut, age } = one;
    const wanted = rowsOf(profiles.get(name)).find(
      (other) => other.purpose === purpose && other.prior === prior && other.optOut === optOut && other.age === age,
    );
    const page = { policy: policyOf(name), body: tags('analytics', 'ads', 'merging') };
    const on = { ...page, attributes: attributesOf(name, age) };
    const hadSignal = prior === 'overridden';
    const before = optOut || hadSignal ? SIGNAL : '';
    const opened = await visit(prior === 'none' ? on : { ...page, attributes: attributesOf(name, 'adult') }, {
      before: before + (before && prior !== 'none' && !hadSignal ? ';sessionStorage.noSignal = 1' : ''),
    });
    if (prior !== 'none') {
      await ask(opened.page, `update({ ${purpose}: ${prior !== 'refused'} })`);
      await startOver(opened.page, recorder.thirdParty);
      // The signal is on from the second page on.
      const addSignal = optOut && !hadSignal;
      if (addSignal) await opened.page.addInitScript('delete sessionStorage.noSignal');
      await load(opened.page, on);
    }
    await opened.page.waitForFunction('window.assent?.decision !== undefined && document.querySelector("#assent")');
    const paths = await arrived(opened.page, recorder.thirdParty);
    expect(await ask(opened.page, `explain('${purpose}')`)).toEqual({
      id: purpose,
      reason: wanted?.reason,
      allowed: paths.includes(`/${purpose}.js`),
      rule: placeOf(name) ?? '',
    });
    expect(paths.includes(`/${purpose}.js`)).toBe(/^(granted|overridden|region)$/.test(wanted?.reason ?? ''));
    expect(opened.errors).toEqual([]);
  });
});

describe('what the visitor’s age locks', () => {
  const young = { attributes: { 'data-region': 'US-CT', 'data-age': '13-15' }, body: '' };
  const options = () => ({ ...young, policy: policyOf('us-ct'), body: tags('analytics', 'ads', 'merging') });

  it('has no switch, says so in the preferences, and is not granted by any of them', async () => {
    const { page } = await visit(options());
    await isLayer(page, 'closed');
    await ask(page, 'open()');
    await isLayer(page, 'preferences');
    expect(await switchOf(page, 'analytics').count()).toBe(1);
    expect(await switchOf(page, 'ads').count()).toBe(0);
    expect(await switchOf(page, 'ads-tag').count()).toBe(0);
    expect(await page.locator('#assent .purpose', { hasText: 'not at this age' }).count()).toBe(2);
    await control(page, 'accept-all').click();
    await isLayer(page, 'closed');
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/analytics.js']);
  });

  it('can not be granted by code, which is warned', async () => {
    const { page, warnings } = await visit(options());
    await ask(page, 'update({ ads: true })');
    expect(warnings).toContain('wrong-value');
    expect(await ask(page, 'decision')).toBeNull();
    await ask(page, 'acceptAll()');
    expect(await arrived(page, recorder.thirdParty)).toEqual(['/analytics.js']);
    expect(await ask(page, `explain('ads-tag')`)).toMatchObject({ reason: 'locked', rule: 'US-CT' });
  });

  it('can not be loaded once either: a held embed has no answers', async () => {
    const frame = (purpose: string): string =>
      `<iframe title="${purpose}" width="300" height="200" data-purpose="${purpose}"
        data-src="${recorder.thirdParty.url}/${purpose}.html"></iframe>`;
    const marked = { 'data-region': 'FR', 'data-age': '16-17' };
    const { page } = await visit({
      policy: policyOf('fr'),
      attributes: marked,
      body: frame('analytics') + frame('ads'),
    });
    const actions = (title: string) =>
      page.locator(`iframe[title=${title}] + assent-placeholder`).locator('[data-action]').count();
    await page.locator('assent-placeholder').nth(1).waitFor({ state: 'attached' });
    expect(await actions('analytics')).toBe(2);
    expect(await actions('ads')).toBe(0);
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
  });

  it('is told as locked on later pages as well, and asked about when the age is gone', async () => {
    const { page } = await visit(options());
    await ask(page, 'acceptAll()');
    await load(page, options());
    await isLayer(page, 'closed');
    expect(await ask(page, `explain('ads')`)).toMatchObject({ reason: 'locked', allowed: false });
    await load(page, { ...options(), attributes: { 'data-region': 'US-CT', 'data-age': 'adult' } });
    await isLayer(page, 'notice');
    expect(await ask(page, `explain('ads')`)).toMatchObject({ reason: 'undecided', allowed: false });
  });

  it('counts as the youngest when it can not be read, and nothing is asked where nothing is left to ask', async () => {
    const { page } = await visit({ ...options(), attributes: { 'data-age': 'about twenty' } });
    await isLayer(page, 'closed');
    expect(await ask(page, `explain('analytics')`)).toMatchObject({ reason: 'locked', rule: '' });
  });
});

describe('a region that page and policy say differently', () => {
  it('gives the strictest rules', async () => {
    const lenient = { ...policyOf('gb'), region: 'GB' };
    const { page } = await visit({ policy: lenient, body: tags('analytics') });
    await recorder.thirdParty.waitFor('/analytics.js');
    expect(await ask(page, `explain('analytics')`)).toMatchObject({ reason: 'region', rule: 'GB' });
    await startOver(page, recorder.thirdParty);
    await load(page, { policy: lenient, body: tags('analytics'), attributes: { 'data-region': 'FR' } });
    await isLayer(page, 'notice');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    expect(await ask(page, `explain('analytics')`)).toMatchObject({ reason: 'undecided', rule: '' });
  });
});
