import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { joinPrebid } from '../../demo/prebid-build.mjs';
import type { PageOptions } from '../support/page.js';
import { policy, useShop } from '../support/shop.js';
import { arrived, ask, choose, eventually, isLayer } from '../support/visit.js';
import { vectors } from '../vectors/signals/gpp.json' with { type: 'json' };

const { recorder, visit, load } = useShop();

const stringOf = (start: string): string => vectors.find(({ name }) => name.startsWith(start))?.string ?? 'no vector';
const GRANTED = stringOf('everything granted');
const REFUSED = stringOf('everything refused');
const SIGNALLED = stringOf('the opt-out signal, in such');

/** Prebid.js itself, with what reads GPP, what follows it, a shared id, and an adapter for a server of ours. */
const modules = [
  'consentManagementGpp',
  'consentManagementUsp',
  'gppControl_usnat',
  'prebidServerBidAdapter',
  'userId',
  'sharedIdSystem',
];
let prebid = '';
beforeAll(async () => {
  prebid = await joinPrebid(modules);
});

/** As a publisher has it: the auction is wanted at once, and waits for consent as long as it takes. */
const auction = (): string => `
  var pbjs = window.pbjs || { que: [] };
  pbjs.que.push(() => {
    pbjs.setConfig({
      consentManagement: { gpp: { cmpApi: 'iab', timeout: 60000 }, usp: { cmpApi: 'iab', timeout: 1000 } },
      s2sConfig: {
        ...{ accountId: '1', bidders: ['own'], allowUnknownBidderCodes: true, adapter: 'prebidServer', enabled: true },
        ...{ endpoint: '${recorder.thirdParty.url}/auction', timeout: 1000 },
      },
      userSync: { userIds: [{ name: 'sharedId', storage: { type: 'cookie', name: '_sharedID', expires: 30 } }] },
    });
    window.bid = () => pbjs.requestBids({
      adUnits: [{ code: 'top', mediaTypes: { banner: { sizes: [[300, 250]] } }, bids: [{ bidder: 'own', params: {} }] }],
      bidsBackHandler: () => (window.isBack = true),
    });
    window.bid();
  });`;

/** Nothing of Prebid is held by assent: what it does is up to what it is told. */
const site = (): PageOptions => {
  recorder.site.file('/prebid.js', prebid);
  return {
    policy: policy(),
    first: '<script src="/signals/gpp.js"></script>',
    head: `<script>${auction()}</script><script async src="/prebid.js"></script>`,
    body: '',
  };
};

interface BidRequest {
  readonly regs?: {
    readonly gpp?: string;
    readonly gpp_sid?: readonly number[];
    readonly us_privacy?: string;
    readonly ext?: { readonly us_privacy?: string };
  };
  readonly user?: { readonly eids?: readonly unknown[]; readonly ext?: { readonly eids?: readonly unknown[] } };
}
/** What of a visitor is in each request for bids that has reached the server. */
const bids = () =>
  recorder.thirdParty.requests('/auction').map(({ body }) => {
    const { regs, user } = JSON.parse(body) as BidRequest;
    const old = regs?.us_privacy ?? regs?.ext?.us_privacy;
    return {
      gpp: regs?.gpp,
      sections: regs?.gpp_sid,
      ids: (user?.eids ?? user?.ext?.eids ?? []).length,
      ...(old && { old }),
    };
  });
const bidAgain = (page: Page) => page.evaluate('window.bid()');

describe('Prebid.js', () => {
  it('sends nothing before a choice, then what was chosen, and the shared id only with a grant', async () => {
    const { page, errors } = await visit(site());
    await isLayer(page, 'notice');
    await eventually(() => page.evaluate('typeof window.bid')).toBe('function');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);

    await choose(page, 'accept-all');
    await eventually(bids).toEqual([{ gpp: GRANTED, sections: [7], ids: 1 }]);

    await ask(page, 'rejectAll()');
    await bidAgain(page);
    await eventually(() => bids().slice(1)).toEqual([{ gpp: REFUSED, sections: [7], ids: 0 }]);

    recorder.thirdParty.clear();
    await load(page, site());
    await eventually(bids).toEqual([{ gpp: REFUSED, sections: [7], ids: 0 }]);
    expect(errors).toEqual([]);
  });

  it('is told of the region and of the opt-out signal without a choice, in the old string as well', async () => {
    const regions = { US: { models: { analytics: 'opt-out', ads: 'opt-out' } } };
    const inTexas: PageOptions = {
      ...site(),
      policy: policy({ regions }),
      first: '<script src="/signals/gpp.js"></script><script src="/signals/us-privacy.js"></script>',
      attributes: { 'data-region': 'US-TX' },
    };
    const { page } = await visit(inTexas);
    await eventually(bids).toMatchObject([{ gpp: GRANTED, sections: [7], ids: 1 }]);
    // The old string has no way to say that it is not ready yet, so the first may have been too early for it.
    await bidAgain(page);
    await eventually(() => bids().slice(1)).toEqual([{ gpp: GRANTED, sections: [7], ids: 1, old: '1YNN' }]);

    recorder.thirdParty.clear();
    const before = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });`;
    await visit(inTexas, { before });
    await eventually(bids).toEqual([{ gpp: SIGNALLED, sections: [7], ids: 0, old: '1YYN' }]);
  });

  it('gives up its auction where the library of the IAB can not be had', async () => {
    const { page } = await visit(site(), { withheld: 'gpp.library.js' });
    await choose(page, 'accept-all');
    await eventually(() => page.evaluate('window.isBack')).toBe(true);
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
  });

  it('in a frame of another site asks the page, and waits for it as well', async () => {
    const { page } = await visit({ ...site(), head: '' });
    await isLayer(page, 'notice');
    // The same server by another name is another site.
    const ad = recorder.site
      .page('/ad', `<!doctype html><script>${auction()}</script><script src="/prebid.js"></script>`)
      .replace('localhost', '127.0.0.1');
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('iframe'), { name: 'ad', src: '${ad}' }))`,
    );
    await eventually(() => page.frame({ name: 'ad' })?.evaluate('typeof window.bid')).toBe('function');
    expect(await arrived(page, recorder.thirdParty)).toEqual([]);
    await choose(page, 'accept-all');
    await eventually(bids).toMatchObject([{ gpp: GRANTED, sections: [7] }]);
  });
});
