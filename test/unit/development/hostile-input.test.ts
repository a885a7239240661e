import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { formatFault, validatePolicy } from '../../../src/development.js';
import { completePolicy, completePolicyWith } from '../../support/complete-policy.js';

/** The complete policy with one value, at any place, replaced. */
const damaged = (replacement: unknown, choose: (count: number) => number): unknown => {
  const paths: (readonly string[])[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    paths.push(path);
    if (typeof value === 'object' && value !== null)
      for (const [key, below] of Object.entries(value)) walk(below, [...path, key]);
  };
  walk(completePolicy, []);
  const path = paths[choose(paths.length)] ?? [];
  const copy = (value: unknown, depth: number): unknown => {
    if (depth === path.length) return replacement;
    const below = Object.entries(value as object).map(([key, entry]) => [
      key,
      key === path[depth] ? copy(entry, depth + 1) : entry,
    ]);
    return Array.isArray(value) ? below.map(([, entry]) => entry) : Object.fromEntries(below);
  };
  return copy(completePolicy, 0);
};

describe('a policy that was made to do harm', () => {
  afterEach(() => {
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('never makes the check throw', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withNullPrototype: true,
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSparseArray: true,
        }),
        (value) => {
          expect(validatePolicy(value).map(formatFault).length).toBeGreaterThan(0);
        },
      ),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(validatePolicy(value).length).toBeGreaterThan(0);
      }),
    );
  });

  it('never makes the check throw when one value of a good policy is replaced', () => {
    fc.assert(
      fc.property(fc.anything(), fc.nat(), (value, place) => {
        for (const fault of validatePolicy(damaged(value, (count) => place % count))) {
          expect(fault.message).toBe(`${fault.path}: saw ${fault.seen}, wanted ${fault.wanted}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when it names the prototype, and changes none', () => {
    const policy: unknown = JSON.parse(
      '{"__proto__":{"polluted":1},"controller":{"name":"A","__proto__":{"polluted":1}},"revision":1,"services":[],"texts":{"en":{"purposes":{"__proto__":{"title":"x"}}}}}',
    );
    const paths = validatePolicy(policy)
      .filter(({ severity }) => severity === 'error')
      .map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['__proto__', 'controller.__proto__', 'texts.en.purposes.__proto__']));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('is not completed by keys that the page put on every object', () => {
    const pollution = { controller: { name: 'Evil' }, domain: 'evil.example', name: 'x', purposes: ['ads'] };
    try {
      for (const [key, value] of Object.entries(pollution)) {
        Object.defineProperty(Object.prototype, key, { value, configurable: true, enumerable: true, writable: true });
      }
      expect(validatePolicy(completePolicy)).toEqual([]);
      expect(validatePolicy({ revision: 1, services: [] }).map(({ path }) => path)).toContain('controller');
    } finally {
      for (const key of Object.keys(pollution)) Reflect.deleteProperty(Object.prototype, key);
    }
  });

  it('is reported when it cannot be read, is endless or too deep', () => {
    const endless: Record<string, unknown> = {};
    endless['a'] = endless;
    endless['b'] = endless;
    const accessor = Object.defineProperty({}, 'name', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const codes = (policy: unknown) => validatePolicy(policy).map(({ code }) => code);
    expect(codes(endless)).toContain('policy-depth');
    expect(codes(completePolicyWith({ controller: accessor }))).toContain('policy-unreadable');
    expect(codes(proxy)).toContain('policy-unreadable');
    expect(codes(Array.from({ length: 100 }, () => Array.from({ length: 1500 }, () => 1)))).toContain('policy-size');
    expect(codes(completePolicyWith({ texts: { en: { intro: 'x'.repeat(300_000) } } }))).toContain('policy-size');
  });

  it('is checked in a moment however many faults it has', () => {
    const services = Array.from({ length: 90_000 }, () => 1);
    const texts = Object.fromEntries(services.map((_one, index) => [`k${index}`, 1]));
    const faults = validatePolicy(completePolicyWith({ services, texts }));
    expect(faults.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'services: saw a list of 90000, wanted at most 2000',
        'texts: saw 90000 keys, wanted at most 2000',
      ]),
    );
  });

  it('cannot hide in a message what it holds', () => {
    const [found] = validatePolicy(completePolicyWith({ notice: { layout: 'bar\u202e\n\u200b' } }));
    expect(found?.seen).toBe('"bar\\u202e\\n\\u200b"');
  });
});
