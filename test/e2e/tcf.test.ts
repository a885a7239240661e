import { TCString } from '@iabtechlabtcf/core';
import type { TCModel } from '@iabtechlabtcf/core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { joinPrebid } from '../../demo/prebid-build.mjs';
import { violationsIn } from '../support/axe.js';
import type { PageOptions } from '../support/page.js';
import { policy, useShop } from '../support/shop.js';
import { tcfOptions, vendorList, vendorTexts } from '../support/vendor-list.js';
import { arrived, choose, control, eventually, host, isLayer, setPurposes } from '../support/visit.js';

const { recorder, visit, load } = useShop();

/** A vendor's tag in the head, which asks before anything else of assent can be there, and one that is held for ads. */
const site = (options: object = {}, more: PageOptions = {}): PageOptions => {
  recorder.site.file('/iab/vendor-list.json', JSON.stringify(vendorList()));
  recorder.site.file('/iab/purposes-de.json', JSON.stringify(vendorTexts('DE: ')));
  const body = `<script type="text/plain" data-purpose="ads">
    window.first = [typeof __tcfapi, !!window.frames.__tcfapiLocator];
    __tcfapi('addEventListener', 2, (data) => (window.events ??= []).push([data.eventStatus, data.tcString]));
  </script>`;
  return { policy: policy({ signals: { tcf: tcfOptions(options) } }), body, ...more };
};

interface Told {
  readonly eventStatus: string;
  readonly gdprApplies: boolean;
  readonly tcString: string;
}

const now = (page: Page): Promise<Told> =>
  page.evaluate<Told>(`new Promise((resolve) => __tcfapi('getTCData', 2, resolve))`);
const isStatus = (page: Page, status: string): Promise<void> =>
  eventually(async () => (await now(page)).eventStatus).toBe(status);
const listOf = (values: Iterable<number>): readonly number[] => [...values].sort((one, other) => one - other);

/** What vendors read: consents of purposes and vendors, those who were shown. */
const read = async (page: Page) => {
  const model: TCModel = TCString.decode((await now(page)).tcString);
  return {
    purposes: listOf(model.purposeConsents.values()),
    vendors: listOf(model.vendorConsents.values()),
    interests: listOf(model.purposeLegitimateInterests.values()),
    objectable: listOf(model.vendorLegitimateInterests.values()),
    shown: listOf(model.vendorsDisclosed.values()),
  };
};
const nobody = { purposes: [], vendors: [], interests: [], objectable: [], shown: [32, 52, 99, 200, 201, 755] };
const layer = (page: Page) =>
  host(page)
    .locator('dialog')
    .filter({ has: page.locator('#vendors') });
const openVendors = async (page: Page): Promise<void> => {
  await control(page, 'open-vendors').last().click();
  await layer(page).waitFor();
};

/** A frame of another site: the same server by another name. Ads come after the platform. */
const addFrame = (page: Page, path: string): Promise<unknown> =>
  page.evaluate(`document.body.append(Object.assign(document.createElement('iframe'), {
    name: 'ad', src: '${recorder.site.url.replace('localhost', '127.0.0.1')}${path}' }))`);

describe('the Transparency and Consent Framework', () => {
  it('is there before anything of a vendor runs, with nothing granted, and follows every decision', async () => {
    const { page, errors, warnings } = await visit(site());
    await isLayer(page, 'notice');
    await isStatus(page, 'cmpuishown');
    expect(await page.evaluate('window.first')).toBeUndefined();
    expect(await read(page)).toEqual(nobody);

    await choose(page, 'accept-all');
    await isStatus(page, 'useractioncomplete');
    const everything = {
      ...{ purposes: [1, 2, 3, 4, 7, 8, 9], vendors: [32, 52, 99, 755], interests: [], objectable: [] },
      shown: nobody.shown,
    };
    expect(await read(page)).toEqual(everything);
    // What the grant has released found the function and the frame, and hears of the grant.
    expect(await page.evaluate('window.first')).toEqual(['function', true]);
    await eventually(() => page.evaluate('window.events.at(-1)[0]')).toBe('useractioncomplete');

    // Returning: the string alone, without the list and without the interface.
    recorder.site.clear();
    await load(page, site());
    await isStatus(page, 'tcloaded');
    expect(await read(page)).toEqual(everything);
    expect((await page.evaluate<unknown[][]>('window.events')).map(([status]) => status)).toEqual(['tcloaded']);
    const asked = recorder.site.requests().map(({ path }) => path);
    expect(asked.filter((path) => /vendor|interface|assent-ui/.test(path))).toEqual([]);

    await setPurposes(page, { ads: false });
    await isStatus(page, 'useractioncomplete');
    expect(await read(page)).toEqual({ ...everything, purposes: [8, 9], vendors: [52] });

    await page.evaluate('assent.rejectAll()');
    await eventually(() => read(page)).toEqual(nobody);
    await load(page, site());
    await isStatus(page, 'tcloaded');
    expect(await read(page)).toEqual(nobody);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('has a layer of vendors, by the keyboard too, whose choice is a part of what is granted', async () => {
    const options = { legitimateInterest: true, languages: '/iab/purposes-{lang}.json' };
    const { page, errors, warnings } = await visit(site(options, { lang: 'de', body: '<main>Page</main>' }));
    await isLayer(page, 'notice');
    // How many there are stands in the notice; what is picked now counts with the grant.
    expect(await control(page, 'open-vendors').textContent()).toBe('Vendors (IAB TCF): 6');
    await openVendors(page);
    expect(await violationsIn(page)).toEqual([]);
    expect(await layer(page).locator('[lang=de]').first().textContent()).toBe(
      'DE: Store and/or access information on a device',
    );
    expect(await layer(page).getByRole('switch', { checked: true }).count()).toBe(0);
    await layer(page).locator('[data-purposes="1"]').check();
    await layer(page).locator('[data-purposes="3"]').focus();
    await page.keyboard.press('Space');
    await layer(page).locator('[data-vendors="755"]').check();
    await layer(page).locator('[data-vendorobjections="52"]').check();
    await layer(page).locator('[data-action=save-vendors]').click();
    await layer(page).waitFor({ state: 'detached' });
    expect(await read(page)).toEqual(nobody);
    expect(await control(page, 'open-vendors').evaluate((element) => element.matches(':focus'))).toBe(true);

    await setPurposes(page, { ads: true });
    const picked = { purposes: [1, 3], vendors: [755], interests: [2, 7], objectable: [200, 201, 755] };
    await eventually(() => read(page)).toEqual({ ...picked, shown: nobody.shown });
    await load(page, site(options));
    await isStatus(page, 'tcloaded');
    expect(await read(page)).toEqual({ ...picked, shown: nobody.shown });

    // From the preferences, and closed by Escape, nothing changes; all are refused by one press.
    await control(page, 'open-preferences').click();
    await isLayer(page, 'preferences');
    await openVendors(page);
    expect(await layer(page).getByRole('switch', { checked: true }).count()).toBe(4);
    await page.keyboard.press('Escape');
    await layer(page).waitFor({ state: 'detached' });
    await isLayer(page, 'preferences');
    await openVendors(page);
    await layer(page).locator('[data-action=reject-vendors]').click();
    await eventually(() => read(page)).toEqual({ ...nobody, objectable: [201] });
    expect(await page.evaluate('assent.allows("ads")')).toBe(true);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('answers frames, of other sites too, which can change nothing', async () => {
    const call = (words: string) => `top.postMessage({ __tcfapiCall: ${words} }, '*')`;
    const inFrame = `<script>
      window.heard = [];
      addEventListener('message', ({ data }) => { if (data.__tcfapiReturn) heard.push(data.__tcfapiReturn); });
      ${call("{ command: 'addEventListener', version: 2, callId: 'events' }")};
      ${call("{ command: 'ping', version: 2, callId: 7 }")};
      ${call("{ command: 'setTCData', version: 2, parameter: { ads: true }, callId: 'odd' }")};
      ${call("{ command: 'constructor', version: 2, callId: 'odd' }")};
      for (const odd of [null, 1, 'x', { __tcfapiCall: null }, { __tcfapiCall: 'x' }, '{"__tcfapiCall":']) top.postMessage(odd, '*');
    </script>`;
    recorder.site.page('/frame.html', `<!doctype html>${inFrame}`);
    const { page, errors } = await visit(site({}, { body: '' }));
    await isLayer(page, 'notice');
    await addFrame(page, '/frame.html');
    interface Answer {
      readonly callId: unknown;
      readonly success: boolean;
      readonly returnValue: { readonly eventStatus?: string; readonly cmpId?: number } | null;
    }
    const heard = async (callId: unknown): Promise<readonly Answer[]> =>
      ((await page.frame({ name: 'ad' })?.evaluate<readonly Answer[]>('heard')) ?? []).filter(
        (one) => one.callId === callId,
      );
    const statuses = async () => (await heard('events')).map(({ returnValue }) => returnValue?.eventStatus);
    await eventually(statuses).toEqual(['cmpuishown']);
    expect((await heard(7))[0]?.returnValue).toMatchObject({ cmpId: 300 });
    expect((await heard('odd')).map(({ returnValue, success }) => [returnValue, success])).toEqual([
      [null, false],
      [null, false],
    ]);
    expect(await read(page)).toEqual(nobody);
    // Every later event goes there as well, which the published stub forgets.
    await choose(page, 'accept-all');
    await eventually(statuses).toEqual(['cmpuishown', 'useractioncomplete']);
    expect(errors).toEqual([]);
  });

  it('is what Prebid.js sends, from a frame of another site too, and nothing before a choice', async () => {
    const prebid = await joinPrebid(['consentManagementTcf', 'prebidServerBidAdapter']);
    recorder.site.file('/prebid.js', prebid);
    const endpoint = `${recorder.thirdParty.url}/auction`;
    const auction = `<script>
      var pbjs = { que: [() => {
        pbjs.setConfig({
          consentManagement: { gdpr: { cmpApi: 'iab', timeout: 60000 } },
          s2sConfig: { accountId: '1', bidders: ['own'], allowUnknownBidderCodes: true, adapter: 'prebidServer', enabled: true,
            endpoint: '${endpoint}', timeout: 1000 },
        });
        pbjs.requestBids({ adUnits: [{ code: 'top', mediaTypes: { banner: { sizes: [[300, 250]] } },
          bids: [{ bidder: 'own', params: {} }] }] });
        window.isWaiting = true;
      }] };
    </script><script src="/prebid.js"></script>`;
    recorder.site.page('/ad', `<!doctype html>${auction}`);
    const { page, errors } = await visit(site({}, { body: '' }));
    await isLayer(page, 'notice');
    await addFrame(page, '/ad');
    await eventually(() => page.frame({ name: 'ad' })?.evaluate('window.isWaiting')).toBe(true);
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    await choose(page, 'accept-all');
    const { body } = await recorder.thirdParty.waitFor('/auction');
    const { regs, user } = JSON.parse(body) as Record<string, Record<string, unknown>>;
    const { tcString } = await now(page);
    expect(JSON.stringify(user)).toContain(`"consent":"${tcString}"`);
    expect(JSON.stringify(regs)).toContain('"gdpr":1');
    expect(errors).toEqual([]);
  });

  it('answers a tag that is live in the page from the first moment on, by a script in front of it', async () => {
    const options = JSON.stringify(tcfOptions()).replaceAll('"', '&quot;');
    const first = `<script src="/signals/tcf.js" data-options="${options}"></script>
      <script>
        __tcfapi('ping', 2, (ping) => (window.live = [ping.cmpStatus, ping.gdprApplies]));
        __tcfapi('addEventListener', 2, (data) => live.push(data.eventStatus));
      </script>`;
    const { page, warnings } = await visit(site({}, { policy: policy(), first, body: '' }));
    await isLayer(page, 'notice');
    await eventually(() => page.evaluate('live')).toEqual(['stub', undefined, 'cmpuishown']);
    await choose(page, 'reject-all');
    await eventually(() => page.evaluate('live.at(-1)')).toBe('useractioncomplete');
    expect(await read(page)).toEqual(nobody);
    expect(warnings).toEqual([]);
  });

  it('is not there unless a policy names it, and stays away from another platform', async () => {
    const { page } = await visit();
    await choose(page, 'accept-all');
    expect(await page.evaluate(`[typeof window.__tcfapi, document.querySelectorAll('iframe').length]`)).toEqual([
      'undefined',
      0,
    ]);
    expect(recorder.site.requests().filter(({ path }) => /tcf|vendor/.test(path))).toEqual([]);

    const other = await visit(site({}, { first: '<script>window.__tcfapi = () => "other";</script>' }));
    await isLayer(other.page, 'notice');
    expect(await other.page.evaluate('__tcfapi()')).toBe('other');
    await eventually(() => other.warnings).toContain('signal-failed');
  });

  it('grants nothing where the list or its file can not be had, and runs nothing without an id', async () => {
    const broken = await visit(site({ list: '/iab/none.json' }));
    await choose(broken.page, 'accept-all');
    await isStatus(broken.page, 'useractioncomplete');
    expect(await read(broken.page)).toEqual({ ...nobody, shown: [] });

    const without = await visit(site(), { withheld: 'assent-tcf.js' });
    await choose(without.page, 'accept-all');
    await eventually(() => without.warnings).toContain('signal-failed');
    expect(
      await without.page.evaluate(`new Promise((resolve) => __tcfapi('ping', 2, (ping) => resolve(ping.cmpStatus)))`),
    ).toBe('stub');

    const nameless = await visit(site({ cmpId: 1 }));
    await eventually(() => nameless.warnings).toContain('policy-missing');
    expect(await nameless.page.evaluate('[typeof window.__tcfapi, assent.allows("ads")]')).toEqual([
      'undefined',
      false,
    ]);
  });
});
