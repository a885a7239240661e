import { own } from '../core/unchecked.js';

/** The time that is given, or that of the call. */
export function nowIn(facts: unknown): number {
  const now = own(facts, 'now');
  return typeof now === 'number' ? now : Date.now();
}
