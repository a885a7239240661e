// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecords } from '../../../src/browser/cookies.js';
import { hasTraces, writeRecord } from '../../../src/browser/storage.js';
import { clearCookies, visitAddress, watchCookies } from '../../support/cookie-jar.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive, DAY, decide, MINUTE, recordOf } from '../../support/visitor.js';

const policy = policyWith();
/** Some time ago, in whole minutes. */
const at = Math.floor(Date.now() / MINUTE) * MINUTE - 100 * DAY;
const record = recordOf(policy, decide(arrive(policy), { analytics: true, ads: false }, { at }));

let jar: ReturnType<typeof watchCookies>;

beforeEach(() => {
  visitAddress('https://www.shop.example/a/b');
  jar = watchCookies();
});
afterEach(() => {
  jar.stop();
  clearCookies();
});

describe('storing a record', () => {
  it('writes it as it is, for the whole site, only for this site and only over https', () => {
    expect(writeRecord(policy, record, at)).toBe(true);
    expect(jar.written()).toEqual([
      {
        pair: `assent=${record}`,
        attributes: { path: '/', samesite: 'lax', secure: '', expires: new Date(at + 182 * DAY).toUTCString() },
      },
    ]);
    expect(readRecords(policy)).toEqual([record]);
  });

  it('writes every character of a revision as it is', () => {
    const text = record.replace('~1~', '~2026.11_24:a-B~');
    expect(writeRecord(policy, text, at)).toBe(true);
    expect(readRecords(policy)).toEqual([text]);
  });

  it('works on plain http for development, without the mark for https', () => {
    visitAddress('http://localhost:8080/');
    expect(writeRecord(policyWith({ cookie: { name: '__Host-assent' } }), record, at)).toBe(true);
    expect(jar.written()[0]?.pair).toBe(`assent=${record}`);
    expect(jar.written()[0]?.attributes).not.toHaveProperty('secure');
  });

  it('never moves the end: it counts from the decision, however often it is written', () => {
    for (let visits = 0; visits < 3; visits += 1) writeRecord(policy, record, at);
    const ends = new Set(jar.written().map(({ attributes }) => attributes['expires']));
    expect([...ends]).toEqual([new Date(at + 182 * DAY).toUTCString()]);
  });

  it.each([
    [30, at, 30],
    [400, at, 400],
    [401, at, 182],
    [1e300, at, 182],
    [Number.NaN, at, 182],
    ['Infinity', at, 182],
  ])('takes the days of the policy where browsers take them: %s', (days, time, expected) => {
    writeRecord(policyWith({ cookie: { days } }), record, time);
    expect(jar.written()[0]?.attributes['expires']).toBe(new Date(time + expected * DAY).toUTCString());
  });

  it('shares it with a parent domain when the policy says so', () => {
    expect(writeRecord(policyWith({ cookie: { domain: 'shop.example' } }), record, at)).toBe(true);
    expect(jar.written().at(-1)?.attributes['domain']).toBe('shop.example');
  });

  it('takes away first what it stored before the policy had a domain', () => {
    writeRecord(policyWith(), record, at);
    writeRecord(policyWith({ cookie: { domain: 'shop.example' } }), record, at);
    const [, removed] = jar.written();
    expect([removed?.pair, removed?.attributes['domain'], removed?.attributes['expires']]).toEqual([
      'assent=',
      undefined,
      new Date(0).toUTCString(),
    ]);
  });

  it('keeps a __Host- name to this host, whatever the policy says', () => {
    writeRecord(policyWith({ cookie: { name: '__Host-assent', domain: 'shop.example' } }), record, at);
    expect(jar.written()[0]?.pair).toBe(`__Host-assent=${record}`);
    expect(jar.written()[0]?.attributes).not.toHaveProperty('domain');
  });

  it('takes no attribute from a name or a domain of the policy', () => {
    writeRecord(policyWith({ cookie: { name: 'a; domain=evil.example', domain: 'x; samesite=none' } }), record, at);
    const [{ pair, attributes } = { pair: '', attributes: {} }] = jar.written().slice(-1);
    expect(pair.startsWith('a%3B%20domain%3Devil.example=')).toBe(true);
    expect(attributes).toMatchObject({ domain: 'x', samesite: 'lax' });
  });

  it('says so when a wrong domain keeps it from being stored', () => {
    expect(writeRecord(policyWith({ cookie: { domain: 'other.example' } }), record, at)).toBe(false);
  });

  it('says so when cookies are off', () => {
    jar.stop();
    Object.defineProperty(document, 'cookie', { configurable: true, get: () => '', set: () => {} });
    try {
      expect(writeRecord(policy, record, at)).toBe(false);
    } finally {
      Reflect.deleteProperty(document, 'cookie');
    }
  });

  it('does not throw when cookies may not be written', () => {
    jar.stop();
    Object.defineProperty(document, 'cookie', {
      configurable: true,
      set: () => {
        throw new DOMException('sandboxed', 'SecurityError');
      },
    });
    try {
      expect(writeRecord(policy, record, at)).toBe(false);
    } finally {
      Reflect.deleteProperty(document, 'cookie');
    }
  });

  it('is not undone by a cookie of the same name at another path', () => {
    document.cookie = 'assent=planted; path=/a';
    expect(writeRecord(policy, record, at)).toBe(true);
    expect(readRecords(policy)).toContain(record);
  });
});

describe('an empty record', () => {
  it('takes the cookie away', () => {
    writeRecord(policy, record, at);
    expect(writeRecord(policy, '', at)).toBe(true);
    expect(readRecords(policy)).toEqual([]);
  });

  it('says so when one stays that was planted elsewhere', () => {
    document.cookie = 'assent=planted; path=/a';
    expect(writeRecord(policy, '', at)).toBe(false);
  });
});

describe('what services may have left', () => {
  const leaving = (changes: object) => policyWith({ services: [{ id: 'gone', purposes: ['ads'], ...changes }] });

  it('is nothing on a clean page', () => {
    expect(hasTraces(policy)).toBe(false);
    expect(hasTraces(leaving({ storage: [{ area: 'local', key: 'ads' }], cookies: [{ name: '_ads' }] }))).toBe(false);
  });

  it.each([
    ['a cookie', () => (document.cookie = 'theirs=1; path=/')],
    ['local storage', () => localStorage.setItem('theirs', '1')],
    ['session storage', () => sessionStorage.setItem('theirs', '1')],
  ])('is something where there is %s', (_, leave) => {
    leave();
    try {
      expect(hasTraces(policy)).toBe(true);
    } finally {
      localStorage.clear();
      sessionStorage.clear();
    }
  });

  it.each([
    ['a database', { storage: [{ area: 'indexedDB', key: 'ads' }] }],
    ['a cache', { storage: [{ key: 'ads', area: 'cache' }] }],
    ['a service worker', { storage: [{ area: 'serviceWorker', key: '/ads/' }] }],
    ['a cookie that script can not see', { cookies: [{ name: '_ads', httpOnly: true }] }],
  ])('may be there where the policy declares %s', (_, changes) => {
    expect(hasTraces(leaving(changes))).toBe(true);
  });

  it('may be there where storage is off, or the policy can not be read', () => {
    const endless: Record<string, unknown> = {};
    endless['self'] = endless;
    expect(hasTraces(endless)).toBe(true);
  });
});
