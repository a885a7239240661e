/** How things stand, as a signal is told at each change. `window.assent` is one. */
export interface SignalState {
  readonly allows: (id: string) => boolean;
  /** Null before a choice. */
  readonly decision: unknown;
}

/** Tells another system what the visitor decided. */
export interface Signal {
  readonly name: string;
  /** Publishes what holds before a choice, at once, and gives back what is called with every new state. */
  readonly start: (page: Window) => (state: SignalState) => void;
}
