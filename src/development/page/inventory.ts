import { hostMatches } from '../../core/host-matches.js';
import { refusableHosts } from '../hosts.js';
import { child, entries, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { builtInPurposes, interestsIn, purposeIds, requiredPurposes, requiredServices } from '../purposes.js';

/** What a policy says about the marks and hosts of a page. */
export interface PageInventory {
  /** Attributes that carry marks. */
  readonly marks: readonly string[];
  /** Whether a mark names a purpose or service that is there. */
  readonly knows: (id: string) => boolean;
  /** Ids of the services that name a host. */
  readonly claims: (host: string) => readonly string[];
  /** Said to be the site's own, and none that somebody can refuse. */
  readonly isOwnHost: (host: string) => boolean;
  readonly isRequired: (service: string) => boolean;
  /** Whether what carries these marks may run without a choice, as all of them rest on a legitimate interest or are required. */
  readonly restsOnInterest: (words: readonly string[]) => boolean;
}

const hostOf = (address: string): string => {
  try {
    return new URL(address, 'http://page.invalid').hostname;
  } catch {
    return '';
  }
};

export const createInventory = (policy: Place): PageInventory => {
  const services = items(child(policy, 'services'));
  const listed = items(child(policy, 'purposes')).map((purpose) => textOf(child(purpose, 'id')));
  const served = services.flatMap((service) => items(child(service, 'purposes')).map(textOf));
  const isBare = services.length === 0 && listed.length === 0;
  // As the boot file has it: what is built in is there when it is listed or served.
  const ids = new Set([...purposeIds(policy)].filter((id) => isBare || listed.includes(id) || served.includes(id)));
  for (const service of services) ids.add(textOf(child(service, 'id')));
  ids.add([...builtInPurposes][0] ?? '');
  const hosts = services.map((service) => ({
    id: textOf(child(service, 'id')),
    patterns: items(child(service, 'match')).map(textOf),
    scripts: items(child(service, 'scripts')).map((script) => hostOf(textOf(child(script, 'src')))),
  }));
  const own = items(child(child(policy, 'guard'), 'hosts')).map(textOf);
  const isRefusable = refusableHosts(policy);
  const required = new Set(requiredServices(policy).map((service) => textOf(child(service, 'id'))));
  const interests = interestsIn(policy);
  const unasked = new Set([...requiredPurposes(policy), ...interests]);
  const purposesOf = new Map(
    services.map((service) => [textOf(child(service, 'id')), items(child(service, 'purposes')).map(textOf)]),
  );
  const aliases = entries(child(child(policy, 'aliases'), 'attributes')).map(([name]) => name);
  return {
    marks: ['data-purpose', 'data-category', 'data-service', ...aliases.filter((name) => /^data-[\w-]+$/.test(name))],
    knows: (id) => ids.has(id),
    claims: (host) =>
      hosts
        .filter(({ patterns, scripts }) => patterns.some((one) => hostMatches(host, one)) || scripts.includes(host))
        .map(({ id }) => id),
    isOwnHost: (host) => own.some((pattern) => hostMatches(host, pattern)) && !isRefusable({ value: host, path: '' }),
    isRequired: (service) => required.has(service),
    restsOnInterest: (words) => {
      const needed = words.flatMap((word) => purposesOf.get(word) ?? [word]);
      return needed.every((id) => unasked.has(id)) && needed.some((id) => interests.has(id));
    },
  };
};
