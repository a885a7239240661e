import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { hostsOfAds, isWide, refusableHosts } from '../hosts.js';
import { child, items } from '../place.js';
import type { Place } from '../place.js';
import { requiredServices } from '../purposes.js';

/** Hosts of the site, of what is necessary and of what can be refused are told apart by their names. */
export function* checkHosts(policy: Place): Iterable<PolicyFault> {
  const own = items(child(child(policy, 'guard'), 'hosts'));
  const claimed = items(child(policy, 'services')).flatMap((service) => items(child(service, 'match')));
  for (const at of [...own, ...claimed]) {
    if (!isWide(at)) continue;
    yield fault({
      code: 'host-wide',
      severity: 'warning',
      at,
      wanted: 'hosts of one company: anybody can have one below it',
    });
  }
  const isRefusable = refusableHosts(policy);
  for (const at of own) {
    if (!isRefusable(at)) continue;
    const wanted = 'a host that no service has which visitors can refuse: it stays closed with that';
    yield fault({ code: 'host-claimed', severity: 'warning', at, wanted });
  }
  const isOfAds = hostsOfAds(policy);
  for (const at of requiredServices(policy).flatMap((service) => items(child(service, 'match')))) {
    if (!isOfAds(at)) continue;
    yield fault({ code: 'UI-13', severity: 'error', at, wanted: 'no host of a service for ads or merging' });
  }
}
