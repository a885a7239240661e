import { listOf, own } from '../core/unchecked.js';
import type { Assent, Command } from './api.js';

declare global {
  interface Window {
    /** A queue of commands until the boot file runs, then assent itself. */
    assent?: Assent | Command[];
  }
}

/** As assent does, which looks at each before it calls it. */
interface TakesCommands {
  push(this: void, ...commands: readonly unknown[]): void;
}

/**
 * Takes `window.assent` over from the queue of commands. False when another copy of the boot file came first: then this
 * one does nothing. Elements of that name, which browsers show as a property of the window, are passed over.
 */
export function claimGlobal(assent: TakesCommands): boolean {
  const earlier = own(window, 'assent');
  if (own(earlier, 'allows')) return false;
  Object.defineProperty(window, 'assent', { value: assent });
  assent.push(...listOf(earlier));
  return true;
}
