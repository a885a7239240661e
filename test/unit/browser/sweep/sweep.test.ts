// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCookies } from '../../../../src/browser/cookies.js';
import type { SweepEvent, SweptItem } from '../../../../src/browser/sweep/report.js';
import { sweep } from '../../../../src/browser/sweep/sweep.js';
import { clearCookies, visitAddress } from '../../../support/cookie-jar.js';
import { deep, odd } from '../../../support/odd.js';
import { policyWith } from '../../../support/policy-with.js';
import { arrive, decide } from '../../../support/visitor.js';

type Names = readonly unknown[];

/** A policy whose service `gone` may not run and whose service `stays` may. */
const policyOf = (gone: Names, stays: Names = [], changes: Readonly<Record<string, unknown>> = {}) =>
  policyWith({
    services: [
      { id: 'gone', purposes: ['ads'], cookies: gone.map((name) => ({ name })) },
      { id: 'stays', purposes: ['analytics'], cookies: stays.map((name) => ({ name })) },
    ],
    ...changes,
  });

/** Sweeps after a decision for analytics and against ads; gives back what the page is told. */
async function run(policy: unknown): Promise<readonly SweptItem[]> {
  const after = decide(arrive(policy), { analytics: true, ads: false });
  const details: SweepEvent[] = [];
  const listen = ({ detail }: CustomEvent<SweepEvent>): unknown => details.push(detail);
  document.addEventListener('assent:sweep', listen);
  await sweep({ policy, before: after, state: () => after, scripts: [] });
  document.removeEventListener('assent:sweep', listen);
  expect(details).toHaveLength(1);
  return details[0]?.items ?? [];
}

const namesLeft = (): string[] =>
  readCookies()
    .filter(Boolean)
    .map((cookie) => cookie.replace(/=.*/, ''))
    .sort();

const set = (...names: readonly string[]): void => {
  for (const name of names) document.cookie = `${name}=1; path=/`;
};

beforeEach(() => visitAddress('https://www.shop.example/a/b'));
afterEach(() => {
  clearCookies();
  localStorage.clear();
  sessionStorage.clear();
});

describe('sweeping cookies', () => {
  it.each([
    ['odd', odd],
    ['nested deeply', deep],
  ])('goes on where a value is %s', async (_, value) => {
    set('_ads', '_more');
    localStorage.setItem('_ads', '1');
    const services = [
      { id: value, purposes: ['ads'], cookies: [{ name: '_more' }, { name: value }] },
      {
        ...{
          id: 'gone',
          purposes: ['ads'],
          storage: [
            { area: 'local', key: '_ads' },
            { area: value, key: value },
          ],
        },
        cookies: ['path', 'domain', 'retention'].map((key) => ({ name: '_ads', [key]: value })),
      },
    ];
    const items = await run(policyWith({ services }));
    expect(namesLeft()).toEqual([]);
    expect(localStorage.length).toBe(0);
    expect(items.map(({ state }) => state)).toEqual(['removed', 'removed', 'removed', 'removed', 'removed']);
  });

  it('deletes those that a service has declared which may not run, and no others', async () => {
    set('_ads', '_adsx', 'x_ads', '_ADS', 'basket');
    await run(policyOf(['_ads']));
    expect(namesLeft()).toEqual(['_ADS', '_adsx', 'basket', 'x_ads']);
  });

  it('deletes by the start of the name where the policy has a star at the end', async () => {
    set('_ads', '_ads_1', '_ads_2', '_adverts');
    await run(policyOf(['_ads_*']));
    expect(namesLeft()).toEqual(['_ads', '_adverts']);
  });

  it.each(['*', 'a*', '_a*', '**', '***', '_a**', '*_ads', '_*ds', '.*', '_ads|basket', '^_ads', '_ads*x'])(
    'deletes nothing for a pattern that is too short or of another kind: %s',
    async (pattern) => {
      set('_ads', 'abc', 'basket');
      await run(policyOf([pattern]));
      expect(namesLeft()).toEqual(['_ads', 'abc', 'basket']);
    },
  );

  it('deletes by a start of three characters', async () => {
    set('_ads', '_adverts', '_analytics');
    await run(policyOf(['_ad*']));
    expect(namesLeft()).toEqual(['_analytics']);
  });

  it.each([
    ['the same name', ['_shared'], ['_shared']],
    ['a name that the other covers', ['_shar*'], ['_shared']],
    ['a start that covers the name', ['_shared'], ['_shar*']],
    ['the same start', ['_shar*'], ['_shar*']],
  ])('leaves what a service uses too that may run: %s', async (_, gone, stays) => {
    set('_shared', '_share_more');
    await run(policyOf([...gone, '_share_more'], stays));
    expect(namesLeft()).toContain('_shared');
  });

  it('leaves the cookies of services that may run', async () => {
    set('_stats', '_ads');
    await run(policyOf(['_ads'], ['_stats']));
    expect(namesLeft()).toEqual(['_stats']);
  });

  it.each([
    ['by its name', 'assent', 'assent', {}],
    ['by its start', 'ass*', 'assent', {}],
    ['by a name of its own', 'choice', 'choice', { cookie: { name: 'choice' } }],
    ['by its prefix', '__Host-*', '__Host-assent', { cookie: { name: '__Host-assent' } }],
  ])('never deletes the record, even when a service declares it %s', async (_, pattern, name, changes) => {
    document.cookie = `${name}=1; path=/; secure`;
    await run(policyOf([pattern], [], changes));
    expect(namesLeft()).toEqual([name]);
  });

  it('reaches those of parent domains and of folders above the page', async () => {
    document.cookie = '_ads1=1; path=/; domain=shop.example';
    document.cookie = '_ads2=1; path=/a';
    document.cookie = '_ads3=1; path=/a/b';
    document.cookie = '_ads4=1; path=/; domain=www.shop.example';
    await run(policyOf(['_ads*']));
    expect(namesLeft()).toEqual([]);
  });

  it('deletes 200 at most, and says that the rest is left', async () => {
    for (let index = 0; index < 250; index += 1) localStorage.setItem(`ads-${index}`, '1');
    const [item] = await run(
      policyWith({ services: [{ id: 'gone', purposes: ['ads'], storage: [{ area: 'local', key: 'ads-*' }] }] }),
    );
    expect(localStorage).toHaveLength(50);
    expect(item).toMatchObject({ state: 'remains', reason: 'failed' });
  });

  it('takes nothing from entries that are not valid', async () => {
    set('_ads', 'undefined', 'null');
    await run(policyOf([undefined, null, 7, ['_ads'], { name: '_ads' }]));
    await run(
      policyWith({ services: [null, { id: 'gone', cookies: '_ads' }, { id: 'gone', cookies: { name: '_ads' } }] }),
    );
    await run(undefined);
    expect(namesLeft()).toEqual(['_ads', 'null', 'undefined']);
  });
});

describe('sweeping storage', () => {
  const policy = policyWith({
    services: [
      {
        id: 'gone',
        purposes: ['ads'],
        storage: [
          { area: 'local', key: 'ads-id' },
          { area: 'local', key: 'ads:*' },
          { area: 'session', key: 'ads-visit' },
          { area: 'cookie', key: 'basket' },
        ],
      },
      { id: 'stays', purposes: ['analytics'], storage: [{ area: 'local', key: 'ads:shared' }] },
    ],
  });

  it('deletes the declared keys of each area, unless a service that may run uses them too', async () => {
    for (const key of ['ads-id', 'ads:1', 'ads:shared', 'ads-visit', 'basket']) {
      localStorage.setItem(key, '1');
      sessionStorage.setItem(key, '1');
    }
    await run(policy);
    expect(Object.keys(localStorage).sort()).toEqual(['ads-visit', 'ads:shared', 'basket']);
    expect(Object.keys(sessionStorage).sort()).toEqual(['ads-id', 'ads:1', 'ads:shared', 'basket']);
  });

  it('leaves the history, and what waits to be delivered, whatever a service declares', async () => {
    for (const key of ['assent-history', 'assent-queue', 'assets']) localStorage.setItem(key, '1');
    const storage = [{ area: 'local', key: 'ass*' }];
    await run(policyWith({ services: [{ id: 'gone', purposes: ['ads'], storage }] }));
    expect(Object.keys(localStorage).sort()).toEqual(['assent-history', 'assent-queue']);
  });

  it('goes on with the other area when one may not be used', async () => {
    sessionStorage.setItem('ads-visit', '1');
    const open = vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('off', 'SecurityError');
    });
    try {
      await run(policy);
    } finally {
      open.mockRestore();
    }
    expect(Object.keys(sessionStorage)).toEqual([]);
  });
});

describe('any policy', () => {
  /** Few letters, so that names, beginnings and patterns meet often. */
  const name = fc.stringMatching(/^[ab_]{1,5}$/);
  const pattern = fc.oneof(
    name,
    name.map((start) => `${start}*`),
  );
  const declared = fc.record({
    service: fc.constantFrom('gone', 'stays'),
    area: fc.constantFrom('cookie', 'local', 'session'),
    pattern,
  });

  /** Written anew, so that one mistake is not made twice. */
  const covers = (pattern: string, given: string): boolean => {
    if (!pattern.endsWith('*')) return pattern === given;
    return pattern.length > 3 && given.startsWith(pattern.slice(0, -1));
  };

  it('deletes just what is declared by a service that may not run, and by none that may', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(declared, { maxLength: 8 }),
        fc.uniqueArray(name, { maxLength: 12 }),
        async (all, names) => {
          clearCookies();
          localStorage.clear();
          sessionStorage.clear();
          set('assent', ...names);
          for (const key of names) {
            localStorage.setItem(key, '1');
            sessionStorage.setItem(key, '1');
          }
          const serviceOf = (id: string, purpose: string) => {
            const mine = all.filter(({ service }) => service === id);
            const stored = mine.filter(({ area }) => area !== 'cookie');
            return {
              id,
              purposes: [purpose],
              cookies: mine.filter(({ area }) => area === 'cookie').map((one) => ({ name: one.pattern })),
              storage: stored.map((one) => ({ area: one.area, key: one.pattern })),
            };
          };
          const items = await run(
            policyWith({ services: [serviceOf('gone', 'ads'), serviceOf('stays', 'analytics')] }),
          );

          const isNamed = (service: string, area: string, given: string): boolean =>
            all.some((one) => one.service === service && one.area === area && covers(one.pattern, given));
          const leftIn = (area: string): string[] =>
            names.filter((given) => !isNamed('gone', area, given) || isNamed('stays', area, given)).sort();
          expect(namesLeft().filter((given) => given !== 'assent')).toEqual(leftIn('cookie'));
          expect(namesLeft()).toContain('assent');
          expect(Object.keys(localStorage).sort()).toEqual(leftIn('local'));
          expect(Object.keys(sessionStorage).sort()).toEqual(leftIn('session'));
          // Everything that was declared is told of, once, and nothing else.
          const gone = all.filter(({ service }) => service === 'gone');
          const told = items.map((item) => `${item.area} ${item.name}`);
          expect(told.sort()).toEqual(gone.map((one) => `${one.area} ${one.pattern}`).sort());
          for (const item of items) {
            const covered = names.filter((given) => covers(item.name, given));
            const kept = covered.filter((given) => isNamed('stays', item.area, given));
            const state = kept[0] ? 'remains' : covered[0] ? 'removed' : 'absent';
            expect(item).toMatchObject(kept[0] ? { state, reason: 'shared' } : { state });
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
