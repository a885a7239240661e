import { attempt } from '../core/attempt.js';
import type { Signal, SignalState } from './signal.js';

/** What tells of changes, once there is a policy. */
interface Told extends SignalState {
  readonly on: (name: 'change', listener: () => void) => () => void;
}

/** Starts a signal now, and has it told from the moment when assent is ready. One that can't be started says nothing. */
export function connectSignal({ start }: Signal, push: (command: (assent: Told) => void) => void): void {
  const tell = attempt(() => start(window));
  push((assent) => {
    const tellAgain = (): unknown => attempt(() => tell?.(assent));
    tellAgain();
    assent.on('change', tellAgain);
  });
}
