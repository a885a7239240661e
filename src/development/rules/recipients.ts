import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { findPhrase } from '../find-phrase.js';
import { claimingNoSale } from '../phrases.js';
import { child, entries, isObject, items, textOf } from '../place.js';
import type { Place } from '../place.js';

const severity = 'warning';

/** Others than the site, with aims of their own. */
const isPartner = (service: Place): boolean => {
  const kind = child(child(service, 'provider'), 'class').value ?? 'other';
  return kind === 'partner' || kind === 'other';
};

const serves = (service: Place, purpose: string): boolean =>
  items(child(service, 'purposes')).some((one) => textOf(one) === purpose);

function* checkProviders(services: readonly Place[]): Iterable<PolicyFault> {
  const code = 'R-LAW-15';
  for (const service of services) {
    if (!isObject(service.value) || child(service, 'preset').value !== undefined) continue;
    // A switch for a class gets nothing.
    if (child(service, 'kind').value === 'class') continue;
    const provider = child(service, 'provider');
    const country = child(provider, 'country');
    if (provider.value === undefined) yield fault({ code, severity, at: provider, wanted: 'who receives the data' });
    else if (isObject(provider.value) && country.value === undefined && child(provider, 'class').value !== 'self') {
      yield fault({ code, severity, at: country, wanted: 'the country where the data goes, such as "FR"' });
    }
  }
}

/** Who receives data is said (R-LAW-15), merging by name (R-LAW-42), and not denied (UI-31). */
export function* checkRecipients(policy: Place): Iterable<PolicyFault> {
  const services = items(child(policy, 'services'));
  yield* checkProviders(services);
  for (const purpose of items(child(policy, 'purposes'))) {
    const at = child(purpose, 'id');
    if (at.value !== 'merging' || services.some((service) => serves(service, 'merging'))) continue;
    yield fault({ code: 'R-LAW-42', severity, at, wanted: 'a service for each one that takes part in merging' });
  }
  if (!services.some((service) => serves(service, 'ads') && isPartner(service))) return;
  for (const [, texts] of entries(child(policy, 'texts'))) {
    for (const [, at] of entries(texts)) {
      if (findPhrase(textOf(at), claimingNoSale) === undefined) continue;
      yield fault({ code: 'UI-31', severity, at, wanted: 'no such claim while partners show ads' });
    }
  }
}
