import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashed, lifetimeOf } from '../../../src/core/record.js';
import { renewCookie } from '../../../src/server/renew-cookie.js';
import { isLinear } from '../../support/growth.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive, DAY, decide, NOW, recordOf } from '../../support/visitor.js';

const recordOfPolicy = (of: unknown, choices = { analytics: true }): string =>
  recordOf(of, decide(arrive(of), choices));

const policy = policyWith();
const record = recordOfPolicy(policy);
const renew = (header: unknown, of: unknown = policy, facts: object = {}): string | undefined =>
  renewCookie(header as string, of as string, { now: NOW + DAY, ...facts });

/** Attributes by their names in small letters, after the pair itself. */
const partsOf = (cookie: string | undefined): [pair: string, attributes: Record<string, string>] => {
  const [pair = '', ...attributes] = (cookie ?? '').split('; ');
  return [
    pair,
    Object.fromEntries(attributes.map((one) => [one.toLowerCase().split('=')[0], one.split('=')[1] ?? ''])),
  ];
};

describe('the cookie that a server sets again', () => {
  it('is the same record, with the attributes that a page gives it', () => {
    const [pair, attributes] = partsOf(renew(`a=1; assent=${record}; b=2`));
    expect(pair).toBe(`assent=${record}`);
    expect(attributes).toEqual({
      expires: new Date(NOW + 182 * DAY).toUTCString(),
      path: '/',
      samesite: 'Lax',
      secure: '',
    });
  });

  it('ends when the decision ends, whenever it is set', () => {
    for (const days of [undefined, 1, 30, 400, 401, -1]) {
      const of = policyWith(days === undefined ? {} : { cookie: { days } });
      const header = `assent=${recordOfPolicy(of)}`;
      const life = lifetimeOf(of);
      for (const now of [NOW - DAY / 2, NOW, NOW + life / 2, NOW + life - 1]) {
        expect(partsOf(renew(header, of, { now }))[1]['expires']).toBe(new Date(NOW + life).toUTCString());
      }
      expect(renew(header, of, { now: NOW + life })).toBeUndefined();
    }
  });

  it.each([
    ['__Host-assent', undefined, true, '__Host-assent', undefined],
    ['__Host-assent', 'shop.example', true, '__Host-assent', undefined],
    ['__Host-assent', 'shop.example', false, 'assent', 'shop.example'],
    ['__Secure-c', 'shop.example', true, '__Secure-c', 'shop.example'],
    [undefined, 'shop.example', true, 'assent', 'shop.example'],
    [undefined, undefined, false, 'assent', undefined],
  ])('named %s for %s, secure %s, is %s for %s', (name, domain, secure, sent, sentDomain) => {
    const cookie = { ...(name ? { name } : {}), ...(domain ? { domain } : {}) };
    const of = policyWith({ cookie });
    const [pair, attributes] = partsOf(renew(`${sent}=${recordOfPolicy(of)}`, of, { secure }));
    expect(pair).toMatch(new RegExp(`^${sent}=1~`));
    expect(attributes['domain']).toBe(sentDomain);
    expect('secure' in attributes).toBe(secure);
    expect(attributes).not.toHaveProperty('httponly');
  });

  it('is read from the text of the policy, too', () => {
    expect(renew(`assent=${record}`, JSON.stringify(policy, null, 2))).toBe(renew(`assent=${record}`));
  });

  it('is kept though the policy has changed since, and while something is still to be deleted', () => {
    expect(renew(`assent=${record}`, policyWith({ revision: '2' }))).toContain(record);
    const fields = record.split('~').map((field, index) => (index === 4 ? '' : field));
    const body = [...fields.slice(0, -1), ''].join('~');
    const unfinished = body + hashed(body);
    expect(renew(`assent=${unfinished}`)).toContain(`assent=${unfinished};`);
  });
});

describe('nothing is set', () => {
  const other = recordOfPolicy(policy, { analytics: false });

  it.each([
    ['without a cookie', ''],
    ['with another one', `Assent=${record}; %61ssent=${record}`],
    ['for garbage', 'assent=garbage'],
    ['for what is cut off', `assent=${record.slice(0, -2)}`],
    ['for the mark of a refusal, which tells no time', 'assent=-~'],
    ['where two disagree', `assent=${record}; assent=${other}`],
    ['where there are two', `assent=${record}; assent=${record}`],
    ['where there is garbage beside it', `assent=${record}; assent=`],
    ['for a newer version', `assent=2${record.slice(1)}`],
  ])('%s', (_, header) => {
    expect(renew(header)).toBeUndefined();
  });

  it.each([null, undefined, [], 'text', '[]'])('without a policy: %j', (of) => {
    expect(renewCookie(`assent=${record}`, of as string, { now: NOW })).toBeUndefined();
  });

  it.each([
    { name: 'a; Domain=evil.example' },
    { name: 'a\r\nSet-Cookie: b' },
    { name: 'é' },
    { domain: 'shop.example; HttpOnly' },
    { domain: 'shop.example\r\nX: y' },
    { domain: 'a b' },
  ])('that could not be one cookie: %j', (cookie) => {
    const of = policyWith({ cookie });
    expect(renew(`${cookie.name ?? 'assent'}=${recordOfPolicy(of)}`, of)).toBeUndefined();
  });

  it('from fields that no page writes, though their check fits', () => {
    for (const field of ['a b', 'a"', 'a\r\nSet-Cookie: b=c', 'é', '\u0000']) {
      const body = `1~${(NOW / 60_000).toString(36)}~1~${field}~d~A~1.A~`;
      expect(renew(`assent=${body}${hashed(body)}`)).toBeUndefined();
    }
  });

  it('that was not there, whatever the request says, and nothing throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (header, of, facts) => {
        expect(renewCookie(header as string, of as string, facts as object)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sent = renew(`assent=${text}`);
        expect(sent === undefined || /^[ -~]+$/.test(sent)).toBe(true);
      }),
    );
  });

  it.each(['assent=x; ', ';', ' ', '~', 'assent=1~'])('slowly: %j many times', (unit) => {
    expect(
      isLinear((size) => {
        const header = `assent=${unit.repeat(size)}`;
        return () => renew(header);
      }),
    ).toBe(true);
  });
});
