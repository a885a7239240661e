// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDesk } from '../../../src/browser/create-desk.js';
import type { Past } from '../../../src/browser/create-desk.js';
import type { Settled } from '../../../src/core/settled.js';
import * as past from '../../../src/past.js';
import type { Interface, Layer } from '../../../src/presenter.js';
import { clearCookies, visitAddress } from '../../support/cookie-jar.js';
import { policyWith } from '../../support/policy-with.js';

beforeEach(() => visitAddress('https://shop.example/'));
afterEach(() => {
  clearCookies();
  localStorage.clear();
  sessionStorage.clear();
});

/** A desk with an interface that shows nothing, and what it did. */
function openDesk(behind: Past | (() => Promise<Past>), ui: Partial<Interface> = {}) {
  const seen: { settled?: Settled; layer?: string } = {};
  const shown: Layer[] = [];
  const report = vi.fn();
  const prepare = vi.fn(async () => {});
  const nothing = (): void => {};
  const desk = createDesk(
    {
      policy: policyWith(),
      circumstances: { region: undefined, optOut: false },
      digest: 'd',
      enforce: (settled) => (seen.settled = settled),
      host: {
        root: document.createElement('div').attachShadow({ mode: 'open' }),
        setLayer: (layer) => (seen.layer = layer),
        attach: nothing,
        hideReopen: nothing,
        remove: nothing,
      },
      report,
    },
    async () => ({
      prepare,
      show: (layer) => void shown.push(layer),
      update: nothing,
      inline: nothing,
      destroy: nothing,
      ...ui,
    }),
    behind,
  );
  return { desk, seen, shown, report, prepare };
}

const later = () => vi.fn(async () => past);

it('counts a choice at once, with or without what reads records', () => {
  for (const behind of [past, later()]) {
    const { desk, seen } = openDesk(behind);
    void desk.all(true);
    expect(seen.settled?.reasons.get('analytics')).toBe('granted');
  }
});

it('needs nothing from the past for a first visit to a clean page', () => {
  const load = later();
  void openDesk(load).desk.all(false);
  expect(load).not.toHaveBeenCalled();
});

it('needs nothing from the past where everything may run', () => {
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
  void openDesk(past).desk.all(true);
  const { seen, report } = openDesk(later());
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
  const { desk, seen, shown, report } = openDesk(past, { prepare });
  await desk.show('notice');
  await desk.show('preferences');
  expect(report).toHaveBeenCalledWith('interface-failed', '', expect.any(Error));
  expect([seen.layer, shown.at(-1)]).toEqual(['notice', 'notice']);
  await desk.show('preferences');
  expect([seen.layer, shown.at(-1)]).toEqual(['preferences', 'preferences']);
});

it('shows nothing after it was destroyed while it loaded', async () => {
  const { desk, seen, shown } = openDesk(later());
  const showing = desk.show('preferences');
  desk.destroy();
  await showing;
  expect([seen.layer, shown]).toEqual([undefined, []]);
});

it('shows what was wanted last, whatever was loading meanwhile', async () => {
  const { desk, seen, shown } = openDesk(later());
  await Promise.all([desk.show('preferences'), desk.show('closed')]);
  expect([seen.layer, shown]).toEqual(['closed', ['closed']]);
});
