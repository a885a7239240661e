import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { child, items, textOf } from '../place.js';
import type { Place } from '../place.js';

/** What a service keeps besides cookies must be named so that it is found. */
export function* checkStorage(policy: Place): Iterable<PolicyFault> {
  for (const service of items(child(policy, 'services'))) {
    for (const entry of items(child(service, 'storage'))) {
      const at = child(entry, 'key');
      const key = textOf(at);
      const area = textOf(child(entry, 'area'));
      if (key !== '' && area === 'serviceWorker' && !key.startsWith('/')) {
        const wanted = 'the path of the scope of a service worker, which starts with "/"';
        yield fault({ code: 'storage-scope', severity: 'error', at, wanted });
      }
    }
  }
}
