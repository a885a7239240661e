import { choose } from '../../src/core/choose.js';
import { encodeRecord } from '../../src/core/encode-record.js';
import { judge } from '../../src/core/judge.js';
import { packKnown } from '../../src/core/known-entries.js';
import { hashed, parseRecord, placeEntries, recallSettled } from '../../src/core/record.js';
import { ruleFor } from '../../src/core/region.js';
import { recollect } from '../../src/core/recollect.js';
import { packReach } from '../../src/core/reach.js';
import { emptyChoices, isAllowed, settle } from '../../src/core/rules.js';
import type { Choices, How, State } from '../../src/core/rules.js';
import type { Reason, Settled } from '../../src/core/settled.js';
import type { Report } from '../../src/core/warning.js';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** The clock of these tests: a whole minute. */
export const NOW = Date.UTC(2026, 10, 24, 12, 34);

export interface Surroundings {
  readonly region?: string | undefined;
  readonly optOut?: boolean;
  readonly age?: string | undefined;
}

export interface Arrival extends Surroundings {
  /** Values of the cookies that are stored under the name of the record. */
  readonly records?: readonly string[];
  readonly now?: number;
  readonly report?: Report;
}

/** What a page finds out when a visitor comes. */
export function arrive(policy: unknown, arrival: Arrival = {}): State {
  const { records: texts = [], region, age, optOut = false, now = NOW, report = () => {} } = arrival;
  const earlier = recollect({ policy, digest: '', texts, now, report });
  return judge(policy, earlier, optOut, ruleFor(policy, { region, optOut, age }), report);
}

/** Choices as the product makes them: without a prototype. */
export const choicesOf = (choices: Choices): Choices => Object.assign(emptyChoices(), choices);

/** The visitor decides on what is given, and leaves the rest. */
export function decide(state: State, choices: Choices, { how = 'save', at = NOW }: { how?: How; at?: number } = {}) {
  return choose(state, choicesOf(choices), how, '1', at);
}

/** As the pages compute it of a policy that is a value: with a file, of its text as it was read. */
export const digestOf = (policy: unknown, { region, optOut = false, age }: Surroundings = {}): string =>
  hashed(JSON.stringify(policy) + String(region) + String(optOut) + String(age));

/** What the desk tells of the policy: which entries there are, and how far the purposes reach. */
export function knownOf(policy: unknown, { reasons }: Settled): [known: string, reach: string] {
  const entries = placeEntries(policy);
  return [packKnown(entries), packReach(policy, entries, ({ id }) => reasons.get(id) !== 'undecided')];
}

/** The value of the cookie. It fits no page where something is locked, as a record does not tell what. */
export function recordOf(policy: unknown, state: State, around: Surroundings = {}): string {
  const settled = settle(state);
  const digest = [...settled.reasons.values()].includes('locked') ? '' : digestOf(policy, around);
  return encodeRecord(settled, policy, digest, knownOf(policy, settled));
}

/** What the boot file takes from a record whose digest fits. */
export function recalled(policy: unknown, text: string, now = NOW): Settled | null {
  const record = parseRecord(text, policy, now);
  return record && recallSettled(record, policy);
}

/** Ids of what may run. */
export const allowedIn = (state: State): string[] =>
  [...state.rules.keys()].filter((id) => isAllowed(state, id)).sort();

/** The same as a plain object, to compare. */
export const reasonsIn = (state: State): Record<string, Reason | undefined> =>
  Object.fromEntries(settle(state).reasons);

export const choicesIn = (state: State): Record<string, boolean | undefined> =>
  Object.fromEntries([...state.rules].map(([id, { choice }]) => [id, choice]));
