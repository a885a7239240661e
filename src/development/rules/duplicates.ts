import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { child, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { builtInPurposes } from '../purposes.js';

/** Markup and code name purposes and services alike, so an id may stand for one thing only. */
export function* checkDuplicates(policy: Place): Iterable<PolicyFault> {
  const taken = new Map<string, string>();
  for (const list of ['purposes', 'services']) {
    if (list === 'services') for (const id of builtInPurposes) if (!taken.has(id)) taken.set(id, 'a built-in purpose');
    for (const entry of items(child(policy, list))) {
      const at = child(entry, 'id');
      const id = textOf(at);
      const first = taken.get(id);
      if (id === '') continue;
      if (first === undefined) taken.set(id, at.path);
      else yield fault({ code: 'id-duplicate', severity: 'error', at, wanted: `an id that is not taken by ${first}` });
    }
  }
}
