import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { PageOptions } from '../support/page.js';
import { policy, useShop } from '../support/shop.js';
import { standIns } from '../support/vendors.js';
import { ask, choose, eventually, isLayer } from '../support/visit.js';

const { recorder, visit, load } = useShop();

interface Vector {
  readonly name: string;
  readonly options?: object;
  readonly calls: readonly unknown[];
  readonly late?: readonly unknown[];
}

const folder = new URL('../vectors/signals/', import.meta.url);
const names = readdirSync(folder)
  .map((file) => file.replace('.json', ''))
  .filter((name) => standIns[name]);
const vectorsOf = (name: string): readonly Vector[] =>
  (JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as { vectors: readonly Vector[] }).vectors;
/** Plausible has a flag in place of calls; it is looked at by itself. */
const called = names.filter((name) => name !== 'plausible');

/** Code of a vendor, with `hear` as what writes down what its client is told. */
const inPage = (name: string, code: string) => `(function (hear) { ${code} })((words) => {
  (window.heard['${name}'] ??= []).push(words.map((word) => (typeof word === 'function' ? 'function' : word)));
});`;
const everything = (part: 'snippet' | 'client', of = names): string =>
  of.map((name) => inPage(name, standIns[name]?.[part] ?? '')).join('');

const signalTags = names.map((name) => `<script src="/signals/${name}.js"></script>`).join('');
const start = `<script>window.heard = {}; window.remembered = [];</script>`;

/** As a site has them: all signals, the vendors' snippets, their clients, and then assent. Live ones, so that all is heard. */
const site = (more: PageOptions = {}, tags = signalTags): PageOptions => {
  recorder.site.file('/clients.js', everything('client'));
  const first = `${start}${tags}<script>${everything('snippet')}</script><script src="/clients.js"></script>`;
  return { policy: policy(), body: '', first, ...more };
};

type Heard = Readonly<Record<string, readonly unknown[] | undefined>>;
const heard = (page: Page): Promise<Heard> => page.evaluate<Heard>('window.heard');

/** What each was told, apart from what the site itself has told it. */
const told = async (page: Page): Promise<Heard> => {
  const all = await heard(page);
  const isOwn = (name: string, words: unknown) =>
    standIns[name]?.own.some((one) => JSON.stringify(one) === JSON.stringify(words));
  return Object.fromEntries(called.map((name) => [name, (all[name] ?? []).filter((words) => !isOwn(name, words))]));
};

/** What the vectors say for these names of them; vendors that have none of the name are left out. */
const wanted = (vector: RegExp, key: 'calls' | 'late' = 'calls'): Heard =>
  Object.fromEntries(
    called.flatMap((name) => {
      const found = vectorsOf(name).find((one) => vector.test(one.name) && !one.options);
      return found ? [[name, (key === 'late' && found.late) || found.calls]] : [];
    }),
  );

/** Both ways in which the client may have come are right: before the choice was known, or after. */
const isTold = (page: Page, vector: RegExp): Promise<void> =>
  eventually(async () => {
    const now = await told(page);
    const [calls, late] = [wanted(vector), wanted(vector, 'late')];
    return Object.keys(calls).filter(
      (name) => ![calls[name], late[name]].some((one) => JSON.stringify(one) === JSON.stringify(now[name])),
    );
  }).toEqual([]);

const flag = (page: Page) => page.evaluate<string | null>(`localStorage.getItem('plausible_ignore')`);

describe('signals with script tags', () => {
  it('are the first that every client reads: denied, before anything that the site says', async () => {
    const { page, errors } = await visit(site());
    await isLayer(page, 'notice');
    const all = await heard(page);
    for (const name of called)
      expect([name, all[name] ?? []]).toEqual([
        name,
        [...(wanted(/^a first visit/)[name] ?? []), ...(standIns[name]?.own ?? [])],
      ]);
    expect(await flag(page)).toBe('true');
    expect(await page.evaluate('window.wp_consent_type')).toBe('optin');
    expect(errors).toEqual([]);
  });

  it('follow a grant and a withdrawal in the page, and say the same on the next pages', async () => {
    const { page, errors, warnings } = await visit(site());
    await isLayer(page, 'notice');
    await choose(page, 'accept-all');
    await isTold(page, /^everything granted, now/);
    expect(await flag(page)).toBe(null);

    await load(page, site());
    await isTold(page, /^everything granted, now/);

    await ask(page, 'rejectAll()');
    await isTold(page, /^granted, and withdrawn$/);
    expect(await flag(page)).toBe('true');

    await load(page, site());
    await isTold(page, /^everything refused$/);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('tell each vendor what is granted to it, and the others that it is not', async () => {
    const { page } = await visit(site());
    await isLayer(page, 'notice');
    await ask(page, 'update({ analytics: true, ads: false })');
    await isTold(page, /^only analytics granted$/);
    expect(await flag(page)).toBe(null);
  });

  it('grant no ads while the opt-out signal is on', async () => {
    const before = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });`;
    const { page } = await visit(site(), { before });
    await isLayer(page, 'notice');
    await choose(page, 'accept-all');
    await isTold(page, /^the opt-out signal, everything granted$/);
  });

  it('follow the rule of the region before a choice, and the refusal after it', async () => {
    const regions = { GB: { models: { analytics: 'opt-out', ads: 'opt-out' } } };
    const { page } = await visit(site({ policy: policy({ regions }), attributes: { 'data-region': 'GB' } }));
    await eventually(async () => (await told(page)).meta).toEqual([
      ['consent', 'revoke'],
      ['consent', 'grant'],
    ]);
    await eventually(() => flag(page)).toBe(null);
    await ask(page, 'rejectAll()');
    await isTold(page, /^a region where (it runs|both run)/);
  });

  it('stand in front of a tag that is released by the grant', async () => {
    // These two are part of the platform, which nobody holds back.
    const platform = ['shopify', 'wp-consent'];
    const tags = names.filter((name) => !platform.includes(name));
    recorder.site.file('/clients.js', everything('client', tags));
    const live = `<script>${everything('snippet', platform)}${everything('client', platform)}</script>`;
    const held = `<script type="text/plain" data-purpose="analytics ads">${everything('snippet', tags)}</script>
      <script type="text/plain" data-purpose="analytics ads" data-src="/clients.js"></script>`;
    const { page, errors } = await visit({ policy: policy(), body: '', first: `${start}${signalTags}${live}${held}` });
    await isLayer(page, 'notice');
    expect(await heard(page)).toEqual({});
    await choose(page, 'accept-all');
    await isTold(page, /^everything granted, now/);
    const all = await heard(page);
    for (const name of ['meta', 'tiktok', 'pinterest', 'uet', 'matomo', 'posthog', 'mixpanel', 'amplitude']) {
      const denied = wanted(/^a first visit/)[name] ?? [];
      expect([name, all[name]?.slice(0, denied.length)]).toEqual([name, denied]);
    }
    expect(errors).toEqual([]);
  });

  it('stay denied when assent never comes', async () => {
    const { page, errors } = await visit(site({ placement: 'none' }));
    await isTold(page, /^a first visit: /);
    expect(errors).toEqual([]);
  });

  it('are not there when nobody has put them into the page', async () => {
    const { page } = await visit(site({}, ''));
    await isLayer(page, 'notice');
    await choose(page, 'accept-all');
    const { adobe, ...others } = await told(page);
    expect(Object.values(others).flat()).toEqual([]);
    expect(adobe).toEqual([['configure', { datastreamId: '1' }]]);
    expect(await flag(page)).toBe(null);
  });

  it('report an option that they do not take, in the page of whoever builds it, and grant nothing', async () => {
    const tags = `<script src="/signals/meta.js" data-purposes="ads sharing"></script>`;
    const { page, warnings } = await visit(site({}, tags));
    await isLayer(page, 'notice');
    await choose(page, 'accept-all');
    await eventually(async () => (await told(page)).meta).toEqual([
      ['consent', 'revoke'],
      ['consent', 'revoke'],
    ]);
    expect(warnings).toContain('unknown-id');
  });
});

describe('signals as modules', () => {
  it('do nothing when they are imported, and each has one function to make it', async () => {
    const { page } = await visit({ policy: policy(), placement: 'none', body: '' });
    const [added, kinds] = await page.evaluate<[string[], string[]]>(`(async () => {
      const before = new Set(Object.getOwnPropertyNames(window));
      const modules = await Promise.all(${JSON.stringify(names)}.map((name) => import('/signals/' + name + '.module.js')));
      const made = modules.map(({ signal }) => typeof signal({}).start);
      return [Object.getOwnPropertyNames(window).filter((name) => !before.has(name)), made];
    })()`);
    expect(added).toEqual([]);
    expect(new Set(kinds)).toEqual(new Set(['function']));
  });
});

describe('signals that a policy names', () => {
  /** No tag of a signal: the policy says which, and a held script of the vendor waits for a grant. */
  const named = (signals: object): PageOptions => ({
    policy: policy({ signals }),
    first: `<script>window.dataLayer = []; window.heard = {};</script>`,
    body: `<script type="text/plain" data-purpose="analytics">heard.first = dataLayer.map((one) => [...one])</script>`,
  });
  const published = (page: Page) =>
    page.evaluate<readonly (readonly unknown[])[]>('dataLayer.map((one) => Array.from(one))');

  it('are told that nothing is granted before anything runs, and then of each decision', async () => {
    const { page, errors, warnings } = await visit(named({ 'consent-mode': {}, clarity: {} }));
    await isLayer(page, 'notice');
    expect((await published(page))[0]?.slice(0, 2)).toEqual(['consent', 'default']);
    await choose(page, 'accept-all');
    await eventually(() => page.evaluate('heard.first?.[0]?.slice(0, 2)')).toEqual(['consent', 'default']);
    await load(page, named({ 'consent-mode': {} }));
    await eventually(() => page.evaluate('heard.first?.[0]?.slice(0, 2)')).toEqual(['consent', 'default']);
    await eventually(async () => (await published(page)).filter(([, what]) => what === 'update').length).toBe(1);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('come by a small file and their own, and without the interface, to who has decided', async () => {
    const { page } = await visit(named({ 'consent-mode': {} }));
    await choose(page, 'accept-all');
    recorder.site.clear();
    await load(page, named({ 'consent-mode': {} }));
    await eventually(() => page.evaluate('!!heard.first')).toBe(true);
    const files = recorder.site
      .requests()
      .map(({ path }) => path)
      .filter((path) => path.endsWith('.js'));
    expect(files.sort()).toEqual(['/assent-companions.js', '/assent.js', '/signals/consent-mode.module.js']);
  });

  it.for([{ nonsense: {} }, { '../assent': {} }, { 'consent-mode': {}, 'no-such': {} }])(
    'keep everything closed where one can not be had: %j',
    async (signals) => {
      const { page, warnings } = await visit({ ...named(signals), body: '' });
      await eventually(() => warnings).toContain('policy-missing');
      expect(await ask(page, 'allows("analytics")')).toBe(false);
    },
  );
});
