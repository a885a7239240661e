import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { child } from '../place.js';
import type { Place } from '../place.js';

/** A parent is merged in at build time; left in the file, it would be expected to have an effect in the browser. */
export function* checkParent(policy: Place): Iterable<PolicyFault> {
  const at = child(policy, 'extends');
  if (at.value === undefined) return;
  const wanted = 'a policy with the parent merged in: the browser uses only what stands in this file';
  yield fault({ code: 'extends-unresolved', severity: 'warning', at, wanted });
}
