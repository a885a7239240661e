import type { Signal, SignalState } from './signal.js';

/** What tells of changes, once there is a policy. */
interface Told extends SignalState {
  readonly on: (name: 'change', listener: () => void) => () => void;
}

/**
 * Starts a signal now, and has it told from the moment when assent is ready. One that can't be started is started again
 * then. What it throws does not reach the page, and is reported: the other system does not know what was decided.
 */
export function connectSignal({ name, start }: Signal, push: (command: (assent: Told) => void) => void): void {
  let tell: ((state: SignalState) => void) | undefined;
  const run = (assent?: Told): void => {
    try {
      tell ??= start(window);
      if (assent) tell(assent);
    } catch (error) {
      assent?.warn('signal-failed', name, error);
    }
  };
  run();
  push((assent) => {
    run(assent);
    assent.on('change', () => run(assent));
  });
}
