import { grantedIn } from './receipt.js';
import type { Receipt } from './receipt.js';

/** From when to when something was granted. */
export interface Interval {
  readonly id: string;
  readonly from: number;
  /** When it was taken back or ran out; as long as it has not, when it will. */
  readonly until: number;
  readonly isOpen: boolean;
}

/** The grants of a history, oldest first. Taking one back ends its interval, and changes nothing about the past. */
export function intervalsOf(receipts: readonly Receipt[], now: number): readonly Interval[] {
  const open = new Map<string, { readonly from: number; readonly until: number }>();
  const closed: Interval[] = [];
  for (const receipt of receipts) {
    const granted = new Set(grantedIn(receipt));
    for (const [id, { from, until }] of open) {
      if (granted.has(id) && receipt.at <= until) continue;
      closed.push({ id, from, until: Math.min(until, receipt.at), isOpen: false });
      open.delete(id);
    }
    for (const id of granted) open.set(id, { from: open.get(id)?.from ?? receipt.at, until: receipt.expires });
  }
  const rest = [...open].map(([id, { from, until }]) => ({ id, from, until, isOpen: until > now }));
  return [...closed, ...rest].sort((a, b) => a.from - b.from);
}
