import { listOf, own } from '../../core/unchecked.js';
import type { State } from '../../core/rules.js';

/**
 * Whether the policy lets these addresses belong to what an embed waits for: the hosts that the services concerned
 * declare, and the site itself. Where none of them declares a host, the author's own markup counts.
 */
export function areDeclared(
  addresses: readonly string[],
  needs: readonly string[],
  { policy, state }: { readonly policy: unknown; readonly state: State },
): boolean {
  const hosts = listOf(own(policy, 'services'))
    .filter((service) => {
      const id = String(own(service, 'id'));
      return [id, ...(state.rules.get(id)?.purposes ?? [])].some((name) => needs.includes(name));
    })
    .flatMap((service) => listOf(own(service, 'match')));
  return (
    !hosts[0] ||
    addresses.every((address) => {
      const { hostname, origin } = new URL(address, document.baseURI);
      return origin === location.origin || hosts.some((host) => isWithin(hostname, String(host)));
    })
  );
}

function isWithin(hostname: string, host: string): boolean {
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
}
