import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { presetEntries } from '../layers/fill-services.js';
import { child } from '../place.js';
import type { Place } from '../place.js';

/** Browsers know no presets, so that a service of one stays closed until it is filled in. */
export function* checkPresets(policy: Place): Iterable<PolicyFault> {
  for (const entry of presetEntries(policy)) {
    const wanted = 'a service with the preset filled in, as `assent flatten` writes it';
    yield fault({ code: 'preset-unresolved', severity: 'error', at: child(entry, 'preset'), wanted });
  }
}
