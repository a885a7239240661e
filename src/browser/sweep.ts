import { nameMatches } from '../core/name-matches.js';
import { listOf, own } from '../core/unchecked.js';
import { cookieNameOf } from './cookies.js';

export interface SweepOptions {
  readonly policy: unknown;
  readonly isAllowed: (service: string) => boolean;
  readonly readCookies: () => readonly string[];
  readonly removeCookie: (name: string, path: string, domain?: string) => void;
}

const MOST_REMOVALS = 200;

/**
 * Deletes the cookies and stored keys that services which may not run have declared, unless one that may uses them too.
 * The record stays, whatever a service declares: without it the refusal would be forgotten.
 */
export function sweep({ policy, isAllowed, readCookies, removeCookie }: SweepOptions): void {
  const filter = (list: string, key: string, area?: string): ((name: string) => boolean) =>
    createFilter(policy, isAllowed, { list, key, area });
  const isSwept = filter('cookies', 'name');
  const names = readCookies().map((cookie) => cookie.replace(/=.*/s, ''));
  const ours = cookieNameOf(policy);
  const swept = names.filter((name) => name !== ours && isSwept(name)).slice(0, MOST_REMOVALS);
  for (const name of swept) removeEverywhere(name, removeCookie);
  sweepArea(() => localStorage, filter('storage', 'key', 'local'));
  sweepArea(() => sessionStorage, filter('storage', 'key', 'session'));
}

function sweepArea(open: () => Storage, isSwept: (name: string) => boolean): void {
  try {
    const area = open();
    for (const key of Object.keys(area).filter(isSwept)) area.removeItem(key);
  } catch {
    // Storage is off: there is nothing to delete.
  }
}

/** Whether a name is declared by a service that may not run, and by none that may. */
function createFilter(
  policy: unknown,
  isAllowed: SweepOptions['isAllowed'],
  { list, key, area }: { readonly list: string; readonly key: string; readonly area: string | undefined },
): (name: string) => boolean {
  const patternsOf = (allowed: boolean): string[] =>
    listOf(own(policy, 'services'))
      .filter((service) => isAllowed(String(own(service, 'id'))) === allowed)
      .flatMap((service) => listOf(own(service, list)))
      .filter((entry) => !area || own(entry, 'area') === area)
      .map((entry) => own(entry, key))
      .filter((name) => typeof name === 'string');
  const swept = patternsOf(false);
  const kept = patternsOf(true);
  const isNamed = (name: string, patterns: readonly string[]): boolean =>
    patterns.some((pattern) => nameMatches(name, pattern));
  return (name) => isNamed(name, swept) && !isNamed(name, kept);
}

/** At every path and parent domain that this page can reach; browsers ignore those that hold no such cookie. */
function removeEverywhere(name: string, removeCookie: SweepOptions['removeCookie']): void {
  const labels = location.hostname.split('.');
  const domains = [undefined, ...labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))];
  const folders = location.pathname.split('/');
  const paths = folders.flatMap((_, index) => {
    const path = folders.slice(0, index + 1).join('/');
    return [path || '/', `${path}/`];
  });
  for (const domain of domains) for (const path of new Set(paths)) removeCookie(name, path, domain);
}
