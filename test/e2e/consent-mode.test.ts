import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.js';
import { fixturePage } from '../support/page.js';
import type { PageOptions } from '../support/page.js';
import { policy, useShop } from '../support/shop.js';
import { control, isLayer } from '../support/visit.js';

const { recorder, visit, load } = useShop();

const states = (analytics: string, ads: string) => ({
  ad_storage: ads,
  ad_user_data: ads,
  ad_personalization: ads,
  analytics_storage: analytics,
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'granted',
});
const DEFAULT = ['consent', 'default', { ...states('denied', 'denied'), wait_for_update: 500 }];
const REDACTION = ['set', 'ads_data_redaction', true];
const update = (analytics: string, ads: string) => ['consent', 'update', states(analytics, ads)];

/** Commands are lists here; a list in the layer, which Google would drop, is told apart. */
const READ = `(window.dataLayer ?? []).map((entry) =>
  Object.prototype.toString.call(entry) === '[object Arguments]' ? [...entry] : { dropped: entry })`;
const layer = (page: Page): Promise<unknown[]> => page.evaluate<unknown[]>(READ);

/** As a site has it: the signal, the tag manager's own first command, the tag manager, and then assent. */
const site = (attributes = '', mark = ''): PageOptions => {
  const tagManager = `${recorder.site.url}/gtm.js`;
  recorder.site.file('/gtm.js', `window.atTagManager = ${READ}; fetch('/collect?found=' + window.atTagManager.length)`);
  recorder.site.file('/collect', '');
  const tag = mark
    ? `<script type="text/plain" data-purpose="${mark}" data-src="${tagManager}"></script>`
    : `<script src="${tagManager}"></script>`;
  return {
    policy: policy(),
    body: '',
    first: `<script src="/signals/consent-mode.js"${attributes}></script>
      <script>function gtag() { dataLayer.push(arguments); } gtag('js', 1); gtag('config', 'G-TEST');</script>${tag}`,
  };
};

describe('Google Consent Mode with the script tag', () => {
  it('has everything denied before the first command of the page and before the tag manager runs', async () => {
    const { page, errors } = await visit(site());
    await recorder.site.waitFor('/collect');
    const found = await page.evaluate<unknown[]>('window.atTagManager');
    expect(found).toEqual([DEFAULT, REDACTION, ['js', 1], ['config', 'G-TEST']]);
    await isLayer(page, 'notice');
    expect(await layer(page)).toEqual(found);
    expect(errors).toEqual([]);
  });

  it.each([
    ['accept-all', update('granted', 'granted')],
    ['reject-all', update('denied', 'denied')],
  ] as const)('is told of %s by one update, and again on the next page', async (action, told) => {
    const { page } = await visit(site());
    await control(page, action).click();
    await page.waitForFunction('window.dataLayer.length === 5');
    expect((await layer(page)).at(-1)).toEqual(told);

    await load(page, site());
    await page.waitForFunction('window.dataLayer.length === 5');
    expect(await layer(page)).toEqual([DEFAULT, REDACTION, ['js', 1], ['config', 'G-TEST'], told]);
    expect(recorder.site.requests('/assent-ui.js')).toHaveLength(1);
  });

  it('is told of a withdrawal and of what is forgotten', async () => {
    const { page } = await visit(site());
    await control(page, 'accept-all').click();
    await page.waitForFunction('window.dataLayer.length === 5');
    await page.evaluate('assent.update({ ads: false })');
    await page.waitForFunction('window.dataLayer.length === 6');
    await page.evaluate('assent.forget()');
    await page.waitForFunction('window.dataLayer.length === 7');
    expect((await layer(page)).slice(5)).toEqual([update('granted', 'denied'), update('denied', 'denied')]);
  });

  it('tells nothing granted while the opt-out signal is on', async () => {
    const before = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });`;
    const { page } = await visit(site(), { before });
    await control(page, 'accept-all').click();
    await page.waitForFunction('window.dataLayer.length === 5');
    expect((await layer(page)).at(-1)).toEqual(update('granted', 'denied'));
  });

  it('has the default of regions, and follows the rule of the one that the page names', async () => {
    const options = site(' data-regions="GB US-CA" data-event="assent_update"');
    const { page } = await visit({
      ...options,
      policy: policy({ regions: { GB: { models: { analytics: 'opt-out' } } } }),
      attributes: { 'data-region': 'GB' },
    });
    await page.waitForFunction('window.dataLayer.length === 7');
    const entries = await layer(page);
    expect(entries.slice(0, 2)).toEqual([
      DEFAULT,
      ['consent', 'default', { ...states('granted', 'denied'), wait_for_update: 500, region: ['GB', 'US-CA'] }],
    ]);
    expect(entries.slice(5)).toEqual([update('granted', 'denied'), { dropped: { event: 'assent_update' } }]);
  });

  it('in basic mode requests no tag manager before a grant, and has told of it when that runs', async () => {
    const { page } = await visit(site('', 'analytics'));
    await isLayer(page, 'notice');
    expect(recorder.site.requests('/gtm.js')).toEqual([]);
    await page.evaluate('assent.update({ analytics: true, ads: false })');
    await recorder.site.waitFor('/collect');
    expect(await page.evaluate('window.atTagManager')).toEqual([
      DEFAULT,
      REDACTION,
      ['js', 1],
      ['config', 'G-TEST'],
      update('granted', 'denied'),
    ]);
  });

  it('stays denied when assent never comes', async () => {
    const { page, errors } = await visit({ ...site(), placement: 'none' });
    await recorder.site.waitFor('/collect');
    expect((await layer(page))[0]).toEqual(DEFAULT);
    expect(errors).toEqual([]);
  });

  it('puts nothing into the page but the data layer and the queue of commands', async () => {
    const names = 'Object.getOwnPropertyNames(window)';
    const { page } = await visit({ policy: policy(), placement: 'none', body: '' });
    const before = new Set(await page.evaluate<string[]>(names));
    await page.addScriptTag({ url: '/signals/consent-mode.js' });
    const added = (await page.evaluate<string[]>(names)).filter((name) => !before.has(name));
    expect(added.sort()).toEqual(['assent', 'dataLayer']);
  });
});

describe('Google Consent Mode in the npm build', () => {
  const browser = useBrowser();
  const imports = {
    assent: '/dist/index.js',
    'assent/signals/consent-mode': '/dist/signals/consent-mode.module.js',
    preact: '/node_modules/preact/dist/preact.mjs',
    'preact/jsx-runtime': '/node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs',
    'js-cookie': '/node_modules/js-cookie/dist/js.cookie.mjs',
  };

  it('has the defaults when createAssent returns, and the update once the choice counts', async () => {
    const head = `<script type="importmap">${JSON.stringify({ imports })}</script>
      <script type="module">
        import { createAssent } from 'assent';
        import { consentMode } from 'assent/signals/consent-mode';
        const assent = createAssent(${JSON.stringify(policy())}, { signals: [consentMode()] });
        window.atStart = ${READ};
        await assent.acceptAll();
        window.afterwards = ${READ};
      </script>`;
    const page = await browser.page();
    await page.goto(recorder.site.page('/', fixturePage({ placement: 'none', head }).html));
    await page.waitForFunction('window.afterwards');
    expect(await page.evaluate('window.atStart')).toEqual([DEFAULT, REDACTION]);
    expect(await page.evaluate('window.afterwards')).toEqual([DEFAULT, REDACTION, update('granted', 'granted')]);
  });
});
