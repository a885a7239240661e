import { describe, expect, it } from 'vitest';
import { everything } from '../../../src/core/choose.js';
import type { State } from '../../../src/core/rules.js';
import { createNumbers, policyWithMany } from '../../support/many-services.js';
import type { Many } from '../../support/many-services.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive, decide, NOW, recordOf, recalled } from '../../support/visitor.js';

const YEARS = 365 * 24 * 60 * 60_000;

/** Every purpose and service decided by itself. */
function decideOneByOne(policy: unknown, seed: number): State {
  const numbers = createNumbers(seed);
  const state = arrive(policy);
  return decide(state, Object.fromEntries([...state.rules.keys()].map((id) => [id, numbers(2) === 1])));
}

/** Bytes of `name=value`, under the longest of the usual names. */
const bytesOf = (record: string): number => new TextEncoder().encode(`__Host-assent=${record}`).length;

/** The largest of a few, with the longest revision, in sixty years. */
const sizeOf = (many: Many): number =>
  Math.max(
    ...[0, 1, 2, 3, 4].map((seed) => {
      const policy = policyWithMany({ ...many, seed });
      const state = decideOneByOne(policy, seed);
      const act = { at: NOW + 60 * YEARS, how: 'accept-all', revision: 'r'.repeat(32) };
      return bytesOf(recordOf(policy, { ...state, act }));
    }),
  );

describe('the cookie', () => {
  it('has at most 300 bytes with 12 purposes', () => {
    expect(sizeOf({ services: 0, purposes: 12 })).toBeLessThanOrEqual(300);
    expect(sizeOf({ services: 12, purposes: 12 })).toBeLessThanOrEqual(300);
  });

  it('has at most 300 bytes with 12 purposes of the longest ids, granted or refused together', () => {
    const purposes = Array.from({ length: 12 }, (_, index) => ({ id: `p${index}-`.padEnd(64, 'x') }));
    const policy = policyWith({ purposes, services: [] });
    const state = arrive(policy);
    for (const granted of [true, false]) {
      const record = recordOf(policy, decide(state, everything(state, granted)));
      expect(bytesOf(record)).toBeLessThanOrEqual(300);
    }
  });

  it.each([4, 12])('has at most 700 bytes with 400 services decided one by one and %i purposes', (purposes) => {
    expect(sizeOf({ services: 400, purposes })).toBeLessThanOrEqual(700);
  });

  it('stays below the limit of browsers with 2,000 services and 32 purposes', () => {
    expect(sizeOf({ services: 2_000, purposes: 32 })).toBeLessThan(3_800);
  });

  it('is smaller for fewer services, never larger', () => {
    const sizes = [0, 1, 10, 50, 100, 200, 400, 800].map((services) => sizeOf({ services, purposes: 4 }));
    expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
  });

  it('still says all of it', () => {
    const policy = policyWithMany({ services: 2_000, purposes: 32 });
    const state = decideOneByOne(policy, 0);
    const settled = recalled(policy, recordOf(policy, state));
    for (const [id, { choice }] of state.rules) expect(settled?.reasons.get(id)).toBe(choice ? 'granted' : 'refused');
  });
});
