import { parseRecord, recallSettled } from '../core/record.js';
import type { Settled } from '../core/settled.js';

/**
 * What is stored, if it was made for just this policy and these circumstances. Several records in a row, one of them
 * planted, are none.
 */
export function recall(stored: string, policy: unknown, digest: string): Settled | undefined {
  const record = parseRecord(stored, policy, Date.now());
  return record?.digest === digest ? recallSettled(record, policy) : undefined;
}
