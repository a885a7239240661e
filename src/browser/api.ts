import type { Decision, Explanation } from '../core/decision.js';
import type { Report, Warning } from '../core/warning.js';
import type { Layer } from '../presenter.js';

/** What can be shown about a decision. No address, no browser, no page, no account. */
export interface Receipt extends Decision {
  /** `id` of the policy, as written. */
  readonly policy: unknown;
  /** When the decision ends, in milliseconds since the epoch. */
  readonly expires: number;
}

/** The decision when assent is ready, or after a change. */
export interface DecisionEvent {
  readonly decision: Decision | null;
}

/** Something was released into the page, or taken out of it again. */
export interface GateEvent {
  readonly type: 'release' | 'hold';
  readonly element: Element;
}

/** What `assent.on` gives to its listeners. */
export interface AssentEvents {
  readonly ready: DecisionEvent;
  readonly change: DecisionEvent;
  readonly gate: GateEvent;
  readonly warning: Warning;
}

/** A piece of the site's code that waits for assent. */
export type Command = (assent: Assent) => void;

/** What a site can ask of assent and tell it. Frozen: nothing in it can be replaced. */
export interface Assent<Id extends string = string> {
  /** What the visitor chose, or null before a choice. A copy: changing it changes nothing. */
  readonly decision: Decision | null;
  /** Whether a purpose or service may run now. Unknown ids never may, and are warned about. */
  readonly allows: (id: Id) => boolean;
  /**
   * Grant every purpose, except those that need an act of their own. Like the other three that choose, it counts at once
   * in the npm build, else a moment later, when the interface file has loaded. Before there is a policy it does nothing but
   * warn. The promise
   * resolves when the choice counts and is stored. It never rejects: what can't be changed is closed instead.
   */
  readonly acceptAll: () => Promise<void>;
  readonly rejectAll: () => Promise<void>;
  /** Grant (`true`) or refuse (`false`) these purposes or services and leave the rest. */
  readonly update: (choices: { readonly [Key in Id]?: boolean }) => Promise<void>;
  /** Show the preferences (the default) or the notice. */
  readonly open: (layer?: Exclude<Layer, 'closed'>) => void;
  readonly close: () => void;
  /** Listen; gives back how to stop. A listener for `ready` that comes late is called, too. */
  readonly on: <Name extends keyof AssentEvents>(
    name: Name,
    listener: (detail: AssentEvents[Name]) => void,
  ) => () => void;
  /** Runs commands once assent is ready: `(window.assent ||= []).push((assent) => { … })` works before it has loaded. */
  readonly push: (...commands: readonly Command[]) => void;
  /** Resolves once this may run: at once, after a choice, or never. It does not reject. */
  readonly whenAllowed: (id: Id) => Promise<void>;
  /** Why something is on or off. */
  readonly explain: (id: Id) => Explanation;
  /**
   * The identifier of an account, to join data by, only while `merging` is granted. Else undefined: pass it on in place of
   * the identifier itself.
   */
  readonly linkable: <Account extends string | number>(id: Account) => Account | undefined;
  /** Raise a warning as assent's own, in the console and to listeners: for tools that watch the page. Changes nothing. */
  readonly warn: Report;
  /** What can be shown about the decision; null before a choice. */
  readonly receipt: () => Receipt | null;
  /** Forget the choice: the record goes, everything closes, and the visitor is asked again. */
  readonly forget: () => Promise<void>;
  /** Remove the interface, the observers and the listeners. What has been released stays, what is held stays held. */
  readonly destroy: () => void;
}
