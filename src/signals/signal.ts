import type { Report } from '../core/warning.js';

/** How things stand, as a signal is told at each change. `window.assent` is one. */
export interface SignalState {
  readonly allows: (id: string) => boolean;
  /** Null before a choice. */
  readonly decision: unknown;
  /** The rest is for what a visitor is asked about by the terms of others (tcf.ts): which rule holds here, ... */
  readonly explain?: (id: string) => { readonly rule: string | undefined };
  /** ... asking again, ... */
  readonly forget?: () => unknown;
  /** ... and saying what went wrong after the start. */
  readonly warn?: Report;
}

/** Tells another system what the visitor decided. */
export interface Signal {
  readonly name: string;
  /** Publishes what holds before a choice, at once, and gives back what is called with every new state. */
  readonly start: (page: Window) => (state: SignalState) => void;
}
