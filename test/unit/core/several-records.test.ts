import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { arbitraryVisit } from '../../support/arbitrary-policy.js';
import { policyWith } from '../../support/policy-with.js';
import { allowedIn, arrive, choicesIn, decide, recordOf } from '../../support/visitor.js';

const policy = policyWith();
const recordWith = (choices: Record<string, boolean>): string => recordOf(policy, decide(arrive(policy), choices));

describe('several records under one name', () => {
  it('grant only what all of them grant, in any order', () => {
    fc.assert(
      fc.property(arbitraryVisit, ({ policy, around, choices, others }) => {
        const one = decide(arrive(policy, around), choices);
        const two = decide(arrive(policy, around), others);
        const records = [recordOf(policy, one, around), recordOf(policy, two, around)];
        const both = arrive(policy, { ...around, records });
        expect(choicesIn(arrive(policy, { ...around, records: [...records].reverse() }))).toEqual(choicesIn(both));
        for (const [id, { kind, choice }] of both.rules) {
          const [first, second] = [choicesIn(one)[id], choicesIn(two)[id]];
          if (kind === 'required') continue;
          if (first === false || second === false) expect(choice).toBe(false);
          else expect(choice).toBe(first && second ? true : undefined);
        }
      }),
    );
  });

  it('refuse what one refuses, and ask about what one does not know', () => {
    const records = [recordWith({ analytics: true, ads: true }), recordWith({ ads: false })];
    const state = arrive(policy, { records });
    expect(allowedIn(state)).toEqual([]);
    expect(choicesIn(state)).toEqual({ analytics: undefined, 'acme-stats': undefined, ads: false, 'acme-ads': false });
  });

  it('are the same as one when they are the same', () => {
    const record = recordWith({ analytics: true, ads: false });
    expect(arrive(policy, { records: [record, record] })).toEqual(arrive(policy, { records: [record] }));
  });

  it('count without those that can not be read, which are reported', () => {
    const report = vi.fn();
    const record = recordWith({ analytics: true });
    const state = arrive(policy, { records: ['', 'nonsense', record, `${record}0`], report });
    expect(allowedIn(state)).toEqual(['acme-stats', 'analytics']);
    expect(report.mock.calls.map(([code, about]) => [code, about])).toEqual([
      ['record-unreadable', ''],
      ['record-unreadable', 'nonsense'],
      ['record-unreadable', `${record}0`],
    ]);
  });
});
