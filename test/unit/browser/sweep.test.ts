// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCookies } from '../../../src/browser/cookies.js';
import { removeCookie } from '../../../src/browser/storage.js';
import { sweep } from '../../../src/browser/sweep.js';
import { clearCookies, visitAddress } from '../../support/cookie-jar.js';
import { policyWith } from '../../support/policy-with.js';

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

const run = (policy: unknown): void => sweep({ policy, isAllowed: (id) => id === 'stays', readCookies, removeCookie });

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
  it('deletes those that a service has declared which may not run, and no others', () => {
    set('_ads', '_adsx', 'x_ads', '_ADS', 'basket');
    run(policyOf(['_ads']));
    expect(namesLeft()).toEqual(['_ADS', '_adsx', 'basket', 'x_ads']);
  });

  it('deletes by the start of the name where the policy has a star at the end', () => {
    set('_ads', '_ads_1', '_ads_2', '_adverts');
    run(policyOf(['_ads_*']));
    expect(namesLeft()).toEqual(['_ads', '_adverts']);
  });

  it.each(['*', 'a*', '_a*', '**', '***', '_a**', '*_ads', '_*ds', '.*', '_ads|basket', '^_ads', '_ads*x'])(
    'deletes nothing for a pattern that is too short or of another kind: %s',
    (pattern) => {
      set('_ads', 'abc', 'basket');
      run(policyOf([pattern]));
      expect(namesLeft()).toEqual(['_ads', 'abc', 'basket']);
    },
  );

  it('deletes by a start of three characters', () => {
    set('_ads', '_adverts', '_analytics');
    run(policyOf(['_ad*']));
    expect(namesLeft()).toEqual(['_analytics']);
  });

  it.each([
    ['the same name', ['_shared'], ['_shared']],
    ['a name that the other covers', ['_shar*'], ['_shared']],
    ['a start that covers the name', ['_shared'], ['_shar*']],
    ['the same start', ['_shar*'], ['_shar*']],
  ])('leaves what a service uses too that may run: %s', (_, gone, stays) => {
    set('_shared', '_share_more');
    run(policyOf([...gone, '_share_more'], stays));
    expect(namesLeft()).toContain('_shared');
  });

  it('leaves the cookies of services that may run', () => {
    set('_stats', '_ads');
    run(policyOf(['_ads'], ['_stats']));
    expect(namesLeft()).toEqual(['_stats']);
  });

  it.each([
    ['by its name', 'assent', 'assent', {}],
    ['by its start', 'ass*', 'assent', {}],
    ['by a name of its own', 'choice', 'choice', { cookie: { name: 'choice' } }],
    ['by its prefix', '__Host-*', '__Host-assent', { cookie: { name: '__Host-assent' } }],
  ])('never deletes the record, even when a service declares it %s', (_, pattern, name, changes) => {
    document.cookie = `${name}=1; path=/; secure`;
    run(policyOf([pattern], [], changes));
    expect(namesLeft()).toEqual([name]);
  });

  it('reaches those of parent domains and of folders above the page', () => {
    document.cookie = '_ads1=1; path=/; domain=shop.example';
    document.cookie = '_ads2=1; path=/a';
    document.cookie = '_ads3=1; path=/a/b';
    document.cookie = '_ads4=1; path=/; domain=www.shop.example';
    run(policyOf(['_ads*']));
    expect(namesLeft()).toEqual([]);
  });

  it('deletes 200 at most', () => {
    const removed = new Set<string>();
    const cookies = Array.from({ length: 500 }, (_, index) => `_ads${index}=1`);
    sweep({
      policy: policyOf(['_ads*']),
      isAllowed: () => false,
      readCookies: () => cookies,
      removeCookie: (name) => removed.add(name),
    });
    expect(removed.size).toBe(200);
  });

  it('takes nothing from entries that are not valid', () => {
    set('_ads', 'undefined', 'null');
    run(policyOf([undefined, null, 7, ['_ads'], { name: '_ads' }]));
    run(policyWith({ services: [null, { id: 'gone', cookies: '_ads' }, { id: 'gone', cookies: { name: '_ads' } }] }));
    run(undefined);
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

  it('deletes the declared keys of each area, unless a service that may run uses them too', () => {
    for (const key of ['ads-id', 'ads:1', 'ads:shared', 'ads-visit', 'basket']) {
      localStorage.setItem(key, '1');
      sessionStorage.setItem(key, '1');
    }
    run(policy);
    expect(Object.keys(localStorage).sort()).toEqual(['ads-visit', 'ads:shared', 'basket']);
    expect(Object.keys(sessionStorage).sort()).toEqual(['ads-id', 'ads:1', 'ads:shared', 'basket']);
  });

  it('goes on with the other area when one may not be used', () => {
    sessionStorage.setItem('ads-visit', '1');
    const open = vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('off', 'SecurityError');
    });
    try {
      run(policy);
    } finally {
      open.mockRestore();
    }
    expect(Object.keys(sessionStorage)).toEqual([]);
  });
});
