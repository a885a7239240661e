import type { Choices } from './rules.js';
import { isOn, reasonIn } from './settled.js';
import type { Act, Reason, Settled } from './settled.js';

/** What the visitor chose, with when and how. */
export interface Decision extends Act {
  /** Every decided purpose and service. An id that is missing has not been decided. */
  readonly choices: Choices;
}

export interface Explanation {
  readonly id: string;
  readonly allowed: boolean;
  readonly reason: Reason;
  /**
   * The entry of the policy's `regions` that holds (`GB`, `US-CA`, `*`): what it says is asked first, may run until it is
   * refused, or is locked. Empty where none holds and the strictest rules do; undefined without a policy.
   */
  readonly rule: string | undefined;
}

/** As `assent.decision` in a page, where the boot file has it inline: a call would cost it 22 bytes. */
export function decisionIn({ act, reasons }: Settled): Decision | null {
  const decided = [...reasons].filter(([, reason]) => /^(gr|ov|ref)/.test(reason ?? ''));
  return act && { ...act, choices: Object.fromEntries(decided.map(([id, reason]) => [id, reason !== 'refused'])) };
}

/** As `assent.explain`, which warns of unknown ids besides. */
export function explainIn(settled: Settled, id: string): Explanation {
  const reason = reasonIn(settled, id);
  return { id, allowed: isOn(reason), reason, rule: settled.rule };
}
