import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { child, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { quote } from '../show.js';

const defaultName = 'assent';

/** Browsers compare the prefix without regard to case. */
const isHostOnly = (name: string): boolean => name.toLowerCase().startsWith('__host-');

const covers = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

/** The cookie that holds the decision must be one that browsers accept, and that nothing else deletes. */
export function* checkCookie(policy: Place): Iterable<PolicyFault> {
  const cookie = child(policy, 'cookie');
  const at = child(cookie, 'name');
  const domain = child(cookie, 'domain');
  const name = textOf(at) || defaultName;

  if (isHostOnly(name) && domain.value !== undefined) {
    const wanted = 'no domain: browsers refuse "__Host-" cookies that have one';
    yield fault({ code: 'cookie-prefix', severity: 'error', at: domain, wanted });
  }
  if (!isHostOnly(name) && domain.value === undefined) {
    const wanted = '"__Host-assent" if the site is one https host: no subdomain can plant a cookie of that name';
    yield fault({ code: 'cookie-prefix', severity: 'note', at, seen: quote(name), wanted });
  }
  for (const service of items(child(policy, 'services'))) {
    for (const swept of items(child(service, 'cookies'))) {
      const pattern = child(swept, 'name');
      if (!covers(textOf(pattern), name)) continue;
      const wanted = `a name that leaves out ${quote(name)}: refusing the service would delete the decision`;
      yield fault({ code: 'cookie-swept', severity: 'error', at: pattern, wanted });
    }
  }
}
