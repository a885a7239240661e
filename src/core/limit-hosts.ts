import { touches } from './touches.js';
import { listOf, own, textOf } from './unchecked.js';

/** Longest name of a host: what is longer is none. https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const LONGEST = 253;

/**
 * Directives of a Content-Security-Policy that limit a page to its own host, the hosts of `guard.hosts` and those of
 * services that may run, but for those that a service which may not run claims, too. Hosts are limited and nothing else: another policy of the site still counts.
 */
export function limitHosts(policy: unknown, mayRun: (id: string) => boolean, more: readonly unknown[] = []): string {
  const open: string[] = [];
  const closed: string[] = [];
  const seen = new Set<string>();
  for (const service of listOf(own(policy, 'services'))) {
    const id = textOf(own(service, 'id'));
    // Of one id the first counts, as everywhere; what the others name stays closed.
    const hosts = !seen.has(id) && mayRun(id) ? open : closed;
    seen.add(id);
    for (const host of hostsIn(own(service, 'match'))) hosts.push(host);
  }
  // A Content-Security-Policy has no way to leave one host out.
  const isClosed = touches(closed);
  const named = [...hostsIn(own(own(policy, 'guard'), 'hosts')), ...hostsIn(more)];
  // Whoever names a host: what somebody may refuse is not opened by the way.
  const hosts = [...new Set([...named, ...open])].filter((host) => !isClosed(host));
  // Any port, as everywhere in a policy of assent.
  const sources = hosts.map((host) => ` ${host}:*`).join('');
  // A host without a scheme does not open its sockets on https. https://www.w3.org/TR/CSP3/#match-url-to-source-expression
  const sockets = hosts.map((host) => ` wss://${host}:*`).join('');
  const inPage = "'self' data: blob:";
  return `default-src ${inPage} 'unsafe-inline' 'unsafe-eval'${sources}; connect-src ${inPage}${sources}${sockets}; form-action 'self'${sources}`;
}

/** Nothing that could end a source or a directive, and no `*` alone, which would be every host. */
function hostsIn(list: unknown): string[] {
  return listOf(list)
    .map((host) => textOf(host).toLowerCase())
    .filter((host) => host.length <= LONGEST && /^(\*\.)?[\w-]+(\.[\w-]+)*$/.test(host));
}
