import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everything } from '../../../src/core/choose.js';
import { reasonOf } from '../../../src/core/rules.js';
import type { State } from '../../../src/core/rules.js';
import { arbitraryVisit } from '../../support/arbitrary-policy.js';
import { policyWith } from '../../support/policy-with.js';
import { allowedIn, arrive, decide, reasonsIn, recordOf } from '../../support/visitor.js';

const policy = policyWith({
  services: [
    { id: 'stats', purposes: ['analytics'] },
    { id: 'banners', purposes: ['ads'] },
    { id: 'both', purposes: ['analytics', 'ads'] },
    { id: 'joiner', purposes: ['merging'] },
  ],
});

/** The next page, with or without the signal. */
const next = (state: State, optOut: boolean): State =>
  arrive(policy, { optOut, records: [recordOf(policy, state, { optOut })] });

const all = (state: State): State => decide(state, everything(state, true));

describe('the opt-out signal of the browser', () => {
  it('refuses ads, merging and their services, and asks about the rest', () => {
    expect(reasonsIn(arrive(policy, { optOut: true }))).toEqual({
      analytics: 'undecided',
      ads: 'signal',
      merging: 'signal',
      necessary: 'required',
      stats: 'undecided',
      banners: 'signal',
      both: 'signal',
      joiner: 'signal',
    });
  });

  it('refuses what can be objected to, whatever it is called and wherever it may run until then', () => {
    const named = policyWith({
      purposes: [{ id: 'profiles', objection: true }, { id: 'fraud' }],
      services: [{ id: 'scores', purposes: ['profiles'] }],
      regions: { GB: { models: { profiles: 'opt-out', fraud: 'opt-out' } } },
    });
    const state = arrive(named, { region: 'GB', optOut: true });
    expect(reasonsIn(state)).toMatchObject({ profiles: 'signal', scores: 'signal', fraud: 'region' });
  });

  it('turns earlier grants off', () => {
    const before = all(arrive(policy));
    expect(allowedIn(before)).toHaveLength(7);
    expect(allowedIn(next(before, true))).toEqual(['analytics', 'stats']);
  });

  it('is not overridden by accepting all', () => {
    const state = all(arrive(policy, { optOut: true }));
    expect(allowedIn(state)).toEqual(['analytics', 'stats']);
    expect(reasonOf(state, 'ads')).toBe('signal');
  });

  it('is overridden by a grant that names the purpose, and stays so on later pages', () => {
    let state = decide(arrive(policy, { optOut: true }), { ads: true });
    for (let pages = 0; pages < 3; pages += 1) {
      expect(reasonsIn(state)).toMatchObject({ ads: 'overridden', banners: 'overridden', merging: 'signal' });
      state = next(state, true);
    }
  });

  it('is overridden by a grant for one service, which leaves the others of its purpose off', () => {
    const state = next(decide(arrive(policy, { optOut: true }), { banners: true }), true);
    expect(allowedIn(state)).toEqual(['banners']);
  });

  it('lets go what was granted in spite of it like any other grant', () => {
    const overridden = decide(arrive(policy, { optOut: true }), { ads: true });
    expect(reasonsIn(decide(overridden, { ads: false }))).toMatchObject({ ads: 'refused', banners: 'refused' });
  });

  it('leaves nothing granted when it goes: what it refused has to be asked about', () => {
    const before = next(all(arrive(policy)), true);
    const after = next(before, false);
    expect(allowedIn(after)).toEqual(['analytics', 'stats']);
    expect(reasonsIn(after)).toMatchObject({ ads: 'undecided', merging: 'undecided', banners: 'undecided' });
  });

  it('leaves what was granted in spite of it when it goes, and refuses it when it comes back', () => {
    const without = next(decide(arrive(policy, { optOut: true }), { ads: true }), false);
    expect(reasonsIn(without)).toMatchObject({ ads: 'granted', banners: 'granted' });
    expect(reasonsIn(next(without, true))).toMatchObject({ ads: 'signal', banners: 'signal' });
  });

  it('leaves refusals as they are, coming and going', () => {
    const refused = decide(arrive(policy), { ads: false });
    for (const optOut of [true, false]) expect(reasonOf(next(refused, optOut), 'ads')).toBe('refused');
  });

  it('wins over a region that lets ads run', () => {
    const lenient = policyWith({ regions: { '*': { models: { ads: 'notice-only', merging: 'opt-out' } } } });
    expect(reasonsIn(arrive(lenient, { region: 'US' }))).toMatchObject({ ads: 'region', 'acme-ads': 'region' });
    expect(reasonsIn(arrive(lenient, { region: 'US', optOut: true }))).toMatchObject({
      ads: 'signal',
      'acme-ads': 'signal',
    });
  });

  it('never turns anything on', () => {
    fc.assert(
      fc.property(arbitraryVisit, ({ policy, around: { region }, choices }) => {
        const before = decide(arrive(policy, { region }), choices);
        const after = arrive(policy, { region, optOut: true, records: [recordOf(policy, before, { region })] });
        const already = new Set(allowedIn(before));
        expect(allowedIn(after).filter((id) => !already.has(id))).toEqual([]);
        for (const id of ['ads', 'merging']) expect(reasonOf(after, id)).toMatch(/^(signal|refused|unknown)$/);
      }),
    );
  });
});
