import { isToken, listOf, own, textOf } from './unchecked.js';

/** Something that everybody is told and nobody is asked: another owner, another use of data, an incident. */
export interface Announcement {
  readonly id: string;
  /** Empty for a kind that nobody knows. */
  readonly kind: 'ownership' | 'use' | 'incident' | '';
  /** Midnight in UTC of the day that it names, in milliseconds; NaN for what is no day. */
  readonly time: number;
  /** The last moment at which it is shown. Infinite where the policy gives no day. */
  readonly end: number;
  readonly source: unknown;
}

const DAY = 86_400_000;
/** More are no longer read by anybody. */
const MOST = 20;

const timeOf = (value: unknown): number => (/^\d{4}-\d\d-\d\d$/.test(textOf(value)) ? Date.parse(textOf(value)) : NaN);

function kindOf(value: unknown): Announcement['kind'] {
  return value === 'ownership' || value === 'use' || value === 'incident' ? value : '';
}

/**
 * The announcements of a policy that nobody has checked, the newest first. What is wrong with one hides nothing: without a day
 * to end on it is shown on.
 */
export function announcementsIn(policy: unknown): readonly Announcement[] {
  const found = new Map<string, Announcement>();
  for (const source of listOf(own(policy, 'announcements')).slice(0, MOST)) {
    const id = own(source, 'id');
    // The first of a name stays.
    if (!isToken(id) || found.has(id)) continue;
    const until = timeOf(own(source, 'until'));
    const end = until < Infinity ? until + DAY - 1 : Infinity;
    found.set(id, { id, kind: kindOf(own(source, 'kind')), time: timeOf(own(source, 'date')), end, source });
  }
  return [...found.values()].sort((one, other) => (other.time || 0) - (one.time || 0));
}

/** Those that are still to be shown to a visitor who has closed these. */
export function currentOf(
  announcements: readonly Announcement[],
  closed: readonly string[],
  now: number,
): readonly Announcement[] {
  return announcements.filter(({ id, end }) => end >= now && !closed.includes(id));
}
