import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { child } from '../place.js';
import type { Place } from '../place.js';

/** Browsers know nothing of a parent, so that everything optional stays closed while one is named. */
export function* checkParent(policy: Place): Iterable<PolicyFault> {
  const at = child(policy, 'extends');
  if (at.value === undefined) return;
  const wanted = 'a policy with the parent merged in, as `assent flatten` writes it';
  yield fault({ code: 'extends-unresolved', severity: 'error', at, wanted });
}
