import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { child, isObject, items } from '../place.js';
import type { Place } from '../place.js';

const controllerFacts = {
  policyUrl: 'the address of the full privacy policy',
  contact: 'an address where visitors can ask about their data',
  authority: 'the supervisory authority that takes complaints',
} as const;

/** What visitors have a right to be told (UI-30; GDPR art. 13). */
export function* checkInformation(policy: Place): Iterable<PolicyFault> {
  const missing = (at: Place, wanted: string): readonly PolicyFault[] =>
    at.value === undefined ? [fault({ code: 'UI-30', severity: 'warning', at, wanted })] : [];

  const controller = child(policy, 'controller');
  if (isObject(controller.value)) {
    for (const [key, wanted] of Object.entries(controllerFacts)) yield* missing(child(controller, key), wanted);
  }
  for (const service of items(child(policy, 'services'))) {
    if (!isObject(service.value) || child(service, 'preset').value !== undefined) continue;
    // A switch for a class keeps nothing.
    if (child(service, 'kind').value === 'class') continue;
    yield* missing(child(service, 'retention'), 'how long the provider keeps the data, in days or "session"');
    for (const cookie of items(child(service, 'cookies'))) {
      if (isObject(cookie.value)) yield* missing(child(cookie, 'retention'), 'its lifetime, in days or "session"');
    }
  }
}
