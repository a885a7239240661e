import { attempt } from './attempt.js';
import { hash } from './hash.js';
import type { Act, Reason, Settled } from './settled.js';
import { listOf, own, textOf } from './unchecked.js';

/*
 * The record: what the cookie holds. docs/record.md specifies it, test/vectors/record.json has examples.
 *   1~<minutes>~<revision>~<how>~<digest>~<reasons>~<known>~<rule>~<reach>~<check>
 * While <digest> fits the page, the record alone says what may run, and no policy needs to be judged. This file is what a
 * returning visitor needs of it; encode-record.ts and known-entries.ts have the rest.
 */

/** There in every runtime; the borders of this folder leave out the library that declares it. */
declare function atob(text: string): string;

export const MINUTE = 60_000;
const DAY = 86_400_000;
/** Longest life that browsers give a cookie. */
const MOST_DAYS = 400;
const DEFAULT_DAYS = 182;

/** Purposes that a policy need not list. */
export const BUILT_IN = ['necessary', 'analytics', 'ads', 'merging'];

/** Three bits each in the record, two to a character. What is missing, or no such character, reads as the first. */
export const REASONS: readonly Reason[] = [
  'undecided',
  'refused',
  'granted',
  'required',
  'signal',
  'region',
  'unknown',
  'overridden',
];

/** A well-formed record that has not expired. */
export interface ParsedRecord {
  readonly act: Act;
  readonly digest: string;
  /** Why each entry is on or off, in the order of `placeEntries`. */
  readonly reasons: string;
  /** As in `Settled`. */
  readonly rule: string | undefined;
}

export function hashed(text: string): string {
  return hash(text).toString(36);
}

/** How long a decision lasts, in milliseconds; grants and refusals alike. */
export function lifetimeOf(policy: unknown): number {
  const days = own(own(policy, 'cookie'), 'days');
  return (typeof days === 'number' && days >= 1 && days <= MOST_DAYS ? days : DEFAULT_DAYS) * DAY;
}

/** Null for garbage, another version, an expired or a future date. Never throws. */
export function parseRecord(text: string, policy: unknown, now: number): ParsedRecord | null {
  const end = text.lastIndexOf('~') + 1;
  const [, minutes = '', revision = '', how = '', digest = '', reasons = '', , rule] = text.split('~');
  const at = parseInt(minutes, 36) * MINUTE;
  // A comma parts several records, of which the first may have been planted so that the check of all of them fits.
  const isWhole = /^1~[^,]*$/.test(text) && text.slice(end) === hashed(text.slice(0, end));
  return isWhole && at < now + DAY && at + lifetimeOf(policy) > now
    ? { act: { at, how, revision }, digest, reasons, rule }
    : null;
}

/** A purpose or a service of the policy as written, with its place in the record. */
export interface Entry {
  readonly id: string;
  /** In alphabetical order; empty for a purpose. */
  readonly purposes: readonly string[];
  readonly source: unknown;
  readonly place: number;
}

/**
 * All that a record tells about, in its order, whatever the order in the policy. A service is known by its id and
 * purposes: with another purpose it is another question. A purpose is the same, listed or built in.
 */
export function placeEntries(policy: unknown): Entry[] {
  const sources = [
    ...listOf(own(policy, 'purposes')),
    ...BUILT_IN.map((id) => ({ id })),
    ...listOf(own(policy, 'services')),
  ];
  const entries = sources.map((source) => {
    const id = textOf(own(source, 'id'));
    const purposes = listOf(own(source, 'purposes')).map(textOf).sort();
    const place = hash(`${id}:${purposes.join()}`);
    return [id, { id, purposes, source, place }] as const;
  });
  // The first of a name stays.
  return [...new Map(entries.reverse()).values()].sort((a, b) => a.place - b.place);
}

/** The reason at an index of a record. */
export function reasonAt(reasons: string, index: number): Reason | undefined {
  // The last of four Base64 characters is the low six bits of the last byte.
  const pair = attempt(() => atob(`AAA${reasons.charAt(index / 2)}`).charCodeAt(2)) ?? 0;
  return REASONS[(pair >> ((index % 2) * 3)) & 7];
}

/** What a record says, provided that its digest fits the page. */
export function recallSettled(record: ParsedRecord, policy: unknown): Settled {
  return {
    ...record,
    reasons: new Map(placeEntries(policy).map(({ id }, index) => [id, reasonAt(record.reasons, index)])),
  };
}
