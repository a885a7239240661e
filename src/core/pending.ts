import { reasonOf } from './rules.js';
import type { State } from './rules.js';

/** The ids that must be asked about. A service is one only when its purposes are decided, else they stand for it. */
export function pendingIds(state: State): string[] {
  const isOpen = (id: string): boolean => reasonOf(state, id) === 'undecided';
  return [...state.rules.values()].flatMap(({ id, purposes }) => (isOpen(id) && !purposes.some(isOpen) ? id : []));
}
