import { parseRecord, recallSettled } from '../core/record.js';
import type { Settled } from '../core/settled.js';
import { readRecords } from './cookies.js';

/** What the stored record says, if there is just one and it was made for just this policy and these circumstances. */
export function recall(policy: unknown, digest: string): Settled | undefined {
  const [text = '', planted] = readRecords(policy);
  const record = parseRecord(text, policy, Date.now());
  return record?.digest === digest && planted === undefined ? recallSettled(record, policy) : undefined;
}
