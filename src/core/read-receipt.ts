import { attempt } from './attempt.js';
import { MINUTE } from './record.js';
import { own } from './unchecked.js';
import { FORMAT } from './receipt.js';
import type { Receipt } from './receipt.js';

/** More is nothing that assent sends: 400 services take about 8 KB, 2,000 about 40. */
const MOST_CHARACTERS = 131_072;
const MOST_IDS = 4000;
const DAY = 86_400_000;
/** The longest life of a decision. */
const MOST_DAYS = 400;

const REASON = /^(undecided|refused|granted|required|signal|region|overridden|locked)$/;
const RULE = /^(required|asked|explicit|lenient|signalled|locked)$/;
const ID = /^[a-z][\w-]{0,63}$/i;
const HEX_32 = /^[\da-f]{32}$/;
const HEX_64 = /^[\da-f]{64}$/;

type Check = (value: unknown) => boolean;

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const isTime: Check = (value) => Number.isSafeInteger(value) && Number(value) > 0;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const isIds: Check = (value) =>
  Array.isArray(value) &&
  value.length <= MOST_IDS &&
  [...value].every(matches(ID)) &&
  new Set(value).size === value.length;

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Just these members, each as it must be. */
const hasShape =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isPlain(value) &&
    Object.keys(value).length === Object.keys(shape).length &&
    Object.entries(shape).every(([name, check]) => Object.hasOwn(value, name) && check(own(value, name)));

/** Any members whose names and values fit. */
const hasEntries =
  (name: RegExp, check: Check): Check =>
  (value) =>
    isPlain(value) &&
    Object.keys(value).length <= MOST_IDS &&
    Object.keys(value).every((key) => name.test(key) && check(own(value, key)));

const isReceiptLike = hasShape({
  format: (value) => value === FORMAT,
  id: matches(HEX_32),
  number: isTime,
  previous: orNull(matches(HEX_64)),
  type: matches(/^(grant|refusal|withdrawal|signal|policy)$/),
  at: (value) => isTime(value) && Number(value) % MINUTE === 0,
  expires: isTime,
  how: matches(/^[a-z-]{1,20}$/),
  // As the schema of the policy has it, or cut by nobody: an id that is longer is no receipt of ours.
  policy: matches(/^[\w.:-]{0,64}$/),
  revision: matches(/^[\w.:-]{1,32}$/),
  version: matches(/^[\w.+-]{1,32}$/),
  jurisdiction: matches(/^([A-Z]{2}(-[A-Z\d]{1,3})?)?$/),
  rule: matches(/^(\*|[A-Z]{2}(-[A-Z\d]{1,3})?)?$/),
  signal: (value) => typeof value === 'boolean',
  shown: orNull(
    hasShape({
      layer: orNull(matches(/^(notice|preferences|placeholder)$/)),
      layout: matches(/^[a-z-]{1,32}$/),
      order: (value) => value === 'reject-accept',
      locale: matches(/^[A-Za-z]{2,3}(-[A-Za-z\d]{1,8}){0,3}$/),
      texts: matches(HEX_64),
    }),
  ),
  purposes: hasEntries(ID, hasShape({ rule: matches(RULE), outcome: matches(REASON) })),
  services: hasEntries(REASON, isIds),
  withdrawn: orNull(hasShape({ ids: isIds, deadline: isTime })),
  hash: matches(HEX_64),
});

/** Whether this has the form of a receipt. Whether it is one that nobody has changed, `verifyReceipts` says. */
export function isReceipt(value: unknown): value is Receipt {
  return attempt(() => isReceiptLike(value)) === true;
}

/** What a site's server gets: a receipt, or ids of receipts that the visitor wants erased. */
export type Delivered =
  | { readonly type: 'receipt'; readonly receipt: Receipt }
  | { readonly type: 'erase'; readonly ids: readonly string[] }
  | { readonly type: 'wrong'; readonly code: 'too-long' | 'not-json' | 'malformed' | 'time' };

const isErasure = hasShape({
  format: (value) => value === FORMAT,
  erase: (value) =>
    Array.isArray(value) && value.length > 0 && value.length <= 200 && [...value].every(matches(HEX_32)),
});

/**
 * Reads what the endpoint was sent, at the time `now`. Strict: exact members, bounded lengths, and a time that can be. It
 * never throws. What it says is the visitor's browser's word, nothing more; check the hash with `verifyReceipts`.
 */
export function readReceipt(text: string, now: number): Delivered {
  if (text.length > MOST_CHARACTERS) return { type: 'wrong', code: 'too-long' };
  const value = attempt((): unknown => JSON.parse(text));
  if (value === undefined) return { type: 'wrong', code: 'not-json' };
  const erase = own(value, 'erase');
  if (Array.isArray(erase) && isErasure(value)) return { type: 'erase', ids: erase.map(String) };
  if (!isReceipt(value)) return { type: 'wrong', code: 'malformed' };
  const { at, expires } = value;
  const canBe = at < now + DAY && at > now - MOST_DAYS * DAY && expires > at && expires <= at + MOST_DAYS * DAY;
  return canBe ? { type: 'receipt', receipt: value } : { type: 'wrong', code: 'time' };
}
