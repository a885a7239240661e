import type { Frame, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { GppPing } from '../../src/signals/gpp/page.js';
import type { PageOptions } from '../support/page.js';
import { policy, useShop } from '../support/shop.js';
import { ask, choose, control, eventually, isLayer } from '../support/visit.js';
import { vectors } from '../vectors/signals/gpp.json' with { type: 'json' };

const { browser, recorder, visit, load } = useShop();

const stringOf = (start: string): string => vectors.find(({ name }) => name.startsWith(start))?.string ?? 'no vector';
const GRANTED = stringOf('everything granted');
const REFUSED = stringOf('everything refused');
const SIGNALLED = stringOf('the opt-out signal, in such');

/** As whoever asks in the page itself. */
const PING = `(() => { let said; __gpp('ping', (data) => (said = data)); return said; })()`;
const ping = (page: Page): Promise<GppPing> => page.evaluate<GppPing>(PING);
const says = (page: Page, ...wanted: readonly unknown[]): Promise<void> =>
  eventually(async () => {
    const { signalStatus, gppString, applicableSections } = await ping(page);
    return [signalStatus, gppString, applicableSections];
  }).toEqual(wanted);

/** What the first script behind the signal finds, and everything that it hears from then on. */
const FIRST = `
  window.atFirst = [${PING}, !!frames.__gppLocator, document.body];
  window.heard = [];
  __gpp('addEventListener', ({ eventName, data, pingData }) =>
    heard.push([eventName, data, pingData.signalStatus, pingData.gppString]));`;
type Heard = readonly (readonly unknown[])[];
const heard = (page: Page): Promise<Heard> => page.evaluate<Heard>('heard.splice(0)');

/** As a site has it: the signal, whoever asks first, and then assent; a held script of an advertiser says what it finds. */
const site = (more: PageOptions = {}, attributes = ''): PageOptions => {
  recorder.site.file('/first.js', FIRST);
  recorder.site.file('/advertiser.js', `window.atAdvertiser = ${PING}`);
  return {
    policy: policy(),
    first: `<script src="/signals/gpp.js"${attributes}></script><script src="/first.js"></script>`,
    body: '<script type="text/plain" data-purpose="ads" data-src="/advertiser.js"></script>',
    ...more,
  };
};

describe('GPP', () => {
  it('is there, and not to be used, before anything else runs; and follows every choice, page after page', async () => {
    const { page, errors, warnings } = await visit(site());
    await isLayer(page, 'notice');
    expect(await page.evaluate('atFirst')).toEqual([
      expect.objectContaining({ signalStatus: 'not ready', gppString: '', cmpStatus: 'stub', applicableSections: [0] }),
      true,
      null,
    ]);
    await says(page, 'not ready', REFUSED, [7]);
    expect((await heard(page)).map(([, , status]) => status)).not.toContain('ready');

    await choose(page, 'accept-all');
    await says(page, 'ready', GRANTED, [7]);
    expect((await heard(page)).filter(([name]) => name !== 'cmpDisplayStatus')).toEqual([
      ['sectionChange', 'usnat', 'not ready', GRANTED],
      ['signalStatus', 'ready', 'ready', GRANTED],
    ]);
    await eventually(() => page.evaluate('window.atAdvertiser?.gppString')).toBe(GRANTED);

    // Some of it, and nothing of it.
    await ask(page, 'update({ analytics: true, ads: false })');
    expect((await ping(page)).gppString).toBe(REFUSED);
    expect(await heard(page)).toEqual([
      ['signalStatus', 'not ready', 'not ready', GRANTED],
      ['sectionChange', 'usnat', 'not ready', REFUSED],
      ['signalStatus', 'ready', 'ready', REFUSED],
    ]);
    await ask(page, 'acceptAll()');
    await ask(page, 'rejectAll()');
    await says(page, 'ready', REFUSED, [7]);

    await ask(page, 'acceptAll()');
    await load(page, site());
    await says(page, 'ready', GRANTED, [7]);
    expect(await page.evaluate('atFirst[0].signalStatus')).toBe('not ready');

    // While it may be changed nobody is to use it.
    await control(page, 'open-preferences').click();
    await eventually(async () => (await ping(page)).signalStatus).toBe('not ready');
    expect((await ping(page)).cmpDisplayStatus).toBe('visible');
    await control(page, 'close').click();
    await says(page, 'ready', GRANTED, [7]);

    await ask(page, 'forget()');
    await says(page, 'not ready', REFUSED, [7]);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('follows the region and the opt-out signal, named by the policy, before anything that is held runs', async () => {
    const before = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });`;
    const regions = { US: { models: { analytics: 'opt-out', ads: 'opt-out' } } };
    const named = (region: string, signals: object = { gpp: {}, 'us-privacy': {} }): PageOptions =>
      site({ policy: policy({ regions, signals }), first: '', attributes: { 'data-region': region } });

    const quiet = await visit(named('US-TX'));
    await says(quiet.page, 'ready', GRANTED, [7]);
    expect(await quiet.page.evaluate('window.atAdvertiser')).toMatchObject({ gppVersion: '1.1' });

    const { page, errors } = await visit(named('US-TX'), { before });
    await says(page, 'ready', SIGNALLED, [7]);
    expect(await page.evaluate('window.atAdvertiser')).toBe(undefined);
    expect(await page.evaluate(`new Promise((resolve) => __uspapi('getUSPData', 1, resolve))`)).toEqual({
      version: 1,
      uspString: '1YYN',
    });

    await load(page, named('GB'));
    await isLayer(page, 'notice');
    await choose(page, 'accept-all');
    await load(page, named('US-CA', { gpp: { states: 'yes', region: 'US-CA' } }));
    await eventually(async () => (await ping(page)).sectionList).toEqual([8]);
    expect(errors).toEqual([]);
  });

  it('answers frames of other sites for reading alone, and none that floods it or asks for what it should not', async () => {
    const { page, errors } = await visit(site());
    await choose(page, 'accept-all');
    await says(page, 'ready', GRANTED, [7]);
    // It looks for the page with the locator, as the standard says, and keeps what it is sent.
    const asking = `<!doctype html><script>
      window.got = [];
      addEventListener('message', ({ data, origin }) => got.push({ data, origin }));
      window.find = () => {
        for (let at = window; ; at = at.parent) {
          try { if (at.frames.__gppLocator) return at; } catch {}
          if (at === top) return;
        }
      };
      window.call = (command, more) => find().postMessage({ __gppCall: { command, callId: command, version: '1.1', ...more } }, '*');
    </script>`;
    await page.route('**/asking.html*', (route) => route.fulfill({ contentType: 'text/html', body: asking }));
    const address = `${recorder.thirdParty.url}/asking.html`;
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend',
      '<iframe name="ad" src="${address}"></iframe><iframe name="boxed" sandbox="allow-scripts" src="${address}?boxed"></iframe>')`);
    const [ad, boxed] = ['ad', 'boxed'].map((name) => () => page.frame({ name }) as Frame) as [
      () => Frame,
      () => Frame,
    ];
    for (const frame of [ad, boxed])
      await eventually(() =>
        frame()
          .evaluate('!!window.find?.()')
          .catch(() => false),
      ).toBe(true);
    type Got = readonly { readonly data: { readonly __gppReturn: Record<string, unknown> }; readonly origin: string }[];
    const got = (frame: Frame): Promise<Got> => frame.evaluate<Got>('got');

    for (const frame of [ad(), boxed()]) {
      await frame.evaluate(
        `call('ping'), call('getField', { parameter: 'usnat.SaleOptOut' }), call('addEventListener')`,
      );
      await eventually(async () => (await got(frame)).length).toBe(3);
      const answers = await got(frame);
      expect(answers.map(({ origin }) => origin)).toEqual(Array(3).fill(recorder.site.url));
      expect(answers.map(({ data }) => data.__gppReturn)).toMatchObject([
        { callId: 'ping', success: true, returnValue: { gppString: GRANTED, signalStatus: 'ready' } },
        { callId: 'getField', success: true, returnValue: 2 },
        { callId: 'addEventListener', success: true, returnValue: { eventName: 'listenerRegistered' } },
      ]);
    }

    await page.evaluate(
      `window.calls = 0; addEventListener('message', ({ data }) => (calls += data.__gppCall?.callId === 'ping'))`,
    );
    // Whatever a frame sends: the listeners of the page (1) and of the other frame (3) are not its own, and there is no command that changes anything.
    await ad().evaluate(`{
      for (const parameter of [1, 3, '1', null]) call('removeEventListener', { parameter });
      for (const command of ['setGppString', 'update', 'acceptAll', '__proto__']) call(command, { parameter: { ads: true } });
      find().postMessage('{"__gppCall":', '*');
      find().postMessage({ __gppCall: { command: 'ping', callId: 'long', parameter: 'x'.repeat(9000) } }, '*');
      got.length = 0;
      for (let at = 0; at < 500; at += 1) call('ping');
    }`);
    await heard(page);
    await ask(page, 'update({ ads: false })');
    expect((await heard(page)).at(-1)).toEqual(['signalStatus', 'ready', 'ready', REFUSED]);
    const told = {
      eventName: 'signalStatus',
      data: 'ready',
      pingData: expect.objectContaining({ gppString: REFUSED }),
    };
    for (const frame of [ad(), boxed()])
      await eventually(async () => (await got(frame)).map(({ data }) => data.__gppReturn)).toContainEqual(
        expect.objectContaining({ callId: 'addEventListener', returnValue: expect.objectContaining(told) }),
      );
    await eventually(() => page.evaluate('window.calls')).toBe(500);
    const pings = (await got(ad())).filter(({ data }) => data.__gppReturn['callId'] === 'ping');
    expect(pings.length).toBeLessThan(20);
    expect(JSON.stringify(await got(ad()))).not.toContain('"long"');
    expect(await ask(page, 'allows("analytics")')).toBe(true);
    expect(errors).toEqual([]);
  });

  it('is an error, and says nothing granted, where its library can not be had', async () => {
    const { page, errors, warnings } = await visit(site(), { withheld: 'gpp.library.js' });
    await choose(page, 'accept-all');
    await eventually(() => warnings).toContain('signal-failed');
    expect(await ping(page)).toMatchObject({ cmpStatus: 'error', signalStatus: 'not ready', gppString: '' });
    expect(await heard(page)).toContainEqual(['cmpStatus', 'error', 'not ready', '']);
    expect(errors).toEqual([]);
  });

  it('is not there, and none of its files, where nobody wants it', async () => {
    const { page } = await visit({ policy: policy() });
    await choose(page, 'accept-all');
    expect(await page.evaluate(`[typeof __gpp, typeof __uspapi, document.querySelector('iframe')]`)).toEqual([
      'undefined',
      'undefined',
      null,
    ]);
    expect(recorder.site.requests().filter(({ path }) => path.includes('signals'))).toEqual([]);
    const boot = await page.evaluate<string>(`fetch('/assent.js').then((answer) => answer.text())`);
    expect(boot).not.toMatch(/gpp|uspapi/i);
  });

  it('comes by npm, and does nothing when it is imported', async () => {
    const imports = {
      assent: '/dist/index.js',
      'assent/signals/gpp': '/dist/signals/gpp.module.js',
      preact: '/node_modules/preact/dist/preact.mjs',
      'preact/jsx-runtime': '/node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs',
      'js-cookie': '/node_modules/js-cookie/dist/js.cookie.mjs',
    };
    const page = await browser.page();
    await load(page, {
      policy: undefined as never,
      placement: 'none',
      head: `<script type="importmap">${JSON.stringify({ imports })}</script><script type="module">
        import { createAssent } from 'assent';
        import { gpp } from 'assent/signals/gpp';
        window.atImport = typeof __gpp;
        const assent = createAssent(${JSON.stringify(policy())}, { signals: [gpp()] });
        window.atStart = ${PING};
        await assent.acceptAll();
        window.isDone = true;
      </script>`,
    });
    await eventually(() => page.evaluate('!!window.isDone')).toBe(true);
    expect(await page.evaluate('[atImport, atStart.signalStatus]')).toEqual(['undefined', 'not ready']);
    await says(page, 'ready', GRANTED, [7]);
  });
});
