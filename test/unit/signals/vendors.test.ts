import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../src/signals/signal.js';
import { stateWith } from '../../support/signal-state.js';
import { standIns } from '../../support/vendors.js';

interface Vector {
  readonly name: string;
  readonly options?: object;
  readonly states: readonly { readonly decided: boolean; readonly allowed: readonly string[] }[];
  /** What the vendor's client is told, apart from what the site tells it. */
  readonly calls: readonly unknown[];
  /** The same where the client loads after the last state, if that differs. */
  readonly late?: readonly unknown[];
  /** What the vendor itself remembers from earlier. */
  readonly remembered?: readonly string[];
  /** What an event is marked with on its way; null where it must not pass. */
  readonly passes?: object | null;
}
interface Vectors {
  readonly grants: readonly unknown[];
  readonly vectors: readonly Vector[];
}

const folder = new URL('../../../src/signals/', import.meta.url);
/** The framework of the IAB is told of by what its own library decodes, and can't be made without options: it has its own tests. */
const isSignal = (file: string) => /^(?!signal\.|connect-|tell-|tcf\.).*\.ts$/.test(file);
const names = (await readdir(folder)).filter(isSignal).map((file) => file.replace('.ts', ''));
/** Those whose client can be stood in for; the others have tests of their own. */
const vendors = names.filter((name) => standIns[name]);
const moduleOf = (name: string): Promise<{ readonly signal: (options?: object) => Signal }> =>
  import(/* @vite-ignore */ new URL(`${name}.ts`, folder).href);
const vectorsOf = async (name: string): Promise<Vectors> =>
  JSON.parse(await readFile(new URL(`../../vectors/signals/${name}.json`, import.meta.url), 'utf8'));

/** A page with nothing in it, and a vendor that can be put there, of which everything is heard that its client is told. */
function pageFor(name: string, remembered: readonly string[] = []) {
  const heard: unknown[][] = [];
  const passing: ((event: object) => void)[] = [];
  const loaded: (() => void)[] = [];
  const page = {
    remembered,
    document: new EventTarget(),
    addEventListener: (_: string, listener: () => void) => void loaded.push(listener),
    localStorage: {
      setItem: (...words: string[]) => void heard.push(['setItem', ...words]),
      removeItem: (...words: string[]) => void heard.push(['removeItem', ...words]),
    },
  };
  const hear = (words: unknown[]): void => {
    heard.push(
      words.map((word) => {
        if (typeof word !== 'function') return structuredClone(word);
        passing.push(word as never);
        return 'function';
      }),
    );
  };
  const run = async (code: string): Promise<void> => {
    // oxlint-disable-next-line no-new-func, no-implied-eval, typescript/no-implied-eval
    new Function('window', 'hear', code)(page, hear);
    await Promise.resolve();
    await Promise.resolve();
  };
  const own = standIns[name]?.own ?? [];
  return {
    page: page as unknown as Window,
    /** Without what the site itself calls. */
    told: () => heard.filter((words) => !own.some((one) => JSON.stringify(one) === JSON.stringify(words))),
    heard,
    passing,
    snippet: () => run(standIns[name]?.snippet ?? ''),
    client: () => run(standIns[name]?.client ?? ''),
    load: () => loaded.forEach((listener) => listener()),
  };
}

describe.each(vendors)('the signal for %s', async (name) => {
  const { signal } = await moduleOf(name);
  const { vectors, grants } = await vectorsOf(name);

  it.each(vectors)('$name', async ({ options, states, calls, remembered, passes }) => {
    const site = pageFor(name, remembered);
    const tell = signal(options).start(site.page);
    await site.snippet();
    await site.client();
    for (const { decided, allowed } of states) tell(stateWith(allowed, decided));
    site.load();
    await Promise.resolve();
    expect(site.told()).toEqual(calls);
    if (passes === undefined) return;
    const event = { obj: { context: { page: 1 } } };
    const passed: unknown[] = [];
    site.passing.forEach((pass) => pass({ payload: event, next: (payload: unknown) => passed.push(payload) }));
    const marked = { obj: { context: { page: 1, consent: { categoryPreferences: passes } } } };
    expect(passed).toEqual(passes ? [marked] : []);
  });

  it.each(vectors)('$name, with a tag that is released by it', async ({ options, states, calls, late, remembered }) => {
    const site = pageFor(name, remembered);
    const tell = signal(options).start(site.page);
    for (const { decided, allowed } of states) tell(stateWith(allowed, decided));
    await site.snippet();
    await site.client();
    site.load();
    expect(site.told()).toEqual(late ?? calls);
  });

  it.each(vectors)('$name, with a client that comes last', async ({ options, states, calls, late, remembered }) => {
    const site = pageFor(name, remembered);
    const tell = signal(options).start(site.page);
    await site.snippet();
    for (const { decided, allowed } of states) tell(stateWith(allowed, decided));
    await Promise.resolve();
    await site.client();
    site.load();
    expect(site.told()).toEqual(late ?? calls);
  });

  it('is what the client reads first, before anything that the site says', async () => {
    const site = pageFor(name);
    signal().start(site.page);
    await site.snippet();
    await site.client();
    const [first] = vectors;
    // One of Adobe's must come behind its configuration, and is in that.
    expect(site.heard).toEqual([...(first?.calls ?? []), ...(standIns[name]?.own ?? [])]);
  });

  it('leaves the page as it is where the vendor never comes, but for lists that the vendor documents', () => {
    const { page } = pageFor(name);
    const before = Object.keys(page);
    signal().start(page)(stateWith(['analytics', 'ads']));
    const added = Object.keys(page).filter((key) => !before.includes(key) && (page as never)[key] !== undefined);
    expect(added).toEqual({ uet: ['uetq'], matomo: ['_paq'], 'wp-consent': ['wp_consent_type'] }[name as 'uet'] ?? []);
  });

  it('grants nothing, whatever it is told that is no grant, and throws rather than guess', async () => {
    const granted = JSON.stringify(grants);
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), fc.boolean(), async (garbage, options, early) => {
        const site = pageFor(name);
        if (early) await site.snippet();
        if (early) await site.client();
        const state = { ...stateWith([]), decision: garbage };
        try {
          signal(options as never).start(site.page)(state);
        } catch {
          // Reported by whoever has started it.
        }
        if (!early) await site.snippet();
        if (!early) await site.client();
        for (const words of site.told()) expect(grants.length && granted.includes(JSON.stringify(words))).toBeFalsy();
        expect(JSON.stringify(site.told())).not.toMatch(
          /"granted"|(?<!"functional",)"allow"|"analytics":true|"marketing":true/,
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each([[7], [['ads']], [{}], [true], [null]])('is never granted by an option that is %j', async (wrong) => {
    const site = pageFor(name);
    await site.snippet();
    await site.client();
    const keys = ['purposes', 'analytics', 'ads', 'marketing', 'preferences', 'statistics', 'sale_of_data'];
    try {
      signal(Object.fromEntries(keys.map((key) => [key, wrong]))).start(site.page)({
        ...stateWith([]),
        allows: () => true,
      });
    } catch {
      // Reported by whoever has started it.
    }
    await Promise.resolve();
    for (const words of site.told()) expect(JSON.stringify(grants)).not.toContain(JSON.stringify(words));
    expect(JSON.stringify(site.told())).not.toMatch(/"granted"|"analytics":true|"marketing":true|marketing","allow"/);
  });

  it('is not switched on by what a page has added to all objects', async () => {
    const site = pageFor(name);
    await site.snippet();
    await site.client();
    const polluted = Object.create({
      purposes: 'all',
      analytics: 'all',
      ads: 'all',
      marketing: 'all',
      statistics: 'all',
    });
    signal(polluted).start(site.page)(stateWith(['all']));
    for (const words of site.told()) expect(JSON.stringify(grants)).not.toContain(JSON.stringify(words));
  });
});

describe('every file of src/signals', () => {
  it.each(names)('%s has vectors, and a signal of its name that is made by `signal`', async (name) => {
    const { signal } = await moduleOf(name);
    expect(signal()).toMatchObject({ name, start: expect.any(Function) as unknown });
    expect((await vectorsOf(name)).vectors.length).toBeGreaterThan(5);
  });

  it.each(names)('%s does nothing when it is imported or made', async (name) => {
    const before = Reflect.ownKeys(globalThis);
    (await moduleOf(name)).signal({ purposes: 'ads' });
    expect(Reflect.ownKeys(globalThis)).toEqual(before);
  });
});
