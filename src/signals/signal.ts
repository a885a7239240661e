import type { Report } from '../core/warning.js';

/** How things stand, as a signal is told at each change. `window.assent` is one. */
export interface SignalState {
  readonly allows: (id: string) => boolean;
  /** Null before a choice. */
  readonly decision: unknown;
  /** Why something is on or off, and the entry of the policy's `regions` that holds. */
  readonly explain: (id: string) => {
    readonly id: string;
    readonly allowed: boolean;
    readonly reason: string;
    readonly rule: string | undefined;
  };
  readonly warn: Report;
  /** Asks everything anew: for what a visitor is asked about by the terms of others (tcf.ts). */
  readonly forget?: () => unknown;
}

/** Tells another system what the visitor decided. */
export interface Signal {
  readonly name: string;
  /** Publishes what holds before a choice, at once, and gives back what is called with every new state. */
  readonly start: (page: Window) => (state: SignalState) => void;
}
