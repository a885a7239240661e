import { attempt } from './attempt.js';
import { listOf, own } from './unchecked.js';

/** Something for the endpoint. */
export interface Parcel {
  /** The same with every attempt, so that the endpoint counts it once (`Idempotency-Key`). */
  readonly id: string;
  readonly body: string;
  /** Since when it waits. */
  readonly since: number;
  readonly tries: number;
  /** Not before this. */
  readonly due: number;
}

const MOST = 20;
const DAY = 86_400_000;
const LONGEST = 7 * DAY;
/** Nobody else sends a parcel that has just been sent: its page may be gone before the answer, and the request not. */
const LEASE = 30_000;
const FIRST_WAIT = 15_000;
const LONGEST_WAIT = 3_600_000;

function isParcel(value: unknown): value is Parcel {
  return (
    typeof own(value, 'body') === 'string' &&
    /^[\da-f]{32}$/.test(String(own(value, 'id'))) &&
    ['since', 'tries', 'due'].every((key) => Number.isSafeInteger(own(value, key)))
  );
}

/** What a stored text says; empty for anything else. A clock that was set back makes nothing wait for years. */
export function readQueue(text: string, now: number): readonly Parcel[] {
  return listOf(attempt((): unknown => JSON.parse(text)))
    .filter(isParcel)
    .filter(({ since }) => since > now - LONGEST && since < now + DAY)
    .map((parcel) => ({ ...parcel, due: Math.min(parcel.due, now + LONGEST_WAIT) }))
    .slice(-MOST);
}

/** One more. The oldest goes where there are too many. */
export function enqueue(queue: readonly Parcel[], id: string, body: string, now: number): readonly Parcel[] {
  return [...queue, { id, body, since: now, tries: 0, due: now }].slice(-MOST);
}

/** As it is while it is on its way. */
export function lend(parcel: Parcel, now: number): Parcel {
  return { ...parcel, tries: parcel.tries + 1, due: now + LEASE };
}

/** An endpoint that answers so will never take it. */
export function isRefused(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/**
 * What becomes of a parcel after an answer: it is gone, or waits twice as long as the last time, up to an hour, and a bit more or
 * less than others do. `status` is 0 where there was no answer, `random` from 0 to 1.
 */
export function settleParcel(parcel: Parcel, status: number, now: number, random: number): Parcel | undefined {
  if ((status >= 200 && status < 300) || isRefused(status)) return undefined;
  const wait = Math.min(FIRST_WAIT * 2 ** Math.min(parcel.tries, 20), LONGEST_WAIT);
  return { ...parcel, due: now + Math.round(wait * (0.5 + random / 2)) };
}
