// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDesk } from '../../../src/browser/create-desk.js';
import type { Settled } from '../../../src/core/settled.js';
import { sweep } from '../../../src/browser/sweep/sweep.js';
import { recollect } from '../../../src/core/recollect.js';
import type { Interface, Layer } from '../../../src/presenter.js';
import { clearCookies, visitAddress } from '../../support/cookie-jar.js';
import { policyWith } from '../../support/policy-with.js';

beforeEach(() => visitAddress('https://shop.example/'));
afterEach(() => {
  clearCookies();
  localStorage.clear();
  sessionStorage.clear();
});

/** No policy here has receipts. */
const loadReceipts = () => Promise.reject(new Error('receipts'));

const later = () => vi.fn(async () => ({ sweep }));

/** A desk with an interface that shows nothing, and what it did. */
function openDesk(load = later(), ui: Partial<Interface> = {}, recall?: typeof recollect, policy = policyWith()) {
  const seen: { settled?: Settled; layer?: string } = {};
  const shown: Layer[] = [];
  const report = vi.fn();
  const prepare = vi.fn(async () => {});
  const nothing = (): void => {};
  const desk = createDesk(
    {
      policy,
      circumstances: { region: undefined, optOut: false, age: undefined },
      digest: 'd',
      language: 'en',
      wanted: 'en',
      enforce: (settled) => (seen.settled = settled),
      host: {
        control: document.createElement('button'),
        root: document.createElement('div').attachShadow({ mode: 'open' }),
        setLayer: (layer) => (seen.layer = layer),
        attach: nothing,
        remove: nothing,
      },
      report,
    },
    async () => ({
      prepare,
      show: (layer) => void shown.push(layer),
      update: nothing,
      inline: nothing,
      tell: nothing,
      destroy: nothing,
      ...ui,
    }),
    {
      recollect: recall,
      ruleFor: undefined,
      loadRecollect: async () => ({ recollect }),
      loadSweep: load,
      loadReceipts,
    },
  );
  return { desk, seen, shown, report, prepare };
}

it('counts a choice at once, with or without what reads records', () => {
  for (const recall of [recollect, undefined]) {
    const { desk, seen } = openDesk(later(), {}, recall);
    void desk.all(true);
    expect(seen.settled?.reasons.get('analytics')).toBe('granted');
  }
});

it('loads nothing that sweeps for a first visit to a clean page', () => {
  const load = later();
  void openDesk(load).desk.all(false);
  expect(load).not.toHaveBeenCalled();
});

it('loads nothing that sweeps where everything may run', () => {
  localStorage.setItem('theirs', '1');
  const load = later();
  void openDesk(load).desk.all(true);
  expect(load).not.toHaveBeenCalled();
});

it.each([
  ['a cookie', () => (document.cookie = 'theirs=1; path=/')],
  ['local storage', () => localStorage.setItem('theirs', '1')],
  ['session storage', () => sessionStorage.setItem('theirs', '1')],
])('looks for what services have left when there is %s', (_, leave) => {
  leave();
  const load = later();
  void openDesk(load).desk.all(false);
  expect(load).toHaveBeenCalledOnce();
});

it('reports records that it cannot read yet, and takes nothing from them', () => {
  void openDesk().desk.all(true);
  const { seen, report } = openDesk();
  expect(report).toHaveBeenCalledWith('record-unreadable', expect.stringMatching(/^1~/));
  expect(seen.settled?.act).toBeNull();
});

it('loads what the preferences need before it shows them', async () => {
  const load = later();
  const { desk, seen, shown, prepare } = openDesk(load);
  await desk.show('notice');
  expect(prepare).not.toHaveBeenCalled();
  await desk.show('preferences');
  expect([prepare.mock.calls.length, load.mock.calls.length]).toEqual([1, 1]);
  expect([seen.layer, shown]).toEqual(['preferences', ['notice', 'preferences']]);
});

it('stays with the notice when the preferences fail, and tries again the next time', async () => {
  const prepare = vi.fn(async () => {}).mockRejectedValueOnce(new Error('offline'));
  const { desk, seen, shown, report } = openDesk(later(), { prepare });
  await desk.show('notice');
  await desk.show('preferences');
  expect(report).toHaveBeenCalledWith('interface-failed', '', expect.any(Error));
  expect([seen.layer, shown.at(-1)]).toEqual(['notice', 'notice']);
  await desk.show('preferences');
  expect([seen.layer, shown.at(-1)]).toEqual(['preferences', 'preferences']);
});

it('shows nothing after it was destroyed while it loaded', async () => {
  const { desk, seen, shown } = openDesk();
  const showing = desk.show('preferences');
  desk.destroy();
  await showing;
  expect([seen.layer, shown]).toEqual([undefined, []]);
});

it('shows what was wanted last, whatever was loading meanwhile', async () => {
  const { desk, seen, shown } = openDesk();
  await Promise.all([desk.show('preferences'), desk.show('closed')]);
  expect([seen.layer, shown]).toEqual(['closed', ['closed']]);
});

/** The digest in the record: empty while the next page has something to do. */
const digestNow = (): string | undefined => /assent=(?:[^~;]*~){4}([^~;]*)/.exec(document.cookie)?.[1];

describe('the record', () => {
  it('is current at once where there is nothing to delete', () => {
    void openDesk().desk.all(false);
    expect(digestNow()).toBe('d');
  });

  it('is stored at once and current only when everything is deleted', async () => {
    localStorage.setItem('theirs', '1');
    const done = openDesk().desk.all(false);
    expect(digestNow()).toBe('');
    await done;
    expect(digestNow()).toBe('d');
  });

  it('stays to be come back to when what deletes can not be had', async () => {
    localStorage.setItem('theirs', '1');
    const { desk, report } = openDesk(vi.fn().mockRejectedValue(new Error('offline')));
    await desk.all(false);
    expect(digestNow()).toBe('');
    expect(report).toHaveBeenCalledWith('interface-failed', '', expect.any(Error));
  });

  it('stays to be come back to while code of what was withdrawn runs, whatever is decided next', async () => {
    const script = document.createElement('script');
    script.type = 'module';
    script.dataset['purpose'] = 'ads';
    document.head.append(script);
    const { desk } = openDesk();
    try {
      await desk.all(true);
      expect(digestNow()).toBe('d');
      await desk.update({ ads: false });
      expect(digestNow()).toBe('');
      await desk.update({ analytics: false });
      expect(digestNow()).toBe('');
      await desk.all(true);
      expect(digestNow()).toBe('d');
    } finally {
      script.remove();
    }
  });

  it('stays to be come back to when a later decision is swept up before the one that withdrew', async () => {
    localStorage.setItem('theirs', '1');
    const script = document.createElement('script');
    script.type = 'module';
    script.dataset['purpose'] = 'ads';
    document.head.append(script);
    // A database takes its time, for the first of the two alone.
    const databases = vi.fn().mockResolvedValue([]);
    vi.stubGlobal('indexedDB', { databases });
    const services = [{ id: 'adline', purposes: ['ads'], storage: [{ area: 'indexedDB', key: 'ads' }] }];
    const { desk } = openDesk(later(), {}, undefined, policyWith({ services }));
    try {
      await desk.all(true);
      let listed: (names: readonly unknown[]) => void = () => {};
      databases.mockReturnValueOnce(new Promise((resolve) => (listed = resolve)));
      const first = desk.update({ ads: false });
      await desk.update({ adline: false });
      listed([]);
      await first;
      expect(digestNow()).toBe('');
    } finally {
      script.remove();
      vi.unstubAllGlobals();
    }
  });

  it('is not called current by a sweep of an earlier decision', async () => {
    localStorage.setItem('theirs', '1');
    const waiting: ((value: { sweep: typeof sweep }) => void)[] = [];
    const { desk } = openDesk(vi.fn(() => new Promise<{ sweep: typeof sweep }>((resolve) => waiting.push(resolve))));
    const earlier = desk.all(false);
    const later = desk.update({ ads: true });
    waiting[0]?.({ sweep });
    await earlier;
    expect(digestNow()).toBe('');
    waiting[1]?.({ sweep });
    await later;
    expect(digestNow()).toBe('d');
  });
});
