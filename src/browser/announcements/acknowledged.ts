import { attempt } from '../../core/attempt.js';
import { isToken, listOf } from '../../core/unchecked.js';
import { createKept } from '../receipts/kept.js';

/** Goes with the record, see sweep.ts. */
export const ACKNOWLEDGED = 'assent-announcements';
/** Twice as many as a policy has. */
const MOST = 40;

/** Which announcements have been closed on this device: names that the policy gives, alike for everybody. */
export interface Acknowledged {
  readonly read: () => readonly string[];
  readonly add: (id: string) => void;
}

/** Where nothing can be kept, what was closed is shown again on the next page. */
export function createAcknowledged(): Acknowledged {
  const kept = createKept(ACKNOWLEDGED);
  const read = (): readonly string[] =>
    listOf(attempt((): unknown => JSON.parse(kept.read())))
      .filter(isToken)
      .slice(-MOST);
  return {
    read,
    add(id) {
      kept.write(JSON.stringify([...read().filter((one) => one !== id), id].slice(-MOST)));
    },
  };
}
