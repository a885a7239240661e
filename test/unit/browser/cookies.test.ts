// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cookieNameOf, readCookies, readRecords } from '../../../src/browser/cookies.js';
import { recall } from '../../../src/browser/recall.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive, decide, digestOf, recordOf } from '../../support/visitor.js';
import { clearCookies, visitAddress } from '../../support/cookie-jar.js';

const policy = policyWith();
const named = (name: unknown) => ({ cookie: { name } });
const recordWith = (choices: Record<string, boolean>): string =>
  recordOf(policy, decide(arrive(policy), choices, { at: Date.now() }));
const granting = recordWith({ analytics: true, ads: true });

beforeEach(() => visitAddress('https://shop.example/a/b'));
afterEach(clearCookies);

describe('the name of the cookie', () => {
  it.each([
    ['https://shop.example/', undefined, 'assent'],
    ['https://shop.example/', 'choice', 'choice'],
    ['https://shop.example/', '__Host-assent', '__Host-assent'],
    ['https://shop.example/', '__Secure-assent', '__Secure-assent'],
    ['http://localhost:8080/', '__Host-assent', 'assent'],
    ['http://localhost:8080/', '__Secure-assent', 'assent'],
    ['http://localhost:8080/', 'my__Host-assent', 'my__Host-assent'],
  ])('at %s with %s in the policy is %s', (address, name, expected) => {
    visitAddress(address);
    expect(cookieNameOf(named(name))).toBe(expected);
  });
});

describe('reading', () => {
  it('takes the value as it is', () => {
    document.cookie = 'assent=1~a%20b=c"d; path=/';
    expect(readRecords(policy)).toEqual(['1~a%20b=c"d']);
  });

  it('finds the cookie among others', () => {
    document.cookie = 'first=1; path=/';
    document.cookie = `assent=${granting}; path=/`;
    document.cookie = 'last=2; path=/';
    expect(readCookies()).toHaveLength(3);
    expect(readRecords(policy)).toEqual([granting]);
  });

  it.each(['%61ssent', 'assent%20', 'ASSENT', 'xassent', 'assent.x', 'assent-', '__Host-assent', '__proto__'])(
    'does not take %s for it',
    (alias) => {
      document.cookie = `${alias}=${granting}; secure; path=/`;
      expect(readRecords(policy)).toEqual([]);
      expect(recall(readRecords(policy).join(), policy, digestOf(policy))).toBeUndefined();
    },
  );

  it('is not misled by an alias beside the real one', () => {
    const refusing = recordWith({ analytics: false, ads: false });
    document.cookie = `%61ssent=${granting}; path=/`;
    document.cookie = `assent=${refusing}; path=/`;
    expect(readRecords(policy)).toEqual([refusing]);
    expect(recall(readRecords(policy).join(), policy, digestOf(policy))?.reasons.get('ads')).toBe('refused');
  });

  it('finds every one of several, in any order', () => {
    document.cookie = `assent=${granting}; path=/`;
    document.cookie = 'assent=planted; path=/a';
    expect(readRecords(policy).sort()).toEqual([granting, 'planted'].sort());
  });

  it('is not misled by an element of the page that is named cookie', () => {
    document.cookie = `assent=${granting}; path=/`;
    Object.defineProperty(document, 'cookie', { value: 'assent=planted', configurable: true });
    try {
      expect(readRecords(policy)).toEqual([granting]);
    } finally {
      Reflect.deleteProperty(document, 'cookie');
    }
  });

  it('finds nothing where cookies may not be read', () => {
    const original = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
    Object.defineProperty(Document.prototype, 'cookie', {
      ...original,
      get: () => {
        throw new DOMException('sandboxed', 'SecurityError');
      },
    });
    try {
      expect(readCookies().join()).toBe('');
      expect(readRecords(policy)).toEqual([]);
    } finally {
      Object.defineProperty(Document.prototype, 'cookie', original);
    }
  });
});

describe('what the boot file trusts', () => {
  it('is one record that was made for this policy', () => {
    document.cookie = `assent=${granting}; path=/`;
    expect(recall(readRecords(policy).join(), policy, digestOf(policy))?.reasons.get('ads')).toBe('granted');
  });

  it('is no record of another policy, region or signal', () => {
    document.cookie = `assent=${granting}; path=/`;
    for (const digest of [
      digestOf(policyWith({ revision: '2' })),
      digestOf(policy, { region: 'FR' }),
      digestOf(policy, { optOut: true }),
      '',
    ]) {
      expect(recall(readRecords(policy).join(), policy, digest)).toBeUndefined();
    }
  });

  it.each(['', 'nonsense', granting])('is no record with another one beside it: %j', (planted) => {
    document.cookie = `assent=${granting}; path=/`;
    document.cookie = `assent=${planted}; path=/a`;
    expect(readRecords(policy)).toHaveLength(2);
    expect(recall(readRecords(policy).join(), policy, digestOf(policy))).toBeUndefined();
  });

  it('is nothing without a cookie', () => {
    expect(recall(readRecords(policy).join(), policy, digestOf(policy))).toBeUndefined();
  });
});
