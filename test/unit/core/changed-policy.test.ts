import { describe, expect, it } from 'vitest';
import { everything } from '../../../src/core/choose.js';
import { findKnown, packKnown } from '../../../src/core/known-entries.js';
import { placeEntries } from '../../../src/core/record.js';
import { reasonOf } from '../../../src/core/rules.js';
import type { State } from '../../../src/core/rules.js';
import { createNumbers, manyPurposeIds, manyServices, serviceNamed } from '../../support/many-services.js';
import type { ManyService } from '../../support/many-services.js';
import { policyWith } from '../../support/policy-with.js';
import { allowedIn, arrive, choicesIn, decide, recordOf } from '../../support/visitor.js';

interface Content {
  readonly purposes: readonly string[];
  readonly services: readonly ManyService[];
}

const policyOf = ({ purposes, services }: Content): Record<string, unknown> =>
  policyWith({ purposes: purposes.map((id) => ({ id })), services });

const keyOf = ({ id, purposes }: { readonly id: string; readonly purposes: readonly string[] }): string =>
  `${id}:${purposes.join()}`;

/** Every purpose and service granted or refused, one by one. */
function decideAll(policy: unknown, seed: number): State {
  const numbers = createNumbers(seed);
  const state = arrive(policy);
  return decide(state, Object.fromEntries([...state.rules.keys()].map((id) => [id, numbers(2) === 1])));
}

/** What became of the choices: entries that are asked about again without need, and those that are on without a choice. */
function compare(before: Content, after: Content, seed: number) {
  const policy = policyOf(before);
  const old = decideAll(policy, seed);
  const state = arrive(policyOf(after), { records: [recordOf(policy, old)] });
  const decided = new Map([...old.rules.values()].map((rule) => [keyOf(rule), rule.choice]));
  const rules = [...state.rules.values()];
  return {
    askedAgain: rules.filter((rule) => decided.has(keyOf(rule)) && rule.choice === undefined).map(({ id }) => id),
    changed: rules
      .filter(
        (rule) => decided.has(keyOf(rule)) && rule.choice !== undefined && rule.choice !== decided.get(keyOf(rule)),
      )
      .map(({ id }) => id),
    inherited: rules.filter((rule) => !decided.has(keyOf(rule)) && rule.choice !== undefined).map(({ id }) => id),
    turnedOn: allowedIn(state).filter((id) => !allowedIn(old).includes(id)),
  };
}

const NOTHING = { askedAgain: [], changed: [], inherited: [], turnedOn: [] };

const contentOf = (count: number, seed: number): Content => ({
  purposes: manyPurposeIds(5).slice(3),
  services: manyServices({ services: count, purposes: 5, seed }),
});

/** The list with items taken out at an index and others put in there. */
const spliced = <Item>(list: readonly Item[], index: number, count: number, ...added: readonly Item[]): Item[] => {
  const copy = [...list];
  copy.splice(index, count, ...added);
  return copy;
};

type Change = (content: Content, numbers: (limit: number) => number) => Content;

const changes: readonly (readonly [string, Change])[] = [
  [
    'a service is added at the start',
    ({ purposes, services }) => ({ purposes, services: spliced(services, 0, 0, serviceNamed('added', 'ads')) }),
  ],
  [
    'a service is added in the middle',
    ({ purposes, services }, numbers) => ({
      purposes,
      services: spliced(services, numbers(services.length), 0, serviceNamed('added', 'ads')),
    }),
  ],
  [
    'a service is added at the end',
    ({ purposes, services }) => ({ purposes, services: [...services, serviceNamed('added', 'ads')] }),
  ],
  ['a purpose is added at the start', ({ purposes, services }) => ({ purposes: ['added', ...purposes], services })],
  ['a purpose is added at the end', ({ purposes, services }) => ({ purposes: [...purposes, 'added'], services })],
  [
    'a service is removed',
    ({ purposes, services }, numbers) => ({ purposes, services: spliced(services, numbers(services.length), 1) }),
  ],
  [
    'half of the services are removed',
    ({ purposes, services }) => ({ purposes, services: services.filter((_, index) => index % 2) }),
  ],
  [
    'all is in another order',
    ({ purposes, services }) => ({ purposes: [...purposes].reverse(), services: [...services].reverse() }),
  ],
  [
    'one service takes the place of another',
    ({ purposes, services }, numbers) => ({
      purposes,
      services: spliced(services, numbers(services.length), 1, serviceNamed('added', 'ads')),
    }),
  ],
  [
    'a service serves one purpose more',
    ({ purposes, services }, numbers) => {
      const index = numbers(services.length);
      const { id, purposes: served } = services[index] ?? serviceNamed('');
      return { purposes, services: spliced(services, index, 1, serviceNamed(id, ...served, purposes[0] ?? '')) };
    },
  ],
  [
    'a service serves another purpose',
    ({ purposes, services }, numbers) => {
      const index = numbers(services.length);
      const { id, purposes: served } = services[index] ?? serviceNamed('');
      return {
        purposes,
        services: spliced(services, index, 1, serviceNamed(id, served.includes('ads') ? 'merging' : 'ads')),
      };
    },
  ],
  [
    'ten services are added',
    ({ purposes, services }) => ({
      purposes,
      services: [...services, ...Array.from({ length: 10 }, (_, index) => serviceNamed(`added-${index}`, 'ads'))],
    }),
  ],
];

describe('when the policy has changed', () => {
  it.each(changes)('and %s, the rest keeps its choice and what is new is off', (_, change) => {
    for (const count of [1, 2, 5, 20, 100]) {
      for (let seed = 0; seed < 10; seed += 1) {
        const before = contentOf(count, seed);
        expect(compare(before, change(before, createNumbers(seed)), seed)).toEqual(NOTHING);
      }
    }
  });

  it('and words or revision alone are others, nobody is asked again', () => {
    const before = contentOf(20, 0);
    const policy = policyOf(before);
    const old = decideAll(policy, 0);
    const purposes = before.purposes.map((id) => ({ id, title: 'Other words' }));
    const changed = { ...policy, purposes, revision: '2' };
    expect(choicesIn(arrive(changed, { records: [recordOf(policy, old)] }))).toEqual(choicesIn(old));
  });

  it('and a service lists the same purposes in another order, nobody is asked again', () => {
    const policy = policyOf({ purposes: [], services: [serviceNamed('both', 'analytics', 'ads')] });
    const changed = policyOf({ purposes: [], services: [serviceNamed('both', 'ads', 'analytics')] });
    const old = decide(arrive(policy), { ads: true, analytics: true });
    expect(reasonOf(arrive(changed, { records: [recordOf(policy, old)] }), 'both')).toBe('granted');
  });

  it('and a required purpose no longer is, it has to be asked about', () => {
    const policy = policyWith({ purposes: [{ id: 'login', required: true }] });
    const old = decide(arrive(policy), everything(arrive(policy), true));
    const state = arrive(policyWith({ purposes: [{ id: 'login' }] }), { records: [recordOf(policy, old)] });
    expect(reasonOf(state, 'login')).toBe('undecided');
  });

  it('and changes back after a visit in between, what was gone is asked about and the rest is kept', () => {
    const whole = contentOf(20, 0);
    const half = { ...whole, services: whole.services.slice(10) };
    const old = decideAll(policyOf(whole), 0);
    const between = arrive(policyOf(half), { records: [recordOf(policyOf(whole), old)] });
    const state = arrive(policyOf(whole), { records: [recordOf(policyOf(half), between)] });
    for (const { id } of whole.services.slice(0, 10)) expect(state.rules.get(id)?.choice).toBeUndefined();
    for (const { id } of whole.services.slice(10)) expect(state.rules.get(id)?.choice).toBe(old.rules.get(id)?.choice);
  });

  it('many times, one service at a time, every choice is kept', () => {
    let content = contentOf(3, 0);
    let state = decideAll(policyOf(content), 0);
    for (let index = 0; index < 40; index += 1) {
      const next = { ...content, services: [serviceNamed(`later-${index}`, 'analytics'), ...content.services] };
      const arrived = arrive(policyOf(next), { records: [recordOf(policyOf(content), state)] });
      expect([...arrived.rules.values()].filter(({ choice }) => choice === undefined).map(({ id }) => id)).toEqual([
        `later-${index}`,
      ]);
      state = decide(arrived, { [`later-${index}`]: index % 2 === 0 });
      content = next;
    }
    expect(allowedIn(state).filter((id) => id.startsWith('later')).length).toBe(20);
  });
});

describe('when the policy has changed', () => {
  it('and a built-in purpose is listed to change its words, nobody is asked again', () => {
    const policy = policyWith();
    const old = decide(arrive(policy), { ads: true, analytics: false });
    const changed = policyWith({ purposes: [{ id: 'ads', title: 'Other words' }] });
    expect(choicesIn(arrive(changed, { records: [recordOf(policy, old)] }))).toEqual(choicesIn(old));
  });
});

describe('when the policy has changed', () => {
  it('and the first of two services with one id goes, the other one does not inherit its choice', () => {
    const [first, second] = [serviceNamed('twice', 'analytics'), serviceNamed('twice', 'ads')];
    const policy = policyOf({ purposes: [], services: [first, second] });
    const old = decide(arrive(policy), { analytics: true });
    const state = arrive(policyOf({ purposes: [], services: [second] }), { records: [recordOf(policy, old)] });
    expect(reasonOf(state, 'twice')).toBe('undecided');
  });
});

describe('with 400 services, for which the record has few bits each', () => {
  const runs = 400;

  /** How many of the entries that were there are asked about again, and how many new ones get a choice, in all runs. */
  const totals = (change: Change) => {
    const sum = { askedAgain: 0, mistaken: 0, inherited: 0 };
    for (let seed = 0; seed < runs; seed += 1) {
      const before = contentOf(400, seed);
      const entries = placeEntries(policyOf(before));
      const later = placeEntries(policyOf(change(before, createNumbers(seed))));
      const found = findKnown(packKnown(entries), later);
      const indices = new Map(entries.map(({ place }, index) => [place, index]));
      for (const { place } of later) {
        const index = indices.get(place);
        if (index === undefined) sum.inherited += found.has(place) ? 1 : 0;
        else if (!found.has(place)) sum.askedAgain += 1;
        else if (found.get(place) !== index) sum.mistaken += 1;
      }
    }
    return sum;
  };

  it('a new one never inherits a choice, and about one in 16 makes another one be asked about again', () => {
    const { askedAgain, ...others } = totals(({ purposes, services }, numbers) => ({
      purposes,
      services: spliced(services, numbers(400), 0, serviceNamed(`added-${numbers(1e9)}`, 'ads')),
    }));
    expect(others).toEqual({ mistaken: 0, inherited: 0 });
    expect(askedAgain).toBeGreaterThan(runs / 32);
    expect(askedAgain).toBeLessThan(runs / 8);
  });

  it('one that goes leaves every choice where it was, and about one in 16 makes another one be asked about again', () => {
    const { askedAgain, ...others } = totals(({ purposes, services }, numbers) => ({
      purposes,
      services: spliced(services, numbers(400), 1),
    }));
    expect(others).toEqual({ mistaken: 0, inherited: 0 });
    expect(askedAgain).toBeGreaterThan(runs / 32);
    expect(askedAgain).toBeLessThan(runs / 8);
  });

  it('one that takes the place of another inherits its choice in less than one case of a hundred', () => {
    const { inherited, mistaken } = totals(({ purposes, services }, numbers) => ({
      purposes,
      services: spliced(services, numbers(400), 1, serviceNamed(`added-${numbers(1e9)}`, 'ads')),
    }));
    expect(mistaken).toBe(0);
    expect(inherited).toBeLessThan(runs / 100);
  });

  it('the visitor keeps the choices for the rest', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const before = contentOf(400, seed);
      const after = { ...before, services: [serviceNamed('added', 'ads'), ...before.services] };
      const { askedAgain, ...others } = compare(before, after, seed);
      expect(others).toEqual({ changed: [], inherited: [], turnedOn: [] });
      expect(askedAgain.length).toBeLessThanOrEqual(1);
    }
  });
});

describe('the list of known entries', () => {
  it('finds each entry of its own policy at its place in the record', () => {
    for (const count of [0, 1, 2, 3, 7, 50, 128, 400, 2000]) {
      const entries = placeEntries(policyOf(contentOf(count, count)));
      const found = findKnown(packKnown(entries), entries);
      entries.forEach(({ place }, index) => expect(found.get(place)).toBe(index));
    }
  });

  it('finds nothing in nonsense', () => {
    const entries = placeEntries(policyOf(contentOf(20, 0)));
    for (const text of ['', '.', 'x', '0.', '-1.AAAA', 'zzzzzzzzzz.____', '5', '5.', `${'z'.repeat(400)}.AA`, '!.!']) {
      expect([...findKnown(text, entries)]).toEqual([]);
    }
  });
});
