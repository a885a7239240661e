import { findKnown } from './known-entries.js';
import { parseRecord, placeEntries, reasonAt } from './record.js';
import type { Kind } from './rules.js';
import type { Act, Reason } from './settled.js';
import type { Report } from './warning.js';

/** What was chosen before, as far as it still holds. */
export interface Recollection {
  /** Null without a readable record. */
  readonly act: Act | null;
  /** What was chosen for the entry at this place; undefined for what the visitor has not been asked about. */
  readonly choiceOf: (place: number, kind: Kind) => boolean | undefined;
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
  const records = texts.flatMap((text) => {
    const record = parseRecord(text, policy, now);
    if (!record) report('record-unreadable', text);
    return record ?? [];
  });
  const entries = placeEntries(policy);
  const known = records.map((record) => ({ record, found: findKnown(record.known, entries) }));
  const [first] = records;
  return {
    act: first ? { at: first.at, how: first.how, revision: first.revision } : null,
    choiceOf: (place, kind) =>
      strictest(known.map(({ record, found }) => choiceOf(reasonAt(record.reasons, found.get(place) ?? -1), kind))),
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
