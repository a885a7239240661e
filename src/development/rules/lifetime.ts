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

/** Where the authorities recommend half a year. */
const halfYearPlaces = ['FR', 'IE', 'IT'];
/** Where who has opted out is not asked again for twelve months (Cal. Civ. Code 1798.135(c)(4), R-LAW-57). */
const yearPlaces = ['US-CA', 'US'];

/** How long a decision counts before the visitor is asked again: not too long (UI-19), not too short (R-LAW-22). */
export function* checkLifetime(policy: Place): Iterable<PolicyFault> {
  const code = 'UI-19';
  const at = child(child(policy, 'cookie'), 'days');
  if (typeof at.value !== 'number') return;
  if (at.value > 0 && at.value < shortest) {
    const wanted = `at least ${shortest} days, so that a refusal counts for six months`;
    yield fault({ code: 'R-LAW-22', severity: 'warning', at, wanted });
  }
  if (at.value <= halfYear || at.value > longest) return;
  if (at.value > thirteenMonths) {
    const wanted = `at most ${thirteenMonths} days, the longest that any authority recommends`;
    yield fault({ code, severity: 'warning', at, wanted });
    return;
  }
  const hasOne = (places: readonly string[]): boolean =>
    places.some((place) => child(child(policy, 'regions'), place).value !== undefined);
  const wanted = `at most ${halfYear} days, as the authorities of France, Italy and Ireland recommend`;
  if (!hasOne(yearPlaces)) yield fault({ code, severity: 'warning', at, wanted });
  // One number for both: the law of California is one, the others are recommendations.
  else if (hasOne(halfYearPlaces))
    yield fault({ code, severity: 'note', at, wanted: `${wanted}, in a policy for these` });
}
