import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidedAt, recordsFor } from '../../../src/core/account.js';
import { isAllowed, reasonOf } from '../../../src/core/rules.js';
import type { State } from '../../../src/core/rules.js';
import { readDecision } from '../../../src/server.js';
import { arbitraryVisit } from '../../support/arbitrary-policy.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive, decide, MINUTE, NOW, recordOf } from '../../support/visitor.js';

const policy = policyWith();
const record = (choices: Record<string, boolean>, at = NOW) =>
  recordOf(policy, decide(arrive(policy), choices, { at }));

interface Given {
  readonly own?: readonly string[];
  readonly choice?: string | null;
  readonly since?: number;
  readonly isDecided?: boolean;
}

function signedIn({ own = [], choice = null, since = NOW, isDecided = false }: Given, by: unknown = policy): State {
  return arrive(by, { records: recordsFor(by, { own, choice, since, isDecided }, NOW) });
}

const grant = record({ analytics: true, ads: true }, NOW - 9 * MINUTE);
const refusal = record({ analytics: false, ads: false }, NOW - 5 * MINUTE);

describe('the choice of an account on a device', () => {
  it.each<[string, Given, ads: string]>([
    ['that has none', { choice: grant }, 'granted'],
    ['that has none, refused', { choice: refusal }, 'refused'],
    ['that has refused', { own: [refusal], choice: grant }, 'refused'],
    ['that has granted, refused', { own: [grant], choice: refusal }, 'refused'],
    ['that has granted, too', { own: [grant], choice: grant }, 'granted'],
    ['where the account has none, and the device has granted', { own: [grant] }, 'undecided'],
    ['where the account has none, and the device has refused', { own: [refusal] }, 'refused'],
    ['where neither has one', {}, 'undecided'],
    ['once the visitor has decided there', { own: [refusal], choice: grant, isDecided: true }, 'granted'],
    ['once the visitor has decided elsewhere', { own: [refusal], choice: grant, since: NOW - 30 * MINUTE }, 'granted'],
    ['that has garbage', { own: ['garbage'], choice: grant }, 'granted'],
    ['where a refusal could not be recorded', { own: ['-~'], choice: grant }, 'refused'],
    ['that is garbage', { own: [grant], choice: 'garbage' }, 'granted'],
  ])('%s', (_name, given, expected) => {
    expect(reasonOf(signedIn(given), 'ads')).toBe(expected);
  });

  it('ends when the older of two does', () => {
    expect(signedIn({ own: [refusal], choice: grant }).act?.at).toBe(decidedAt(grant));
    expect(signedIn({ own: [grant], choice: refusal }).act?.at).toBe(decidedAt(grant));
  });

  it('never grants what any of its texts does not, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryVisit, fc.string(), fc.boolean(), ({ policy: by, choices }, garbage, isDecided) => {
        const own = [recordOf(by, decide(arrive(by), choices))];
        for (const choice of [garbage, `1~${garbage}`, `${own.join()}${garbage}`.slice(1)]) {
          const state = signedIn({ choice, isDecided }, by);
          const unasked = arrive(by);
          for (const id of state.rules.keys()) expect(isAllowed(state, id)).toBe(isAllowed(unasked, id));
        }
      }),
    );
  });

  it('is the same whichever of the two was the device, and no more than either', () => {
    fc.assert(
      fc.property(arbitraryVisit, fc.boolean(), ({ policy: by, choices, others }, isLater) => {
        const one = recordOf(by, decide(arrive(by), choices));
        const other = recordOf(by, decide(arrive(by), others, { at: isLater ? NOW - MINUTE : NOW }));
        const there = signedIn({ own: [one], choice: other }, by);
        const back = signedIn({ own: [other], choice: one }, by);
        expect([...back.rules.values()]).toEqual([...there.rules.values()]);
        expect(back.act?.at).toBe(there.act?.at);
        for (const text of [one, other]) {
          const alone = arrive(by, { records: [text] });
          for (const id of there.rules.keys()) {
            if (isAllowed(there, id) && reasonOf(there, id) !== 'region') expect(isAllowed(alone, id)).toBe(true);
          }
        }
      }),
    );
  });

  it('comes back as it was where nobody has decided on the device', () => {
    fc.assert(
      fc.property(arbitraryVisit, ({ policy: by, choices }) => {
        const text = recordOf(by, decide(arrive(by), choices));
        const state = signedIn({ choice: text }, by);
        expect([...state.rules.values()]).toEqual([...arrive(by, { records: [text] }).rules.values()]);
      }),
    );
  });

  it('is read on a server as a cookie is', () => {
    const facts = { now: NOW };
    expect(readDecision(`assent=${grant}`, JSON.stringify(policy), facts).allows('ads')).toBe(true);
    expect(readDecision(`assent=${refusal}`, JSON.stringify(policy), facts).explain('ads').reason).toBe('refused');
    expect(readDecision('assent=garbage', JSON.stringify(policy), facts).allows('ads')).toBe(false);
    expect(readDecision(`assent=${grant}`, JSON.stringify(policy), { ...facts, optOut: true }).allows('ads')).toBe(
      false,
    );
  });

  it('leaves what the opt-out signal and an age refuse refused', () => {
    const records = recordsFor(policy, { own: [], choice: grant, since: NOW, isDecided: false }, NOW);
    expect(reasonOf(arrive(policy, { records, optOut: true }), 'ads')).toBe('signal');
    expect(reasonOf(arrive(policy, { records, age: '13-15' }), 'ads')).toBe('locked');
  });
});
