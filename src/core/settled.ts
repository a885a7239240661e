/**
 * Why something is on (`required`, `granted`, `overridden`, `region`) or off (`refused`, `signal`, `locked`, `undecided`,
 * `unknown`). `region`: the policy lets it run in this region until it is refused. `signal`: the browser's opt-out signal
 * (GPC) refuses it; `overridden`: granted while that signal was on. `locked`: not at the visitor's age.
 */
export type Reason =
  | 'required'
  | 'granted'
  | 'overridden'
  | 'region'
  | 'refused'
  | 'signal'
  | 'locked'
  | 'undecided'
  | 'unknown';

/** When, how and under which revision of the policy the visitor decided. */
export interface Act {
  /** Milliseconds since the epoch, whole minutes. Expiry counts from here and never slides. */
  readonly at: number;
  readonly how: string;
  readonly revision: string;
}

/** What the rules come to: all that the gate and the API need. Made by `settle`, or read from a record. */
export interface Settled {
  readonly reasons: ReadonlyMap<string, Reason | undefined>;
  /** Null before a choice. */
  readonly act: Act | null;
  /** The entry of the policy's `regions` that holds here; empty where the strictest rules do. None without a policy. */
  readonly rule?: string | undefined;
}

export function reasonIn({ reasons }: Settled, id: string): Reason {
  return reasons.get(id) ?? 'unknown';
}

export function isOn(reason: Reason): boolean {
  return /^([go]|re[gq])/.test(reason);
}

/** Whether a word of the markup holds: `ads` may run; `!ads` has been refused, which needs a decision. */
export function meets(settled: Settled, word: string): boolean {
  const id = word.replace(/^!/, '');
  const reason = reasonIn(settled, id);
  return id === word ? isOn(reason) : !!settled.act && /^([ls]|ref)/.test(reason);
}
