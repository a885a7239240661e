import type { Rule, State } from '../core/rules.js';
import type { Facts } from './facts.js';
import type { Draft } from './draft.js';
import type { Participants } from './participants.js';
import type { Rights } from './rights.js';
import type { View } from './view.js';

/** What the components of the preferences get besides: all that is remembered until it is saved. */
export interface PreferencesView extends View, Draft {
  readonly state: () => State;
  /** There where the policy has something explicit, or something to object to, and it could be had. */
  readonly rights: Rights | undefined;
  /** Ids of the purposes whose services are shown. */
  readonly opened: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  /** How many services of this purpose are drawn: more when the end of the list has been seen. */
  readonly mostOf: (id: string) => number;
  readonly factsOf: Facts;
  /** A label in front of what it is a label of. */
  readonly withColon: (label: string) => string;
  /** There once it is needed and has come: until then, and without it, everything is listed as services are. */
  readonly participants: Participants | undefined;
  /** What is looked for among the services; empty for nothing. */
  readonly query: string;
  readonly isFound: (rule: Rule) => boolean;
  readonly find: (query: string) => void;
}
