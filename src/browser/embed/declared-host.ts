import { genuine } from '../../genuine.js';
import type { State } from '../../core/rules.js';
import { listOf, own, textOf } from '../../core/unchecked.js';
import type { Reading } from './read-embed.js';

/**
 * Whether an embed loads from the hosts that the services concerned declare, or from the site itself. Where none of them
 * declares a host, the author's own markup counts.
 */
export function areDeclared({ addresses, needs }: Reading, policy: unknown, { rules }: State): boolean {
  const hosts = listOf(own(policy, 'services')).flatMap((service) => {
    const id = textOf(own(service, 'id'));
    const isConcerned = [id, ...(rules.get(id)?.purposes ?? [])].some((name) => needs.includes(name));
    return isConcerned ? listOf(own(service, 'match')) : [];
  });
  return (
    !hosts.length ||
    addresses.every((address) => {
      const { hostname, origin } = new URL(address, genuine.baseURI);
      const isIn = (host: string): boolean =>
        hostname === host || (host.startsWith('*.') && hostname.endsWith(host.slice(1)));
      return origin === location.origin || hosts.map(textOf).some(isIn);
    })
  );
}
