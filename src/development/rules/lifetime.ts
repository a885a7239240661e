import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { child } from '../place.js';
import type { Place } from '../place.js';

/** Six months, the shortest of them. */
const shortest = 180;
const halfYear = 183;
const thirteenMonths = 395;
/** Browsers shorten longer lifetimes to this, and the schema refuses them. */
const longest = 400;

/** How long a decision counts before the visitor is asked again: not too long (UI-19), not too short (R-LAW-22). */
export function* checkLifetime(policy: Place): Iterable<PolicyFault> {
  const at = child(child(policy, 'cookie'), 'days');
  if (typeof at.value === 'number' && at.value > 0 && at.value < shortest) {
    const wanted = `at least ${shortest} days, so that a refusal counts for six months`;
    yield fault({ code: 'R-LAW-22', severity: 'warning', at, wanted });
  }
  if (typeof at.value !== 'number' || at.value <= halfYear || at.value > longest) return;
  const wanted =
    at.value > thirteenMonths
      ? `at most ${thirteenMonths} days, the longest that any authority recommends`
      : `at most ${halfYear} days, as the authorities of France, Italy and Ireland recommend`;
  yield fault({ code: 'UI-19', severity: 'warning', at, wanted });
}
