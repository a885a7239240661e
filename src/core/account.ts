import { hashed, MINUTE, parseRecord } from './record.js';

/*
 * Which records hold while somebody is signed in. Records that differ are taken together strictly: granted where all of them
 * grant, refused where one refuses, else undecided. So the more protective value holds per purpose, in whatever order
 * they come (CNIL, deliberation 2025-131, leaves the rule to the site).
 */

/** No record is as long: anything longer is not even looked at. */
const LONGEST = 4096;

/** What tells one decision from another: when, under which revision and how. Empty for what is no record. */
export function actIn(text: string): string {
  return /^1~[^~]*~[^~]*~[^~]*/.exec(text)?.[0] ?? '';
}

/** When it was decided, in milliseconds; 0 for what is no record. */
export function decidedAt(text: string): number {
  const minutes = /^1~([a-z\d]{1,9})~/.exec(text)?.[1];
  return minutes === undefined ? 0 : parseInt(minutes, 36) * MINUTE;
}

/** A record that knows of nothing: taken together with others, it leaves no grant, and every refusal. */
function blank(text: string): string {
  const body = `${actIn(text)}~~~0.~~~`;
  return body + hashed(body);
}

/** What is known of the device and of the account that is signed in. */
export interface SignedIn {
  /** Records that the device had before. */
  readonly own: readonly string[];
  /** What the account has; null where nobody has decided for it. */
  readonly choice: string | null;
  /** When the account came to this device. */
  readonly since: number;
  /** The visitor has decided here since then. */
  readonly isDecided: boolean;
}

/** The records that count together, oldest first: what they come to ends when the first of them does. */
export function recordsFor(policy: unknown, { own, choice, since, isDecided }: SignedIn, now: number): string[] {
  const isUsable = (text: string): boolean => text === '-~' || parseRecord(text, policy, now) !== null;
  const kept = own.filter(isUsable);
  // Not read as "nobody has decided": the desk says what is wrong with it, and asks.
  const given = choice === null ? [] : [choice.slice(0, LONGEST)];
  if (isDecided || decidedAt(choice ?? '') > since) return given;
  const all = [...given, ...kept].sort((a, b) => decidedAt(a) - decidedAt(b) || (a < b ? -1 : 1));
  // What was granted on this device was not granted for all of them.
  const [first] = kept;
  return given[0] === undefined && first !== undefined ? [...all, blank(first)] : all;
}
