import fc from 'fast-check';
import { policyWith } from './policy-with.js';

const BUILT_IN = ['necessary', 'analytics', 'ads', 'merging'];

/** Ids as they are allowed, with those that would meet a member of Object on a plain object. */
const arbitraryId = fc.oneof(
  { weight: 9, arbitrary: fc.stringMatching(/^[a-zA-Z][\w-]{0,12}$/) },
  { weight: 1, arbitrary: fc.constantFrom('constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf') },
);

export interface ArbitraryPolicy {
  readonly policy: Record<string, unknown>;
  /** Ids of purposes and services that are asked about or required. */
  readonly ids: readonly string[];
}

/** Any policy without faults: ids differ, services name purposes that exist. */
export const arbitraryPolicy: fc.Arbitrary<ArbitraryPolicy> = fc
  .record({
    ids: fc.uniqueArray(arbitraryId, { maxLength: 24 }),
    purposeCount: fc.nat({ max: 8 }),
    redeclared: fc.subarray(BUILT_IN),
    flags: fc.array(
      fc.record({ required: fc.boolean(), grade: fc.constantFrom(undefined, 'explicit') }, { requiredKeys: [] }),
      { minLength: 12, maxLength: 12 },
    ),
    serves: fc.array(fc.uniqueArray(fc.nat({ max: 30 }), { minLength: 1, maxLength: 3 }), {
      minLength: 24,
      maxLength: 24,
    }),
    models: fc.dictionary(fc.constantFrom(...BUILT_IN), fc.constantFrom('opt-in', 'opt-out', 'notice-only')),
    ages: fc.dictionary(fc.constantFrom('under-13', '13-15', '16-17', 'adult'), fc.subarray(BUILT_IN)),
  })
  .map(({ ids, purposeCount, redeclared, flags, serves, models, ages }) => {
    const own = ids.filter((id) => !BUILT_IN.includes(id));
    const purposes = [...redeclared, ...own.slice(0, purposeCount)].map((id, index) => ({ id, ...flags[index] }));
    const known = [...new Set([...BUILT_IN, ...purposes.map(({ id }) => id)])];
    const services = own.slice(purposeCount).map((id, index) => ({
      id,
      purposes: [...new Set((serves[index] ?? [0]).map((number) => known[number % known.length] ?? ''))],
    }));
    const policy = policyWith({ purposes, services, regions: { FR: { models, ages }, '*': { models: {} } } });
    return { policy, ids: [...known, ...services.map(({ id }) => id)] };
  });

/** Some of these ids, granted or refused. */
export const arbitraryChoices = (ids: readonly string[]): fc.Arbitrary<Record<string, boolean>> =>
  fc.dictionary(fc.constantFrom(...ids), fc.boolean(), { noNullPrototype: true });

export const arbitrarySurroundings = fc.record({
  region: fc.constantFrom(undefined, 'FR', 'US-CA', 'nowhere'),
  optOut: fc.boolean(),
});

/** A policy, where it is read, and what is chosen under it. */
export const arbitraryVisit = arbitraryPolicy.chain(({ policy, ids }) =>
  fc.record({
    policy: fc.constant(policy),
    around: arbitrarySurroundings,
    choices: arbitraryChoices(ids),
    others: arbitraryChoices(ids),
  }),
);
