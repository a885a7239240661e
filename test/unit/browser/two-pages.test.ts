// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDesk } from '../../../src/browser/create-desk.js';
import type { Desk } from '../../../src/browser/desk.js';
import type { Past } from '../../../src/browser/past.js';
import { sweep } from '../../../src/browser/sweep/sweep.js';
import { recollect } from '../../../src/core/recollect.js';
import type { Reason } from '../../../src/core/settled.js';
import type { StartInterface } from '../../../src/presenter.js';
import { clearCookies, visitAddress } from '../../support/cookie-jar.js';
import { policyWith } from '../../support/policy-with.js';

beforeEach(() => visitAddress('https://shop.example/'));
afterEach(() => {
  clearCookies();
  vi.useRealTimers();
});

const nothing = (): void => {};
const shown = {
  show: nothing,
  update: nothing,
  inline: nothing,
  tell: nothing,
  destroy: nothing,
};

/** No policy here has receipts. */
const loadReceipts = () => Promise.reject(new Error('receipts'));

interface Page {
  readonly desk: Desk;
  readonly reasonOf: (id: string) => Reason | undefined;
}

/** A page of the same visitor, with the cookies of all the others. */
function open(
  loadRecollect: Past['loadRecollect'] = async () => ({ recollect }),
  start: StartInterface = async () => ({ prepare: async () => {}, ...shown }),
): Page {
  let reasons: ReadonlyMap<string, Reason | undefined> = new Map();
  const desk = createDesk(
    {
      policy: policyWith(),
      circumstances: { region: undefined, optOut: false, age: undefined },
      digest: 'd',
      language: 'en',
      wanted: 'en',
      enforce: (settled) => ({ reasons } = settled),
      host: {
        control: document.createElement('button'),
        root: document.createElement('div').attachShadow({ mode: 'open' }),
        setLayer: nothing,
        attach: nothing,
        remove: nothing,
      },
      report: nothing,
    },
    start,
    { recollect, ruleFor: undefined, loadRecollect, loadSweep: async () => ({ sweep }), loadReceipts },
  );
  return { desk, reasonOf: (id) => reasons.get(id) };
}

describe('a refusal in another page', () => {
  it('is kept by a choice that is made while it is being read', async () => {
    let arrive = nothing;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const one = open(() => arrived.then(() => ({ recollect })));
    await one.desk.all(true);
    await open().desk.update({ ads: false });
    const catching = one.desk.catchUp();
    const choosing = one.desk.update({ analytics: true });
    arrive();
    await Promise.all([catching, choosing]);
    expect([one.reasonOf('ads'), one.reasonOf('analytics')]).toEqual(['refused', 'granted']);
    expect(open().reasonOf('ads')).toBe('refused');
  });

  it('of a service is kept when its purpose is granted', async () => {
    const one = open();
    await one.desk.all(true);
    await open().desk.update({ 'acme-ads': false });
    await one.desk.all(true);
    expect(one.reasonOf('acme-ads')).toBe('refused');
  });

  it('that this page has not shown yet is kept however old it is', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const one = open();
    await one.desk.all(true);
    await open().desk.update({ ads: false });
    vi.setSystemTime(Date.now() + 4 * 60_000);
    await one.desk.update({ ads: true, analytics: false });
    expect(one.reasonOf('ads')).toBe('refused');
  });

  it('is kept where what reads it can not be had', async () => {
    const one = open(() => Promise.reject(new Error('offline')));
    await one.desk.all(true);
    await open().desk.update({ ads: false });
    await one.desk.update({ ads: true });
    expect(one.reasonOf('ads')).not.toBe('granted');
    expect(open().reasonOf('ads')).not.toBe('granted');
  });
});

describe('an interface that could not be had once', () => {
  it('is asked for again', async () => {
    const show = vi.fn();
    const start = vi
      .fn<StartInterface>()
      .mockRejectedValueOnce(new Error('chunk'))
      .mockResolvedValue({ prepare: async () => {}, ...shown, show });
    const { desk } = open(undefined, start);
    await expect(desk.show('notice')).rejects.toThrow('chunk');
    await desk.show('preferences');
    expect(show).toHaveBeenCalledWith('preferences', undefined);
  });
});
