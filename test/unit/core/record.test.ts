import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everything } from '../../../src/core/choose.js';
import { hashed, lifetimeOf, parseRecord } from '../../../src/core/record.js';
import { settle } from '../../../src/core/rules.js';
import { isOn } from '../../../src/core/settled.js';
import type { Settled } from '../../../src/core/settled.js';
import { arbitraryVisit } from '../../support/arbitrary-policy.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive, DAY, decide, digestOf, MINUTE, NOW, recalled, recordOf } from '../../support/visitor.js';

const policy = policyWith();
const granted = (): string => recordOf(policy, decide(arrive(policy), { analytics: true, ads: false }));

const allowedBy = (settled: Settled | null): string[] =>
  [...(settled?.reasons ?? [])].filter(([, reason]) => isOn(reason ?? 'unknown')).map(([id]) => id);

describe('a record', () => {
  it('says of every purpose and service what the rules said, under any policy and any choices', () => {
    fc.assert(
      fc.property(arbitraryVisit, ({ policy, around, choices }) => {
        const state = decide(arrive(policy, around), choices);
        const { reasons, act } = settle(state);
        const settled = recalled(policy, recordOf(policy, state, around));
        expect(settled?.act).toEqual(act);
        for (const [id, reason] of reasons) expect([id, settled?.reasons.get(id)]).toEqual([id, reason]);
        for (const [id, reason] of settled?.reasons ?? []) if (!reasons.has(id)) expect(reason).toBe('unknown');
      }),
    );
  });

  it('gives the same state again to the rules that wrote it', () => {
    fc.assert(
      fc.property(arbitraryVisit, ({ policy, around, choices }) => {
        const state = decide(arrive(policy, around), choices);
        const records = [recordOf(policy, state, around)];
        expect(settle(arrive(policy, { ...around, records }))).toEqual(settle(state));
      }),
    );
  });

  it('is made of characters that a cookie carries as they are', () => {
    fc.assert(
      fc.property(arbitraryVisit, ({ policy, around, choices }) => {
        const record = recordOf(policy, decide(arrive(policy, around), choices), around);
        expect(record).toMatch(/^[\w.:~/+*-]+$/);
        // Some servers take a plus sign for a space; docs/record.md says that it is in this field only.
        const others = record.split('~').filter((_, index) => index !== 5);
        expect(others.join()).not.toMatch(/[+/]/);
      }),
    );
  });

  it('is empty before a choice', () => {
    expect(recordOf(policy, arrive(policy))).toBe('');
  });

  it('has the time in whole minutes', () => {
    const state = decide(arrive(policy), {}, { at: NOW + 59_999 });
    expect(recalled(policy, recordOf(policy, state))?.act?.at).toBe(NOW);
  });

  it('differs in its digest when the text of the policy, the region or the opt-out signal does', () => {
    const digests = [
      digestOf(policy),
      digestOf({ ...policy, revision: '2' }),
      digestOf(policy, { region: 'FR' }),
      digestOf(policy, { optOut: true }),
    ];
    expect(new Set(digests).size).toBe(4);
  });
});

describe('a record that is not as it was written', () => {
  it('never makes reading throw, and turns nothing on', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(...'1~.azAZ09-_'.split('')), maxLength: 300 }),
      fc.array(fc.string({ maxLength: 20 }), { maxLength: 10 }).map((fields) => ['1', ...fields].join('~')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseRecord(text, policy, NOW)).toBeNull();
        const state = arrive(policy, { records: [text] });
        expect(allowedBy(settle(state))).toEqual(['necessary']);
        if (text !== '-~') expect(state.act).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses everything when it is the mark of a refusal, whatever stands beside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.boolean(), (other, isGranting) => {
        const granting = recordOf(policy, decide(arrive(policy), { analytics: true, ads: true }));
        for (const records of [['-~'], ['-~', isGranting ? granting : other], [isGranting ? granting : other, '-~']]) {
          expect(parseRecord(records.join(), policy, NOW)).toBeNull();
          const state = arrive(policy, { records });
          expect(state.act).toMatchObject({ how: 'program' });
          expect(allowedBy(settle(state))).toEqual(['necessary']);
          expect(settle(state).reasons.get('ads')).toBe('refused');
        }
      }),
    );
  });

  it('never makes reading throw when the check fits', () => {
    const fields = fc.array(fc.string({ maxLength: 40 }), { maxLength: 10 });
    fc.assert(
      fc.property(fields, (rest) => {
        const body = ['1', Math.floor(NOW / MINUTE).toString(36), ...rest, ''].join('~');
        const text = body + hashed(body);
        expect(() => recalled(policy, text)).not.toThrow();
        expect(() => arrive(policy, { records: [text] })).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  it('grants nothing beyond the original after a character was replaced, added or taken away', () => {
    const edits = fc.record({
      at: fc.nat(),
      cut: fc.constantFrom(0, 1),
      added: fc.constantFrom('', ...'~.-_:019azAZ%é'.split('')),
    });
    fc.assert(
      fc.property(arbitraryVisit, edits, ({ policy, choices }, { at, cut, added }) => {
        const state = decide(arrive(policy), choices);
        const record = recordOf(policy, state);
        const place = at % record.length;
        const edited = record.slice(0, place) + added + record.slice(place + cut);
        const original = new Set(allowedBy(settle(state)));
        expect(allowedBy(recalled(policy, edited)).filter((id) => !original.has(id))).toEqual([]);
        if (edited !== record) expect(parseRecord(edited, policy, NOW)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('is nothing when it was cut off anywhere', () => {
    const record = granted();
    for (let length = 0; length < record.length; length += 1) {
      expect(parseRecord(record.slice(0, length), policy, NOW)).toBeNull();
    }
  });

  it('is nothing in another version, even with a right check', () => {
    for (const version of ['', '0', '2', '01', '1.0', ' 1']) {
      const body = granted().replace(/^1/, version).replace(/\w+$/, '');
      expect(parseRecord(body + hashed(body), policy, NOW)).toBeNull();
    }
  });
});

describe('the life of a record', () => {
  it.each([
    ['182 days when the policy does not say', undefined, 182],
    ['what the policy says', 30, 30],
    ['a day at least', 1, 1],
    ['as long as browsers keep a cookie at most', 400, 400],
    ['182 days when the policy asks for more', 401, 182],
    ['182 days when the policy asks for none', 0, 182],
    ['182 days when the policy asks for less than none', -5, 182],
    ['182 days when the policy says nonsense', 'long', 182],
    ['182 days when the policy says null', null, 182],
    ['182 days when the policy gives a list', [1, 2], 182],
  ])('is %s', (_, days, expected) => {
    expect(lifetimeOf({ cookie: { days } })).toBe(expected * DAY);
  });

  it('ends to the minute, the same for granting and refusing', () => {
    for (const choices of [{ analytics: true }, { analytics: false }]) {
      const record = recordOf(policy, decide(arrive(policy), choices));
      expect(parseRecord(record, policy, NOW + 182 * DAY - 1)).not.toBeNull();
      expect(parseRecord(record, policy, NOW + 182 * DAY)).toBeNull();
    }
  });

  it('counts from the decision, not from a later visit with a changed policy', () => {
    const changed = policyWith({ revision: '2' });
    const later = arrive(changed, { records: [granted()], now: NOW + 100 * DAY });
    const again = recordOf(changed, later);
    expect(parseRecord(again, changed, NOW + 182 * DAY - 1)?.act.at).toBe(NOW);
    expect(parseRecord(again, changed, NOW + 182 * DAY)).toBeNull();
  });

  it('follows a policy that shortens it', () => {
    expect(parseRecord(granted(), policyWith({ cookie: { days: 10 } }), NOW + 11 * DAY)).toBeNull();
  });

  it('may start a day in the future, for clocks that are wrong, and no later', () => {
    expect(parseRecord(granted(), policy, NOW - DAY + 1)).not.toBeNull();
    expect(parseRecord(granted(), policy, NOW - DAY)).toBeNull();
  });

  it('is over for all purposes at once', () => {
    const state = decide(arrive(policy), everything(arrive(policy), true));
    const after = arrive(policy, { records: [recordOf(policy, state)], now: NOW + 182 * DAY });
    expect(allowedBy(settle(after))).toEqual(['necessary']);
    expect(after.act).toBeNull();
  });
});
