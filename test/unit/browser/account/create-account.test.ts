// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAccount } from '../../../../src/browser/account/create-account.js';
import type { Account } from '../../../../src/browser/account/create-account.js';
import { readRecords } from '../../../../src/browser/cookies.js';
import { createAssent } from '../../../../src/index.js';
import type { Assent } from '../../../../src/index.js';
import { clearCookies, visitAddress } from '../../../support/cookie-jar.js';
import { policyWith } from '../../../support/policy-with.js';
import { arrive, decide, recordOf } from '../../../support/visitor.js';

const policy = policyWith();
/** A choice that the account has from another device. */
const made = (choices: Record<string, boolean>, minutesAgo = 60) =>
  recordOf(policy, decide(arrive(policy), choices, { at: Date.now() - minutesAgo * 60_000 }));
const granted = made({ analytics: true, ads: true });
const refused = made({ analytics: false, ads: false });

interface Page {
  readonly assent: Assent;
  readonly account: Account;
  readonly save: ReturnType<typeof vi.fn<(choice: string | null) => unknown>>;
  /** As the site does on every page. */
  readonly signIn: (choice: string | null, id?: string) => Promise<void>;
}

let open: Page[] = [];

async function visit(): Promise<Page> {
  const assent = createAssent(JSON.parse(JSON.stringify(policy)));
  await new Promise<void>((resolve) => assent.on('ready', () => resolve()));
  const account = createAccount(assent);
  const save = vi.fn<(choice: string | null) => unknown>();
  const page = {
    assent,
    account,
    save,
    signIn: (choice: string | null, id = 'anna') => account.signIn({ id, choice, save }),
  };
  open.push(page);
  return page;
}

const stored = (): string => readRecords(policy).join();
/** As it is handed over: until what was taken back is deleted, a record fits no page. */
const saved = (): string => actAndReasons(stored());
const actAndReasons = (text: string | null): string =>
  String(text).replace(/^((?:[^~]*~){4})[^~]*~((?:[^~]*~){3}).*/, '$1$2');
const kept = (): string | null => localStorage.getItem('assent-account');
const reasons = ({ assent }: Page): string[] => ['analytics', 'ads'].map((id) => assent.explain(id).reason);

beforeEach(() => {
  visitAddress('https://shop.example/');
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(async () => {
  for (const { account, assent } of open) {
    await account.signOut();
    assent.destroy();
  }
  open = [];
  clearCookies();
  localStorage.clear();
  vi.restoreAllMocks();
});

describe('signing in', () => {
  it('makes the choice of the account hold at once', async () => {
    const page = await visit();
    await page.signIn(granted);
    expect(reasons(page)).toEqual(['granted', 'granted']);
    expect(page.assent.decision?.at).toBeLessThan(Date.now() - 59 * 60_000);
    expect(page.save).not.toHaveBeenCalled();
  });

  it('lets the more protective choice hold until the visitor decides, and that one from then on', async () => {
    const page = await visit();
    await page.assent.update({ ads: false, analytics: true });
    await page.signIn(granted);
    expect(reasons(page)).toEqual(['granted', 'refused']);
    await page.assent.acceptAll();
    expect(reasons(page)).toEqual(['granted', 'granted']);
    await page.signIn(page.save.mock.lastCall?.[0] ?? null);
    expect(reasons(page)).toEqual(['granted', 'granted']);
  });

  it('takes no grant of the device for one of the account, but every refusal', async () => {
    const page = await visit();
    await page.assent.update({ ads: false, analytics: true });
    await page.signIn(null);
    expect(reasons(page)).toEqual(['undecided', 'refused']);
    expect(document.querySelector<HTMLElement>('#assent')?.dataset['state']).toBe('notice');
  });

  it.each([['garbage'], ['1~zzz~1~save~~SS~2.AA~~~0'], ['-~'], [`${granted},${granted}`], [granted.slice(0, -1)]])(
    'never grants by what is no choice: %s',
    async (choice) => {
      const page = await visit();
      await page.signIn(choice);
      expect(page.assent.allows('ads')).toBe(false);
    },
  );

  it.each([[undefined], [{}], [{ id: '', choice: null, save: () => {} }], [{ id: 'a', choice: granted }]])(
    'changes nothing where the site says it wrongly: %j',
    async (given) => {
      const { assent, account } = await visit();
      await Reflect.apply(account.signIn, account, [given]);
      expect(assent.decision).toBeNull();
      expect(kept()).toBeNull();
    },
  );

  it('keeps no identifier of the account, neither in the cookie nor beside it', async () => {
    const page = await visit();
    await page.signIn(granted, 'anna@example.com');
    await page.assent.rejectAll();
    expect(`${kept()}${document.cookie}${JSON.stringify(page.assent.receipt())}`).not.toContain('anna');
  });

  it('brings nothing of an account where nothing can be put away', async () => {
    const full = (): never => {
      throw new Error('full');
    };
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: full, removeItem: full, length: 0 });
    const page = await visit();
    await page.signIn(granted);
    expect(page.assent.decision).toBeNull();
    expect(console.warn).toHaveBeenCalledWith('assent:', 'not-stored', 'account', undefined);
    vi.unstubAllGlobals();
  });
});

describe('a decision while signed in', () => {
  it.each([
    ['grant', (assent: Assent) => assent.acceptAll()],
    ['refusal', (assent: Assent) => assent.rejectAll()],
    ['withdrawal', (assent: Assent) => assent.update({ ads: false })],
  ])('is handed to the site in the same way: a %s', async (name, act) => {
    const page = await visit();
    await page.signIn(name === 'withdrawal' ? granted : null);
    await act(page.assent);
    expect(page.save.mock.calls.map(([text]) => actAndReasons(text))).toEqual([saved()]);
  });

  it('is handed over, too, when it is the same again', async () => {
    const page = await visit();
    await page.signIn(refused);
    await page.assent.rejectAll();
    expect(page.save).toHaveBeenCalledTimes(1);
  });

  it('takes the choice of the account back with `forget`', async () => {
    const page = await visit();
    await page.signIn(granted);
    await page.assent.forget();
    expect(page.save.mock.calls).toEqual([[null]]);
    expect(stored()).toBe('');
    await page.signIn(granted);
    expect(page.assent.allows('ads')).toBe(false);
  });

  it('is tried again until the site has it, the last one alone', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const page = await visit();
    await page.signIn(null);
    page.save.mockRejectedValueOnce(new Error('offline')).mockResolvedValueOnce(false);
    await page.assent.acceptAll();
    await page.assent.rejectAll();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(actAndReasons(page.save.mock.lastCall?.[0] ?? null)).toBe(saved());
    const calls = page.save.mock.calls.length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(page.save).toHaveBeenCalledTimes(calls);
    vi.useRealTimers();
  });

  it('is not undone by what the page has said before', async () => {
    const page = await visit();
    await page.signIn(granted);
    await page.assent.rejectAll();
    await page.signIn(granted);
    expect(page.assent.allows('ads')).toBe(false);
    await page.signIn(null);
    expect(page.assent.allows('ads')).toBe(false);
  });

  it('gives way to a later one from another device', async () => {
    const page = await visit();
    await page.signIn(granted);
    await page.signIn(made({ ads: false, analytics: false }, 5));
    expect(reasons(page)).toEqual(['refused', 'refused']);
    await page.signIn(made({ ads: true, analytics: true }, 30));
    expect(reasons(page)).toEqual(['refused', 'refused']);
  });
});

describe('signing out', () => {
  it('brings back what the device had chosen, and leaves nothing of the account', async () => {
    const page = await visit();
    await page.assent.update({ analytics: true, ads: false });
    const before = stored();
    await page.signIn(null);
    await page.assent.acceptAll();
    const out = page.account.signOut();
    // At once, whether or not the page lives to see the rest.
    expect(stored()).toBe(before);
    expect(kept()).toBeNull();
    expect(await out).toBe(true);
    expect(reasons(page)).toEqual(['granted', 'refused']);
    expect(page.save).toHaveBeenCalledTimes(1);
  });

  it('asks where the device had chosen nothing', async () => {
    const page = await visit();
    await page.signIn(granted);
    await page.account.signOut();
    expect([page.assent.decision, stored(), kept()]).toEqual([null, '', null]);
    expect(page.assent.allows('ads')).toBe(false);
    expect(document.querySelector<HTMLElement>('#assent')?.dataset['state']).toBe('notice');
  });

  it('happens by itself when somebody else signs in, who inherits nothing', async () => {
    const page = await visit();
    await page.signIn(granted, 'anna');
    await page.signIn(null, 'bert');
    expect(page.assent.decision).toBeNull();
    expect(page.assent.allows('ads')).toBe(false);
    await page.account.signOut();
    expect(page.assent.decision).toBeNull();
  });

  it('does not hand what one account has decided to another', async () => {
    const page = await visit();
    await page.signIn(null, 'anna');
    page.save.mockRejectedValue(new Error('offline'));
    await page.assent.acceptAll();
    const other = vi.fn();
    await page.account.signIn({ id: 'bert', choice: null, save: other });
    expect(other).not.toHaveBeenCalled();
  });

  it('says when the last decision could not be saved', async () => {
    const page = await visit();
    await page.signIn(null);
    page.save.mockRejectedValue(new Error('offline'));
    await page.assent.rejectAll();
    expect(await page.account.signOut()).toBe(false);
    expect(kept()).toBeNull();
  });

  it('is nothing where nobody is signed in, however often', async () => {
    const page = await visit();
    await page.assent.acceptAll();
    const before = stored();
    expect([await page.account.signOut(), await page.account.signOut()]).toEqual([true, true]);
    expect(stored()).toBe(before);
  });

  it('puts the history of the device away, and gives it back', async () => {
    const page = await visit();
    localStorage.setItem('assent-history', 'of the device');
    await page.signIn(granted);
    expect(localStorage.getItem('assent-history')).toBeNull();
    localStorage.setItem('assent-history', 'of the account');
    localStorage.setItem('assent-queue', 'of the account');
    await page.account.signOut();
    expect(localStorage.getItem('assent-history')).toBe('of the device');
    expect(localStorage.getItem('assent-queue')).toBeNull();
  });

  it('follows when another page has signed out, and when a page has emptied the storage', async () => {
    const page = await visit();
    await page.signIn(granted);
    localStorage.clear();
    window.dispatchEvent(new StorageEvent('storage', { key: null }));
    await vi.waitFor(() => expect(page.assent.allows('ads')).toBe(false));
    expect(stored()).toBe('');
  });
});
