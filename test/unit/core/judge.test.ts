import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { everything } from '../../../src/core/choose.js';
import { settle } from '../../../src/core/rules.js';
import type { State } from '../../../src/core/rules.js';
import { arbitraryVisit } from '../../support/arbitrary-policy.js';
import { policyWith } from '../../support/policy-with.js';
import { allowedIn, arrive, decide, reasonsIn, recordOf } from '../../support/visitor.js';

const kindsIn = (state: State): Record<string, string> =>
  Object.fromEntries([...state.rules.values()].map(({ id, kind }) => [id, kind]));

/** Ids that a value says, by an own property, to be required purposes; whatever it is. */
const requiredBy = (policy: unknown): string[] => {
  const { purposes } = Object(policy);
  return [
    'necessary',
    ...(Array.isArray(purposes) ? purposes : [])
      .filter((purpose) => Object.hasOwn(Object(purpose), 'required') && purpose.required === true)
      .map(({ id }) => String(id)),
  ];
};

/** Services that serve nothing else may run with them. */
const mayRun = (policy: unknown, state: State): string[] => {
  const required = requiredBy(policy).filter((id) => !['analytics', 'ads', 'merging'].includes(id));
  return [...state.rules.values()]
    .filter(({ id, purposes }) =>
      purposes[0] ? purposes.every((one) => required.includes(one)) : required.includes(id),
    )
    .map(({ id }) => id);
};

const oddValue = fc.anything({
  withNullPrototype: false,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSparseArray: true,
});

/** Values in the shape of a policy whose parts are anything. */
const oddPolicy = fc.record(
  {
    purposes: fc.oneof(
      oddValue,
      fc.array(
        fc.oneof(
          oddValue,
          fc.record(
            {
              id: fc.oneof(fc.constantFrom('ads', 'x', '__proto__'), fc.string()),
              required: oddValue,
              grade: oddValue,
            },
            { requiredKeys: [] },
          ),
        ),
      ),
    ),
    services: fc.oneof(
      oddValue,
      fc.array(
        fc.oneof(
          oddValue,
          fc.record(
            {
              id: fc.oneof(fc.constantFrom('ads', 'x', 'y'), fc.string()),
              purposes: fc.oneof(oddValue, fc.array(fc.oneof(fc.constantFrom('ads', 'x', 'necessary'), fc.string()))),
            },
            { requiredKeys: [] },
          ),
        ),
      ),
    ),
    regions: oddValue,
    cookie: oddValue,
    revision: oddValue,
  },
  { requiredKeys: [] },
);

describe('a policy that is anything', () => {
  it('never makes the rules throw, and turns nothing on but what it says is required', () => {
    fc.assert(
      fc.property(fc.oneof(oddValue, oddPolicy), (policy) => {
        const state = arrive(policy, { region: 'FR' });
        const on = allowedIn(state);
        const fine = mayRun(policy, state);
        expect(on.filter((id) => !fine.includes(id))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('never makes the record throw', () => {
    fc.assert(
      fc.property(fc.oneof(oddValue, oddPolicy), (policy) => {
        const state = arrive(policy);
        const chosen = decide(state, everything(state, true));
        expect(() =>
          recordOf(
            JSON.parse(
              JSON.stringify(policy, (_, value: unknown) => (typeof value === 'bigint' ? 1 : value)) ?? 'null',
            ),
            chosen,
          ),
        ).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'policy'],
    ['a list', [policyWith()]],
    ['an empty object', {}],
  ])('asks about the three purposes that the product is made for when it is %s', (_, policy) => {
    expect(reasonsIn(arrive(policy))).toEqual({
      ...{ analytics: 'undecided', ads: 'undecided', merging: 'undecided', necessary: 'required' },
    });
  });
});

describe('purposes that a policy does not list', () => {
  it('are asked about in one order, whatever services name them first', () => {
    const services = ['merging', 'ads', 'analytics'].map((purpose) => ({ id: `s-${purpose}`, purposes: [purpose] }));
    const asked = [...arrive({ services }).rules.values()].flatMap(({ id, purposes }) => (purposes[0] ? [] : id));
    expect(asked).toEqual(['analytics', 'ads', 'merging']);
  });
});

describe('a policy with a value that is no text and has no way to become one', () => {
  const odd = { toString: 1, valueOf: 1 };

  it.each([
    ['the id of a purpose', { purposes: [{ id: odd }] }],
    ['the id of two services', { services: [{ id: odd }, { id: odd }] }],
    ['the id of two purposes', { purposes: [{ id: odd }, { id: odd }] }],
    ['the id of a service', { services: [{ id: odd, purposes: ['ads'] }] }],
    ['a purpose that a service serves', { services: [{ id: 'stats', purposes: [odd] }] }],
  ])('does not make the rules throw: %s', (_, changes) => {
    expect(allowedIn(arrive(policyWith(changes)))).toEqual([]);
  });

  it('does not make reading a record throw: the days of the cookie', () => {
    const record = recordOf(policyWith(), decide(arrive(policyWith()), { ads: true }));
    expect(allowedIn(arrive(policyWith({ cookie: { days: odd } }), { records: [record] }))).toEqual([
      'acme-ads',
      'ads',
    ]);
  });
});

describe('an entry that is not valid', () => {
  it.each([
    ['a purpose without an id', { purposes: [{ required: true }] }],
    ['a purpose whose id is a list with one id', { purposes: [{ id: ['login'], required: true }] }],
    ['a purpose whose id is true', { purposes: [{ id: true, required: true }] }],
    [
      'a service whose list of purposes has a hole',
      { services: [{ id: 'free', purposes: Object.assign([], { length: 1 }) }] },
    ],
    ['a purpose whose id is no text', { purposes: [{ id: 7, required: true }] }],
    ['a purpose whose id is no token', { purposes: [{ id: 'a b', required: true }] }],
    ['a purpose whose id is too long', { purposes: [{ id: 'a'.repeat(65), required: true }] }],
    ['a purpose that is null', { purposes: [null] }],
    ['a service without purposes', { services: [{ id: 'free' }] }],
    ['a service with an empty list of purposes', { services: [{ id: 'free', purposes: [] }] }],
    ['a service that names an unknown purpose', { services: [{ id: 'free', purposes: ['nothing'] }] }],
    [
      'a service that names one unknown purpose among others',
      { services: [{ id: 'free', purposes: ['necessary', 'nothing'] }] },
    ],
    [
      'a service that names another service',
      {
        services: [
          { id: 'one', purposes: ['necessary'] },
          { id: 'free', purposes: ['one'] },
        ],
      },
    ],
    ['a service whose purposes are a text', { services: [{ id: 'free', purposes: 'necessary' }] }],
    ['a service named __proto__', { services: [{ id: '__proto__', purposes: ['necessary'] }] }],
  ])('is left out and reported: %s', (_, changes) => {
    const report = vi.fn();
    const state = arrive(policyWith(changes), { report });
    const [first] = 'purposes' in changes ? changes.purposes : [expect.anything()];
    expect(report).toHaveBeenCalledWith('policy-entry', expect.anything(), first);
    expect(allowedIn(state).filter((id) => !['necessary', 'one'].includes(id))).toEqual([]);
  });

  it('does not harm the others', () => {
    const services = [null, { id: 'free' }, { id: 'stats', purposes: ['analytics'] }, 7];
    expect(kindsIn(arrive(policyWith({ services })))).toEqual({ analytics: 'asked', stats: 'asked' });
  });

  it('gives way to the first of its id', () => {
    const purposes = [{ id: 'login' }, { id: 'login', required: true }];
    expect(kindsIn(arrive(policyWith({ purposes })))['login']).toBe('asked');
  });

  it('is not required when required is anything but true', () => {
    for (const required of [1, 'true', 'yes', {}, [true], null]) {
      expect(allowedIn(arrive(policyWith({ purposes: [{ id: 'login', required }] })))).toEqual([]);
    }
  });
});

describe('what must be asked about', () => {
  it('cannot be made required: analytics, personalized ads and cross-service merging', () => {
    const purposes = ['analytics', 'ads', 'merging'].map((id) => ({ id, required: true }));
    expect(allowedIn(arrive(policyWith({ purposes })))).toEqual([]);
  });

  it('cannot be declared away: the necessary purpose stays required', () => {
    const state = arrive(policyWith({ purposes: [{ id: 'necessary', required: false, grade: 'explicit' }] }));
    expect(kindsIn(state)['necessary']).toBe('required');
  });

  it('is nothing before anything was decided but what is required or runs in the region', () => {
    fc.assert(
      fc.property(arbitraryVisit, ({ policy, around }) => {
        for (const reason of Object.values(reasonsIn(arrive(policy, around)))) {
          expect(reason).toMatch(/^(required|undecided|signal|region)$/);
        }
      }),
    );
  });
});

describe('a page that has polluted the prototype of all objects', () => {
  const polluted: Readonly<Record<string, unknown>> = {
    required: true,
    grade: 'explicit',
    granted: true,
    choice: true,
    ads: true,
    analytics: true,
    purposes: [{ id: 'login', required: true }],
    services: [{ id: 'free', purposes: ['necessary'] }],
    regions: { '*': { models: { ads: 'notice-only', analytics: 'notice-only' } } },
    models: { ads: 'notice-only', analytics: 'notice-only' },
    '*': { models: { ads: 'notice-only' } },
    cookie: { days: 400 },
    days: 400,
    id: 'necessary',
    region: 'US',
    optOut: false,
  };

  afterEach(() => {
    for (const key of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, key);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  const policies = [
    policyWith(),
    policyWith({ services: [], purposes: [{ id: 'login' }, {}] }),
    {},
    policyWith({ regions: { FR: {} } }),
  ];

  it('changes neither what is asked about, nor what is on, nor what is recorded', () => {
    const around = { region: 'FR', optOut: true };
    const find = () =>
      policies.map((policy) => {
        const state = arrive(policy, around);
        const chosen = decide(state, {});
        return [...settle(state).reasons, ...settle(chosen).reasons, recordOf(policy, chosen, around)].flat().join(' ');
      });
    const clean = find();
    for (const [key, value] of Object.entries(polluted)) {
      Object.defineProperty(Object.prototype, key, { value, enumerable: true, configurable: true, writable: true });
      expect(find()).toEqual(clean);
    }
    expect(find()).toEqual(clean);
  });
});
