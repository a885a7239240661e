import type { Rule } from '../core/rules.js';
import type { Action } from './action-button.js';
import type { Draft } from './draft.js';
import type { Words } from './words.js';

/** What the components get: the words, the rules, what the preferences remember until saved, and what can be done. */
export interface View extends Words, Draft {
  /** Purposes, then services. */
  readonly all: readonly Rule[];
  /** Ids of the purposes whose services are shown. */
  readonly opened: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly act: (action: Action, event: Event) => void;
}
