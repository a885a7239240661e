import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, everything } from '../../../src/core/choose.js';
import { reasonOf } from '../../../src/core/rules.js';
import type { State } from '../../../src/core/rules.js';
import { arbitraryVisit } from '../../support/arbitrary-policy.js';
import { policyWith } from '../../support/policy-with.js';
import { allowedIn, arrive, choicesIn, choicesOf, decide, NOW, reasonsIn } from '../../support/visitor.js';

const requiredIn = (state: State): string[] =>
  [...state.rules.values()]
    .filter(({ kind }) => kind === 'required')
    .map(({ id }) => id)
    .sort();

const all = (state: State, granted: boolean): State => decide(state, everything(state, granted));

const shared = policyWith({
  services: [
    { id: 'stats', purposes: ['analytics'] },
    { id: 'both', purposes: ['analytics', 'ads'] },
    { id: 'banners', purposes: ['ads'] },
  ],
});

describe('rejecting all', () => {
  it('leaves on what is required and nothing else, whatever was chosen before', () => {
    fc.assert(
      fc.property(arbitraryVisit, ({ policy, around, choices }) => {
        const state = all(decide(arrive(policy, around), choices), false);
        expect(allowedIn(state)).toEqual(requiredIn(state));
        for (const reason of Object.values(reasonsIn(state))) expect(reason).toMatch(/^(required|refused)$/);
      }),
    );
  });
});

describe('accepting all', () => {
  it('leaves nothing undecided', () => {
    fc.assert(
      fc.property(arbitraryVisit, ({ policy, around }) => {
        const state = all(arrive(policy, around), true);
        expect(Object.values(reasonsIn(state))).not.toContain('undecided');
      }),
    );
  });

  it('does not grant what needs an act of its own, nor the services that serve it too', () => {
    const policy = policyWith({
      purposes: [{ id: 'chat', grade: 'explicit' }],
      services: [
        { id: 'talk', purposes: ['chat', 'analytics'] },
        { id: 'stats', purposes: ['analytics'] },
      ],
    });
    const state = all(arrive(policy), true);
    expect(allowedIn(state)).toEqual(['analytics', 'stats']);
    expect(allowedIn(decide(state, { chat: true }))).toEqual(['analytics', 'chat', 'stats', 'talk']);
  });

  it('names purposes only', () => {
    expect({ ...everything(arrive(shared), true) }).toEqual({ analytics: true, ads: true });
  });
});

describe('withdrawing', () => {
  it('leaves nothing on, whatever was granted before it', () => {
    fc.assert(
      fc.property(arbitraryVisit, ({ policy, around, choices }) => {
        const granted = decide(all(arrive(policy, around), true), choices);
        const ids = [...granted.rules.values()].filter(({ kind }) => kind !== 'required').map(({ id }) => id);
        const state = decide(granted, Object.fromEntries(ids.map((id) => [id, false])));
        expect(allowedIn(state)).toEqual(requiredIn(state));
      }),
    );
  });

  it('of one purpose takes every service along that serves it', () => {
    const state = decide(all(arrive(shared), true), { ads: false });
    expect(allowedIn(state)).toEqual(['analytics', 'stats']);
  });
});

describe('choosing', () => {
  it('changes what is named, the services of purposes that are named, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryVisit, ({ policy, around, choices, others }) => {
        const before = decide(arrive(policy, around), choices);
        const after = decide(before, others);
        for (const [id, { kind, purposes }] of before.rules) {
          const isNamed = id in choicesOf(others) || purposes.some((purpose) => purpose in choicesOf(others));
          if (!isNamed || kind === 'required') expect(choicesIn(after)[id]).toBe(choicesIn(before)[id]);
          if (id in choicesOf(others) && kind !== 'required') expect(choicesIn(after)[id]).toBe(others[id]);
        }
      }),
    );
  });

  it('turns nothing on that is not named, or served by a purpose that is', () => {
    fc.assert(
      fc.property(arbitraryVisit, ({ policy, around, choices, others }) => {
        const before = decide(arrive(policy, around), choices);
        const after = decide(before, others);
        const isMeant = (id: string): boolean | undefined =>
          choicesOf(others)[id] || after.rules.get(id)?.purposes.some((purpose) => choicesOf(others)[purpose]);
        const already = new Set(allowedIn(before));
        expect(allowedIn(after).filter((id) => !already.has(id) && !isMeant(id))).toEqual([]);
      }),
    );
  });

  it('does not turn a refused service on because a required purpose of it is named', () => {
    const policy = policyWith({
      purposes: [{ id: 'login', required: true }],
      services: [{ id: 'mixed', purposes: ['ads', 'login'] }],
    });
    const before = decide(arrive(policy), { ads: true, mixed: false });
    expect(reasonOf(decide(before, { login: false }), 'mixed')).toBe('refused');
    expect(reasonOf(decide(before, { login: true }), 'mixed')).toBe('refused');
  });

  it('takes a service along only when all of its purposes are granted', () => {
    const first = decide(arrive(shared), { analytics: true });
    expect(reasonOf(first, 'both')).toBe('undecided');
    expect(reasonOf(decide(first, { ads: true }), 'both')).toBe('granted');
    expect(reasonOf(decide(first, { ads: false }), 'both')).toBe('refused');
  });

  it('lets the choice for a service win over that for its purpose', () => {
    expect(allowedIn(decide(arrive(shared), { analytics: true, ads: true, banners: false }))).not.toContain('banners');
    expect(allowedIn(decide(arrive(shared), { ads: false, banners: true }))).toEqual(['banners']);
  });

  it('can neither grant what is unknown nor refuse what is required', () => {
    fc.assert(
      fc.property(arbitraryVisit, fc.string(), ({ policy, around }, id) => {
        const before = arrive(policy, around);
        const after = choose(before, choicesOf({ [id]: true, necessary: false }), 'program', '1', NOW);
        if (!before.rules.has(id)) expect(reasonOf(after, id)).toBe('unknown');
        expect([...after.rules.keys()]).toEqual([...before.rules.keys()]);
        expect(requiredIn(after)).toEqual(requiredIn(before));
      }),
    );
  });

  it('changes no earlier state', () => {
    const before = arrive(shared);
    const copy = structuredClone(before);
    all(before, true);
    expect(before).toEqual(copy);
  });

  it('notes when, how and under which revision', () => {
    expect(choose(arrive(shared), choicesOf({ ads: true }), 'accept-all', '7', NOW + 1).act).toEqual({
      at: NOW,
      how: 'accept-all',
      revision: '7',
    });
  });
});
