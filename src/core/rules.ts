import { isOn } from './settled.js';
import type { Act, Reason, Settled } from './settled.js';

/**
 * How a purpose or service is asked about: not at all (`required`), with the others (`asked`), by an act of its own
 * (`explicit`), while it runs until refused (`lenient`, where the policy lets it in this region), not unless the visitor
 * comes to it, because the browser's opt-out signal refuses it (`signalled`), or never at the visitor's age (`locked`).
 */
export type Kind = 'required' | 'asked' | 'explicit' | 'lenient' | 'signalled' | 'locked';

/** A purpose or a service. Both share one name space, as both can be granted, refused and asked for. */
export interface Rule {
  readonly id: string;
  readonly kind: Kind;
  /**
   * What a service serves: ids of purposes, at least one; and of the switch of its class, where there is one. Empty for a
   * purpose.
   */
  readonly purposes: readonly string[];
  /** Granted or refused; undefined as long as nobody has decided. */
  readonly choice: boolean | undefined;
  /** What has been widened since it was granted, so that it is undecided again. */
  readonly changes?: string | undefined;
}

/** How a decision comes about. */
export type How = 'accept-all' | 'reject-all' | 'save' | 'object' | 'program';

/** Everything that is decided about; purposes come before services. Changed by `choose` alone. */
export interface State {
  readonly rules: ReadonlyMap<string, Rule>;
  /** Null before a choice. */
  readonly act: Act | null;
  /** As in `Settled`. */
  readonly rule: string;
  /** What locks purposes: an age band. Undefined when the page says nothing of the visitor's age. */
  readonly age: string | undefined;
}

/** Ids of purposes and services, mapped to granted (`true`) or refused (`false`). Made without a prototype. */
export type Choices = Readonly<Record<string, boolean>>;

/** A map for ids from outside: without a prototype, so that no id can meet a member of Object. */
export function emptyChoices(): Record<string, boolean> {
  return Object.create(null);
}

/** Always there, named by the policy or not: what assent itself does is necessary, for one. */
const NECESSARY = 'necessary';

/** The one rule of what may run. */
export function reasonOf(state: State, id: string): Reason {
  const rule = state.rules.get(id);
  if (!rule) return id === NECESSARY ? 'required' : 'unknown';
  const { kind, choice, purposes } = rule;
  if (kind === 'required') return kind;
  if (choice === false) return 'refused';
  if (kind === 'locked') return kind;
  if (kind === 'signalled') return choice ? 'overridden' : 'signal';
  if (choice) return 'granted';
  // A service runs unasked only where all of its purposes do.
  const isOpen = purposes[0]
    ? purposes.every((purpose) => /^re[gq]/.test(reasonOf(state, purpose)))
    : kind === 'lenient';
  return isOpen ? 'region' : 'undecided';
}

export function isAllowed(state: State, id: string): boolean {
  return isOn(reasonOf(state, id));
}

/** What the rules come to. */
export function settle(state: State): Settled {
  return {
    reasons: new Map([...state.rules.keys(), NECESSARY].map((id) => [id, reasonOf(state, id)])),
    act: state.act,
    rule: state.rule,
  };
}
