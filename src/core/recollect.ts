import { findKnown } from './known-entries.js';
import { findWidened } from './reach.js';
import { MINUTE, parseRecord, placeEntries, reasonAt } from './record.js';
import type { Kind } from './rules.js';
import type { Act, Reason } from './settled.js';
import type { Report } from './warning.js';

/** What was chosen before, as far as it still holds. */
export interface Recollection {
  /** Null without a readable record. */
  readonly act: Act | null;
  /** What was chosen for the entry at this place; undefined for what the visitor has not been asked about. */
  readonly choiceOf: (place: number, kind: Kind) => boolean | undefined;
  /** What has been widened since the purpose at this place was granted, so that it is asked about again: see `findWidened`. */
  readonly changesOf: (place: number) => string | undefined;
  /** Whether there is any of that. */
  readonly isWidened: boolean;
  /** Made for just this policy and these circumstances, and the only one. */
  readonly isCurrent: boolean;
}

export interface Recorded {
  readonly policy: unknown;
  readonly digest: string;
  /** Every record that is stored, as text. */
  readonly texts: readonly string[];
  readonly now: number;
  readonly report: Report;
}

/** Applies stored records to a policy that may have changed since. Never throws; what can't be read is reported. */
export function recollect({ policy, digest, texts, now, report }: Recorded): Recollection {
  const entries = placeEntries(policy);
  // Marked by a page that could not make a record of a refusal.
  if (texts.includes('-~')) {
    const at = Math.floor(now / MINUTE) * MINUTE;
    return {
      act: { at, how: 'program', revision: '0' },
      choiceOf: () => false,
      changesOf: () => undefined,
      isWidened: false,
      isCurrent: false,
    };
  }
  const records = texts.flatMap((text) => {
    const record = parseRecord(text, policy, now);
    if (!record) report('record-unreadable', text);
    // Only a changed policy needs these. What comes last is the check.
    const [, , , , , , known = '', , reach = '', check] = text.split('~');
    if (!record) return [];
    const found = findKnown(known, entries);
    const reasonOf = (place: number): Reason | undefined => {
      const index = found.get(place);
      return index === undefined ? undefined : reasonAt(record.reasons, index);
    };
    return { ...record, reasonOf, widened: findWidened(check ? reach : '', policy, entries, reasonOf) };
  });
  const [first] = records;
  return {
    act: first?.act ?? null,
    choiceOf: (place, kind) =>
      strictest(
        records.map(({ reasonOf, widened }) => {
          const choice = choiceOf(reasonOf(place), kind);
          return choice && widened.has(place) ? undefined : choice;
        }),
      ),
    changesOf: (place) => records.map(({ widened }) => widened.get(place)).find((changes) => changes !== undefined),
    isWidened: records.some(({ widened }) => widened.size > 0),
    isCurrent: records.length === 1 && first?.digest === digest,
  };
}

/** The choice behind a recorded reason. A grant from before the signal does not pass for one given in spite of it. */
function choiceOf(reason: Reason | undefined, kind: Kind): boolean | undefined {
  if (reason === 'refused') return false;
  return reason === 'overridden' || (reason === 'granted' && kind !== 'signalled') ? true : undefined;
}

/** Several records of one name: granted only where all of them grant, refused where one refuses, else undecided. */
function strictest(choices: readonly (boolean | undefined)[]): boolean | undefined {
  if (choices.includes(false)) return false;
  return choices.length > 0 && choices.every(Boolean) ? true : undefined;
}
