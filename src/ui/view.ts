import type { Rule } from '../core/rules.js';
import type { Action } from './action-button.js';
import type { Languages } from './languages.js';
import type { Words } from './words.js';

/** What the components get: the words, the rules, and what can be done. */
export interface View extends Words {
  /** Purposes, then services. */
  readonly all: readonly Rule[];
  /** Load what the preferences are made of, as they are about to be opened. */
  readonly hint: () => void;
  /** What the last sweep has come to; empty when there was none in this page. */
  readonly swept: readonly unknown[];
  /** There where the site may offer some. */
  readonly Languages: typeof Languages | undefined;
  /** In another language from now on. */
  readonly speak: (language: string) => void;
  readonly act: (action: Action, event: Event) => void;
}
