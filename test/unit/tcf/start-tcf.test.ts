// @vitest-environment happy-dom
import { CmpApiModel } from '@iabtechlabtcf/cmpapi';
import { TCString } from '@iabtechlabtcf/core';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noBits } from '../../../src/core/tc-bits.js';
import { readTcfOptions } from '../../../src/core/tcf-options.js';
import { readVendorList } from '../../../src/core/vendor-list.js';
import { TCF_KEY } from '../../../src/tcf/kept-tcf.js';
import { startTcf } from '../../../src/tcf/start-tcf.js';
import { encodeBits } from '../../../src/tcf/tc-string.js';
import { tcfOptions, vendorList } from '../../support/vendor-list.js';
import { stateWith } from '../../support/signal-state.js';

type Api = (...words: readonly unknown[]) => unknown;
interface Event {
  readonly eventStatus: string;
  readonly gdprApplies: boolean;
  readonly tcString: string;
  readonly vendor: { readonly consents: Readonly<Record<string, boolean>> };
}

/** What the page is answered by for the list, and how often it was asked. */
let list: unknown = vendorList();
let asked: string[] = [];

beforeEach(() => {
  asked = [];
  list = vendorList();
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return { ok: list !== undefined, status: 404, json: async () => list };
  });
});
/** Leaves the page: nothing of it is there any more, nor decides anything. */
let leave = async (): Promise<void> => {};
afterEach(async () => {
  await leave();
  localStorage.clear();
});
afterAll(() => void vi.unstubAllGlobals());

interface Start {
  readonly options?: object;
  readonly rule?: string;
  readonly queue?: readonly (readonly unknown[])[];
}

/** A page with the stub in it, and an assent that does what it is told. */
function start({ options = {}, rule = '', queue = [] }: Start = {}) {
  Object.assign(window, { __tcfapi: () => [...queue] });
  const host = document.createElement('div');
  host.id = 'assent';
  host.attachShadow({ mode: 'open' });
  document.body.before(host);
  const layer = (name: string) => host.setAttribute('data-state', name);

  let choices: Readonly<Record<string, boolean>> | null = null;
  let how = 'save';
  let runs: readonly string[] = [];
  const forget = vi.fn(() => decide(null));
  const state = {
    allows: (id: string) => runs.includes(id) || !!choices?.[id],
    get decision() {
      return choices && { choices, how };
    },
    explain: (id: string) => ({ ...stateWith([]).explain(id), rule }),
    forget,
    warn: vi.fn(),
  };
  leave = async () => {
    choices = null;
    host.remove();
    // What has seen that comes to its end.
    await new Promise((resolve) => setTimeout(resolve));
    CmpApiModel.reset();
    Reflect.deleteProperty(window, '__tcfapi');
  };
  let takeCalls: (call: MessageEvent) => void = () => {};
  const settings = readTcfOptions(tcfOptions(options));
  const tell = startTcf({ page: window, settings, takeCalls: (take) => (takeCalls = take) });
  const events: Event[] = [];
  const api = (...words: readonly unknown[]): unknown => (Reflect.get(window, '__tcfapi') as Api)(...words);
  api('addEventListener', 2, (event: Event) => events.push(event));

  /** As the desk does: listeners, and then that something was decided. */
  function decide(next: Readonly<Record<string, boolean>> | null, by = 'save', isHere = true): void {
    choices = next;
    how = by;
    tell(state);
    if (isHere) document.dispatchEvent(new Event('assent:decided'));
  }
  const arrive = (next: Readonly<Record<string, boolean>> | null, allowed: readonly string[] = []) => {
    choices = next;
    runs = allowed;
    tell(state);
  };
  const statuses = () => events.map(({ eventStatus }) => eventStatus);
  const isToldLast = (status: string, count?: number) =>
    vi.waitFor(() => {
      expect(statuses().at(-1)).toBe(status);
      if (count) expect(statuses()).toHaveLength(count);
    });
  const last = () => {
    const { tcString = '' } = events.at(-1) ?? {};
    const model = TCString.decode(tcString);
    return [[...model.purposeConsents.values()], [...model.vendorConsents.values()]];
  };
  return { api, events, statuses, isToldLast, last, decide, arrive, layer, state, forget, calls: () => takeCalls };
}

const GRANTED = { ads: true, analytics: true };
const REFUSED = { ads: false, analytics: false };
const ALL = [
  [1, 2, 3, 4, 7, 8, 9],
  [32, 52, 99, 755],
];
const NONE = [[], []];

/** A first visit that ends with this decision. */
async function decideFirst(choices: Readonly<Record<string, boolean>>, how: string, given?: Start) {
  const page = start(given);
  page.arrive(null);
  page.layer('notice');
  await page.isToldLast('cmpuishown');
  page.decide(choices, how);
  await page.isToldLast('useractioncomplete');
  page.layer('closed');
  return page;
}

describe('the framework on a page', () => {
  it('says nothing before it is known whether somebody is asked, then what holds, then each decision', async () => {
    const page = start();
    await Promise.resolve();
    expect(page.events).toEqual([]);
    page.arrive(null);
    page.layer('notice');
    await page.isToldLast('cmpuishown');
    expect(page.last()).toEqual(NONE);
    page.decide(GRANTED, 'accept-all');
    await page.isToldLast('useractioncomplete');
    expect(page.last()).toEqual(ALL);
    page.decide({ ads: false, analytics: true });
    await vi.waitFor(() => expect(page.last()).toEqual([[8, 9], [52]]));
    page.decide(REFUSED, 'reject-all');
    await vi.waitFor(() => expect(page.last()).toEqual(NONE));
    expect(page.statuses()).toEqual(['cmpuishown', ...Array<string>(3).fill('useractioncomplete')]);
    expect(page.state.warn).not.toHaveBeenCalled();
  });

  it('knows who comes back, without the list; and says that something is shown, and closed', async () => {
    await decideFirst(GRANTED, 'accept-all');
    const kept = localStorage.getItem(TCF_KEY);
    await leave();
    asked = [];
    const page = start();
    page.arrive(GRANTED);
    await page.isToldLast('tcloaded');
    expect(page.last()).toEqual(ALL);
    expect(asked).toEqual([]);
    expect(localStorage.getItem(TCF_KEY)).toBe(kept);
    page.layer('preferences');
    await page.isToldLast('cmpuishown');
    page.layer('closed');
    await page.isToldLast('useractioncomplete', 3);
    expect(page.last()).toEqual(ALL);
  });

  it('ends what it says with the decision, whether the list comes or not', async () => {
    await decideFirst(GRANTED, 'accept-all');
    await leave();
    vi.stubGlobal('fetch', () => new Promise(() => {}));
    const page = start();
    page.arrive(GRANTED);
    await page.isToldLast('tcloaded');
    expect(page.last()).toEqual(ALL);
    page.arrive(null);
    await vi.waitFor(() => expect(page.last()).toEqual(NONE));
  });

  it('takes no event of a script for an act', async () => {
    const page = await decideFirst(GRANTED, 'accept-all');
    const count = page.events.length;
    document.dispatchEvent(new Event('assent:decided'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(page.events).toHaveLength(count);
  });

  it('leaves nothing for the next page where a choice can not be written', async () => {
    const page = await decideFirst(GRANTED, 'accept-all');
    const write = vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    page.decide(REFUSED, 'reject-all');
    await vi.waitFor(() => expect(page.last()).toEqual(NONE));
    expect(localStorage.getItem(TCF_KEY)).toBeNull();
    write.mockRestore();
  });

  it('grants nothing where the list can not be had or read, and asks nobody again for that', async () => {
    for (const broken of [undefined, null, 'text', {}, vendorList({ vendors: null, vendorListVersion: 'x' })]) {
      list = broken;
      const page = await decideFirst(GRANTED, 'accept-all');
      expect(page.last()).toEqual(NONE);
      await leave();
      const next = start();
      next.arrive(GRANTED);
      await next.isToldLast('tcloaded');
      expect(next.last()).toEqual(NONE);
      expect(next.forget).not.toHaveBeenCalled();
      await leave();
    }
  });

  it.each([
    ['nothing is kept of it', () => localStorage.clear()],
    ['what is kept can not be read', () => localStorage.setItem(TCF_KEY, '{"looked":1,"picked":"x"}')],
    ['the policies of the framework have changed', () => (list = vendorList({ tcfPolicyVersion: 6 }))],
  ])('asks again where something is granted and %s', async (what, change) => {
    await decideFirst(GRANTED, 'accept-all');
    await leave();
    change();
    if (what.includes('policies')) vi.useFakeTimers({ now: Date.now() + 8 * 86_400_000, toFake: ['Date'] });
    const page = start();
    page.arrive(GRANTED);
    await vi.waitFor(() => expect(page.forget).toHaveBeenCalledOnce());
    vi.useRealTimers();
    page.layer('notice');
    await page.isToldLast('cmpuishown');
    expect(page.last()).toEqual(NONE);
    page.decide(GRANTED, 'accept-all');
    await page.isToldLast('useractioncomplete');
    expect(page.last()).toEqual(ALL);
    expect(page.forget).toHaveBeenCalledOnce();
  });

  it('asks nobody again who has refused', async () => {
    const page = start();
    page.arrive(REFUSED);
    await page.isToldLast('tcloaded');
    expect(page.last()).toEqual(NONE);
    expect(page.forget).not.toHaveBeenCalled();
  });

  it('takes a string that somebody has put down for no more than assent grants', async () => {
    await decideFirst({ ads: false, analytics: true }, 'save');
    await leave();
    const kept = JSON.parse(localStorage.getItem(TCF_KEY) ?? '') as object;
    const whole = readVendorList(vendorList(), undefined);
    const everyone = [...(whole?.vendors.keys() ?? [])];
    const bits = { ...noBits(everyone), purposes: new Set([1, 2, 3, 4]), vendors: new Set(everyone) };
    const told = encodeBits(bits, { settings: readTcfOptions(tcfOptions()), list: whole, language: 'en' });
    localStorage.setItem(TCF_KEY, JSON.stringify({ ...kept, told, picked: told }));
    const page = start();
    page.arrive({ ads: false, analytics: true });
    await page.isToldLast('tcloaded');
    expect(page.last()).toEqual(NONE);
  });

  it('has no consent in what runs without one', async () => {
    const page = await decideFirst({}, 'save', { options: { legitimateInterest: true } });
    page.arrive({}, ['ads', 'analytics']);
    await vi.waitFor(() =>
      expect(TCString.decode(page.events.at(-1)?.tcString ?? '').purposeLegitimateInterests.size).toBeGreaterThan(0),
    );
    expect(page.last()).toEqual(NONE);
  });

  it.each([
    ['', true],
    ['*', true],
    ['DE', true],
    ['GB', true],
    ['US-CA', false],
    ['BR', false],
  ])('says of the rule %j whether the GDPR applies: %s', async (rule, applies) => {
    const page = start({ rule });
    page.arrive(null);
    page.layer('notice');
    await vi.waitFor(() => expect(page.events.at(-1)?.gdprApplies).toBe(applies));
    expect(typeof page.events.at(-1)?.tcString).toBe(applies ? 'string' : 'undefined');
  });

  it('follows what another tab has decided', async () => {
    const page = await decideFirst(GRANTED, 'accept-all');
    page.decide(REFUSED, 'reject-all', false);
    await vi.waitFor(() => expect(page.last()).toEqual(NONE));
  });
});

describe('the interface of the framework', () => {
  it('answers what was asked before it came, and no less after the mistake of a caller', async () => {
    const early = vi.fn();
    vi.stubGlobal('reportError', () => {});
    const page = start({ queue: [['addEventListener', 2, early]] });
    page.api('addEventListener', 2, () => {
      throw new Error('of the caller');
    });
    const late = vi.fn();
    page.api('addEventListener', 2, late);
    page.arrive(null);
    page.layer('notice');
    await page.isToldLast('cmpuishown');
    expect(early).toHaveBeenCalledOnce();
    expect(late).toHaveBeenCalledOnce();
    const removed = vi.fn();
    page.api('removeEventListener', 2, removed, late.mock.calls[0]?.[0].listenerId);
    expect(removed).toHaveBeenCalledWith(true, true);
    page.decide(GRANTED, 'accept-all');
    await page.isToldLast('useractioncomplete');
    expect(late).toHaveBeenCalledOnce();
  });

  it('refuses what it does not know, and throws nothing at callers', async () => {
    const page = await decideFirst(GRANTED, 'accept-all');
    const answer = vi.fn();
    for (const words of [
      ['setTCData', 2],
      ['getTCData', 1],
      ['getTCData', 7],
      ['getTCData', 2.5],
      [{}, 2],
      ['', 2],
    ])
      page.api(...words, answer);
    for (const call of answer.mock.calls) expect(call).toEqual([null, false]);
    expect(answer.mock.calls.length).toBeGreaterThan(3);
    for (const words of [[], ['getTCData'], ['getTCData', 2], ['getTCData', 2, 'text'], [null, null, null]])
      expect(() => page.api(...words)).not.toThrow();
  });

  it("gives the site's own list, and no other version of it", async () => {
    const page = await decideFirst(GRANTED, 'accept-all');
    const ask = (version?: unknown) =>
      new Promise((resolve) => {
        page.api('getVendorList', 2, (given: unknown, isGiven: unknown) => resolve([given, isGiven]), version);
      });
    for (const version of [undefined, 'LATEST', 150, '150']) expect(await ask(version)).toEqual([vendorList(), true]);
    for (const version of [149, 'x', {}, 1.5]) expect(await ask(version)).toEqual([null, false]);
    expect(new Set(asked)).toEqual(new Set(['/iab/vendor-list.json']));
  });
});
