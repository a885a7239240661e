import { attempt } from '../../core/attempt.js';
import type { SignalState } from '../signal.js';

/** What a decision comes to, in the words of the acts of the United States. */
export interface Uses<Use extends string> {
  /** Uses of data that are not opted out of. */
  readonly allowed: readonly Use[];
  /** The browser's opt-out signal (GPC). */
  readonly signal: boolean;
  /** Whether all of it has been answered, or runs until it is refused. */
  readonly isSettled: boolean;
  /** The entry of the policy's `regions` that holds; empty where none does. */
  readonly rule: string;
}

/**
 * Reads a decision. `uses` has the purposes for each use of data, parted by spaces: all of them must be granted. The opt-out
 * signal is an objection to every use, whatever the policy makes of it: only what was granted in spite of it counts.
 * Purposes that are no text throw, so that nothing is granted.
 */
export function readUses<Use extends string>(
  page: Window,
  { explain }: SignalState,
  uses: readonly (readonly [Use, string])[],
): Uses<Use> {
  const signal = attempt(() => page.navigator.globalPrivacyControl) === true;
  const ids = new Set(uses.flatMap(([, purposes]) => purposes.split(' ')));
  const explained = [...ids].map((id) => explain(id));
  const refused = explained.filter(({ allowed, reason }) => !allowed || (signal && reason !== 'overridden'));
  return {
    signal,
    allowed: uses.flatMap(([use, purposes]) =>
      refused.some(({ id }) => purposes.split(' ').includes(id)) ? [] : [use],
    ),
    isSettled: !explained.some(({ reason }) => reason === 'undecided'),
    rule: explained[0]?.rule ?? '',
  };
}
