import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostMatches } from '../../../src/core/host-matches.js';
import { limitHosts } from '../../../src/core/limit-hosts.js';
import { isLinear, LARGEST_LIST } from '../../support/growth.js';
import { odd } from '../../support/odd.js';

const service = (id: string, match: unknown) => ({ id, match });
const nothing = (): boolean => false;

/** Directives by their names, as a browser parses them. https://www.w3.org/TR/CSP3/#parse-serialized-policy */
const directivesIn = (text: string): Map<string, readonly string[]> =>
  new Map(
    text.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values];
    }),
  );

/** Hosts that are open to pictures, say. */
const openIn = (text: string): string[] =>
  (directivesIn(text).get('default-src') ?? []).flatMap((source) => /^([\w*.-]+):\*$/.exec(source)?.[1] ?? []);

describe('the hosts of a page', () => {
  const services = [service('stats', ['stats.example', '*.stats.example']), service('ads', ['ads.example'])];

  it('are its own, those of services that may run, and those that the site needs', () => {
    const policy = { services, guard: { hosts: ['cdn.example'] } };
    const limit = limitHosts(policy, (id) => id === 'stats', ['*.images.example']);
    const hosts = ['cdn.example:*', '*.images.example:*', 'stats.example:*', '*.stats.example:*'];
    expect(directivesIn(limit)).toEqual(
      new Map([
        ['default-src', ["'self'", 'data:', 'blob:', "'unsafe-inline'", "'unsafe-eval'", ...hosts]],
        ['connect-src', ["'self'", 'data:', 'blob:', ...hosts, ...hosts.map((host) => `wss://${host}`)]],
        ['form-action', ["'self'", ...hosts]],
      ]),
    );
    expect(openIn(limitHosts(policy, nothing))).toEqual(['cdn.example']);
  });

  it.each<[claim: string, granted: string[], refused: string[], open: string[]]>([
    ['the same host', ['a.example', 'b.example'], ['a.example'], ['b.example']],
    ['a host below a wildcard', ['*.a.example'], ['x.a.example'], []],
    ['a wildcard above a host', ['x.a.example', 'a.example'], ['*.a.example'], ['a.example']],
    ['a wildcard below a wildcard', ['*.example'], ['*.a.example'], []],
    ['a wildcard above a wildcard', ['*.a.example'], ['*.example'], []],
    ['the same wildcard', ['*.a.example'], ['*.a.example'], []],
    ['the bare host of a wildcard, which it does not cover', ['*.a.example'], ['a.example'], ['*.a.example']],
    ['a host that ends alike', ['*.a.example'], ['xa.example', '*.xa.example'], ['*.a.example']],
    ['a parent', ['x.a.example'], ['a.example', 'example'], ['x.a.example']],
    ['the same host in capitals', ['A.example'], ['a.EXAMPLE'], []],
  ])('are closed where two services claim them and one may not run: %s', (_, granted, refused, open) => {
    const policy = { services: [service('yes', granted), service('no', refused)] };
    expect(openIn(limitHosts(policy, (id) => id === 'yes'))).toEqual(open);
  });

  it.each([
    ['ads.example', []],
    ['*.example', []],
    ['cdn.example', ['cdn.example']],
  ])('of what may not run stay closed, though the site says that it needs %s', (host, open) => {
    expect(openIn(limitHosts({ services, guard: { hosts: [host] } }, nothing))).toEqual(open);
    expect(openIn(limitHosts({ services }, nothing, [host]))).toEqual(open);
    expect(openIn(limitHosts({ services, guard: { hosts: [host] } }, () => true))).toContain(host);
  });

  it('let nothing through that a service without a grant claims, and all else of those with one', () => {
    const name = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 })
      .map((labels) => labels.join('.'));
    const host = fc.tuple(fc.constantFrom('', '*.'), name).map((parts) => parts.join(''));
    const match = fc.array(host, { maxLength: 4 });
    fc.assert(
      fc.property(match, match, fc.array(name, { minLength: 1, maxLength: 8 }), (granted, refused, requested) => {
        const policy = { services: [service('yes', granted), service('no', refused)] };
        const open = openIn(limitHosts(policy, (id) => id === 'yes'));
        const isIn = (list: readonly string[], one: string): boolean =>
          list.some((pattern) => hostMatches(one, pattern));
        for (const one of requested) {
          if (isIn(open, one)) expect([isIn(granted, one), isIn(refused, one)]).toEqual([true, false]);
        }
        // Where no two claims touch, nothing is lost.
        if (refused.length === 0) expect(new Set(open)).toEqual(new Set(granted));
      }),
      { numRuns: 500 },
    );
  });
});

describe('what stands where a host should', () => {
  it.each([
    '*',
    '*.',
    '**.example',
    'a.*.example',
    '.example',
    'a..example',
    'example.',
    "'unsafe-hashes'",
    "'none'",
    'https:',
    'https://a.example',
    'a.example:443',
    'a.example/path',
    'a.example; script-src *',
    'a.example, default-src *',
    'a.example\r\nSet-Cookie: a=b',
    'a.example b.example',
    'a.example\n',
    '\u2028',
    'é.example',
    '',
    'a'.repeat(254),
    null,
    1,
    ['a.example'],
    odd,
  ])('opens nothing and ends nothing: %j', (host) => {
    const policy = { services: [service('s', [host])], guard: { hosts: [host] } };
    expect(limitHosts(policy, () => true, [host])).toBe(limitHosts({}, nothing));
  });

  it('is text of three directives, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.anything(), (hosts, policy) => {
        for (const limit of [
          limitHosts({ services: [service('s', hosts)] }, () => true, hosts),
          limitHosts(policy, nothing),
        ]) {
          expect(limit).toMatch(/^[\x20-\x2b\x2d-\x7e]+$/);
          expect([...directivesIn(limit).keys()]).toEqual(['default-src', 'connect-src', 'form-action']);
        }
      }),
    );
  });
});

describe('the time that it takes', () => {
  it('is in proportion to the policy, however its hosts overlap', () => {
    const services = (size: number): object[] =>
      Array.from({ length: size }, (_, index) =>
        service(`s${index}`, [
          `h${index}.a.example`,
          `*.h${index % 7}.a.example`,
          index % 2 ? '*.a.example' : 'example',
        ]),
      );
    const half = (id: string): boolean => Number(id.slice(1)) % 2 === 0;
    expect(
      isLinear((size) => {
        const policy = { services: services(size) };
        return () => limitHosts(policy, half);
      }, LARGEST_LIST),
    ).toBe(true);
  });
});
