import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { child, entries, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { builtInPurposes } from '../purposes.js';
import { isExempting } from './regions.js';

/** What stands in a service that stores on the device, or reads from it. */
const onDevice = ['cookies', 'storage', 'scripts', 'match'];
/** Whoever measures for the site alone is the site, or works on its orders. */
const ownAudience: ReadonlySet<unknown> = new Set(['self', 'processor', 'affiliate', 'ecosystem']);
/** Days. CNIL: the life of an exempt cookie (13 months). */
const longest = 395;

const purposesOf = (service: Place): readonly string[] => items(child(service, 'purposes')).map(textOf);

function* checkInterest(policy: Place, services: readonly Place[]): Iterable<PolicyFault> {
  const code = 'R-LAW-6';
  const interested = new Set<string>();
  for (const purpose of items(child(policy, 'purposes'))) {
    const at = child(purpose, 'basis');
    if (at.value !== 'legitimate-interest') continue;
    const id = textOf(child(purpose, 'id'));
    interested.add(id);
    if (builtInPurposes.has(id)) {
      yield fault({ code, severity: 'error', at, wanted: '"consent": this purpose is asked about everywhere' });
    } else if (entries(child(policy, 'regions')).length === 0) {
      const wanted = 'a rule in "regions": without one it is asked about like any other';
      yield fault({ code, severity: 'warning', at, wanted });
    }
  }
  for (const service of services) {
    if (!purposesOf(service).some((id) => interested.has(id))) continue;
    for (const key of onDevice) {
      const at = child(service, key);
      if (at.value === undefined) continue;
      const wanted = 'nothing on the device for a purpose that rests on a legitimate interest';
      yield fault({ code, severity: 'error', at, wanted });
    }
  }
}

/** How fine the measuring is, as the policy says it, or by default where a service measures; undefined where nothing does. */
const detailOf = (policy: Place, services: readonly Place[]): Place | undefined => {
  const purposes = items(child(policy, 'purposes'));
  const listed = purposes.find((purpose) => textOf(child(purpose, 'id')) === 'analytics');
  if (listed) return child(listed, 'detail');
  // Without a purpose and a service, everything that is built in is asked about.
  const isBare = purposes.length === 0 && services.length === 0;
  const isServed = isBare || services.some((service) => purposesOf(service).includes('analytics'));
  return isServed ? { value: undefined, path: 'purposes (analytics).detail' } : undefined;
};

function* checkMeasuring(policy: Place, services: readonly Place[]): Iterable<PolicyFault> {
  const code = 'R-LAW-12';
  const detail = detailOf(policy, services);
  if (detail && detail.value !== 'aggregate') {
    const wanted = '"aggregate": no more is exempt where a region asks less';
    yield fault({ code, severity: 'warning', at: detail, wanted });
  }
  for (const service of services) {
    const served = purposesOf(service);
    if (!served.includes('analytics')) continue;
    const kind = child(child(service, 'provider'), 'class');
    if (textOf(child(service, 'kind')) !== 'class' && !ownAudience.has(kind.value)) {
      const wanted = 'a provider that measures for the site alone, such as "processor", where a region exempts that';
      yield fault({ code, severity: 'error', at: kind, wanted });
    }
    if (served.includes('ads') || served.includes('merging')) {
      const wanted = 'nothing but measuring, where a region exempts that';
      yield fault({ code, severity: 'error', at: child(service, 'purposes'), wanted });
    }
    for (const cookie of items(child(service, 'cookies'))) {
      const days = child(cookie, 'retention');
      if (child(cookie, 'thirdParty').value === true) {
        const wanted = 'a cookie that the site alone reads, where a region exempts the measuring';
        yield fault({ code, severity: 'error', at: child(cookie, 'thirdParty'), wanted });
      }
      if (typeof days.value === 'number' && days.value > longest) {
        yield fault({ code, severity: 'warning', at: days, wanted: `at most ${longest} days` });
      }
    }
  }
}

/** What runs without consent keeps to what it may: legitimate interests (R-LAW-6) and exempt measuring (R-LAW-12). */
export function* checkExemptions(policy: Place): Iterable<PolicyFault> {
  const services = items(child(policy, 'services'));
  yield* checkInterest(policy, services);
  if (isExempting(policy)) yield* checkMeasuring(policy, services);
}
