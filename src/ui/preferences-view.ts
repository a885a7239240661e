import type { Facts } from './facts.js';
import type { Draft } from './draft.js';
import type { View } from './view.js';

/** What the components of the preferences get besides: all that is remembered until it is saved. */
export interface PreferencesView extends View, Draft {
  /** Ids of the purposes whose services are shown. */
  readonly opened: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly factsOf: Facts;
}
