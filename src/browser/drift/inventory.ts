import { hostMatches } from '../../core/host-matches.js';
import { attempt } from '../../core/attempt.js';
import { listOf, own, textOf } from '../../core/unchecked.js';
import { cookieNameOf } from '../cookies.js';
import { declaredItems, isNamed } from '../sweep/declared-items.js';
import type { Area } from '../sweep/report.js';

/** A service that loads from a host, and what the policy says of it. */
export interface Claim {
  readonly service: string;
  readonly rule: string;
}

/** What a policy says that a page may hold and load. */
export interface Inventory {
  /** The services that name this host, by `match` or as the address of a script; undefined for the site itself. */
  readonly claimsOn: (address: string) => readonly Claim[] | undefined;
  readonly hasItem: (area: Area, name: string) => boolean;
}

export function createInventory(policy: unknown): Inventory {
  const services = listOf(own(policy, 'services'));
  const items = new Map<Area, ReturnType<typeof declaredItems>>();
  return {
    claimsOn: (address) => {
      const url = attempt(() => new URL(address, document.baseURI));
      if (!url || !/^(http|ws)/.test(url.protocol) || url.hostname === location.hostname) return undefined;
      return services.flatMap((service) => {
        const pattern = listOf(own(service, 'match')).find((one) => hostMatches(url.hostname, textOf(one)));
        const script = listOf(own(service, 'scripts')).find((entry) => hostOf(own(entry, 'src')) === url.hostname);
        const rule = textOf(pattern ?? own(script, 'src'));
        return rule ? { service: textOf(own(service, 'id')), rule } : [];
      });
    },
    hasItem: (area, name) => {
      if (area === 'cookie' && name === cookieNameOf(policy)) return true;
      if (!items.has(area)) items.set(area, declaredItems(policy, area));
      return !!items.get(area)?.some((item) => isNamed(name, item));
    },
  };
}

function hostOf(address: unknown): string | undefined {
  return attempt(() => new URL(String(address), document.baseURI).hostname);
}
