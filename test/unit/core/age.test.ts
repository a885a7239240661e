import { describe, expect, it } from 'vitest';
import { everything } from '../../../src/core/choose.js';
import { pendingIds } from '../../../src/core/pending.js';
import { reasonOf } from '../../../src/core/rules.js';
import { policyWith } from '../../support/policy-with.js';
import { allowedIn, arrive, choicesIn, decide, reasonsIn, recalled, recordOf } from '../../support/visitor.js';

const locking = { 'under-13': ['analytics', 'ads', 'merging'], '13-15': ['ads', 'merging'], '16-17': [] };

const policy = policyWith({
  purposes: [{ id: 'login', required: true }, { id: 'chat' }],
  services: [
    { id: 'stats', purposes: ['analytics'] },
    { id: 'banners', purposes: ['ads'] },
    { id: 'both', purposes: ['analytics', 'ads'] },
    { id: 'help', purposes: ['chat'] },
  ],
  regions: {
    GB: { models: { analytics: 'opt-out' }, ages: locking },
    JP: { models: { analytics: 'notice-only', ads: 'opt-out' } },
    KR: { models: {}, ages: { '13-15': 'ads', adult: ['ads'] } },
  },
});

const lockedFor = (region: string | undefined, age: string | undefined): string[] =>
  Object.entries(reasonsIn(arrive(policy, { region, age }))).flatMap(([id, reason]) => (reason === 'locked' ? id : []));

const EVERYTHING = ['chat', 'analytics', 'ads', 'stats', 'banners', 'both', 'help'];

describe('the age that a page says', () => {
  it.each([
    ['GB', 'under-13', ['analytics', 'ads', 'stats', 'banners', 'both']],
    ['GB', '13-15', ['ads', 'banners', 'both']],
    ['GB', '16-17', []],
    ['GB', 'adult', []],
    ['GB', undefined, []],
    ['KR', 'adult', ['ads', 'banners', 'both']],
  ])('in %s locks for %s what the rule says: %j', (region, age, ids) => {
    expect(lockedFor(region, age)).toEqual(ids);
  });

  it('locks what can be objected to wherever it locks ads, whatever it is called', () => {
    const named = policyWith({
      purposes: [{ id: 'profiles', objection: true }, { id: 'chat' }],
      services: [{ id: 'scores', purposes: ['profiles'] }],
      regions: { GB: { models: { profiles: 'opt-out' }, ages: locking } },
    });
    expect(reasonsIn(arrive(named, { region: 'GB', age: '13-15' }))).toMatchObject({
      ...{ profiles: 'locked', scores: 'locked', chat: 'undecided' },
    });
    expect(reasonsIn(arrive(named, { region: 'GB', age: '16-17' }))).toMatchObject({ profiles: 'region' });
  });

  it.each(['?', '13', '18', 'ADULT', 'adult ', 'constructor', '__proto__', '13-17', ' '])(
    'counts as the youngest when it is %j',
    (age) => {
      expect(lockedFor('GB', age)).toEqual(lockedFor('GB', 'under-13'));
    },
  );

  it.each([
    // Nobody knows which rules hold.
    [undefined, 'under-13'],
    ['nowhere', '13-15'],
    ['FR', '16-17'],
    // The rule says nothing of ages, or not in a form that can be read.
    ['JP', '16-17'],
    ['KR', '13-15'],
    ['KR', '16-17'],
  ])('locks everything optional in %s for %s', (region, age) => {
    expect(lockedFor(region, age)).toEqual(EVERYTHING);
    expect(allowedIn(arrive(policy, { region, age }))).toEqual(['login']);
  });

  it('locks nothing for adults, and nothing when nothing is said, where there is no rule', () => {
    for (const region of [undefined, 'FR', 'JP']) {
      for (const age of [undefined, 'adult']) expect(lockedFor(region, age)).toEqual([]);
    }
  });
});

describe('what is locked', () => {
  const young = { region: 'GB', age: '13-15' };
  const grown = { region: 'GB', age: 'adult' };

  it('is not asked about', () => {
    expect(pendingIds(arrive(policy, young))).toEqual(['chat']);
    expect(pendingIds(arrive(policy, { age: '13-15' }))).toEqual([]);
  });

  it('is not granted by accepting all, by name, or by its service', () => {
    const state = arrive(policy, young);
    for (const choices of [everything(state, true), { ads: true }, { banners: true }, { both: true }]) {
      expect(reasonsIn(decide(state, choices))).toMatchObject({ ads: 'locked', banners: 'locked', both: 'locked' });
      expect(choicesIn(decide(state, choices))).toMatchObject({ ads: undefined, banners: undefined, both: undefined });
    }
  });

  it('leaves the rest to the visitor', () => {
    const state = arrive(policy, young);
    expect(allowedIn(decide(state, everything(state, true)))).toEqual(['analytics', 'chat', 'help', 'login', 'stats']);
  });

  it('wins over a grant that is stored, and over one given in spite of the opt-out signal', () => {
    for (const optOut of [false, true]) {
      const before = decide(arrive(policy, { ...grown, optOut }), { ads: true });
      expect(allowedIn(before)).toContain('banners');
      const records = [recordOf(policy, before, { ...grown, optOut })];
      expect(reasonsIn(arrive(policy, { ...young, optOut, records }))).toMatchObject({
        ads: 'locked',
        banners: 'locked',
      });
    }
  });

  it('is undecided when the lock goes, not granted', () => {
    const before = decide(arrive(policy, grown), { ads: true });
    const locked = arrive(policy, { ...young, records: [recordOf(policy, before, grown)] });
    const after = arrive(policy, { ...grown, records: [recordOf(policy, locked, young)] });
    expect(reasonsIn(after)).toMatchObject({ ads: 'undecided', banners: 'undecided', both: 'undecided' });
    expect(pendingIds(after)).toContain('ads');
  });

  it('can be refused, and stays refused when the lock goes', () => {
    const locked = decide(arrive(policy, young), everything(arrive(policy, young), false));
    expect(reasonOf(locked, 'ads')).toBe('refused');
    expect(reasonOf(decide(locked, { ads: true }), 'ads')).toBe('refused');
    expect(reasonOf(arrive(policy, { ...grown, records: [recordOf(policy, locked, young)] }), 'ads')).toBe('refused');
  });

  it('reads in the record as off without a choice of the visitor', () => {
    const locked = decide(arrive(policy, young), { analytics: true });
    const settled = recalled(policy, recordOf(policy, locked, young));
    expect(settled?.reasons.get('ads')).toBe('signal');
    expect(settled?.rule).toBe('GB');
  });

  it('never is what is required', () => {
    expect(reasonOf(arrive(policy, { age: 'under-13' }), 'login')).toBe('required');
  });
});
