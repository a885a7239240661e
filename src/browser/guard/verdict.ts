import { hostMatches } from '../../core/host-matches.js';
import { nameMatches } from '../../core/name-matches.js';
import { listOf, own } from '../../core/unchecked.js';
import type { Assent } from '../api.js';

/** Greater is stricter. `waiting`: nobody has decided yet, or the policy is not there. `closed`: refused. */
export const OPEN = 0;
export const WAITING = 1;
export const CLOSED = 2;

/** A service that an address or a name belongs to; without one when the policy is not known yet. */
export interface Finding {
  readonly verdict: number;
  readonly service?: unknown;
  /** The pattern of the policy. */
  readonly rule?: string;
}

/** What the guard knows: nothing at first, then the policy, then assent. */
export interface Knowledge {
  policy?: unknown;
  assent?: Pick<Assent, 'explain'>;
}

/** Finds what counts for addresses. */
export type Judge = (addresses: readonly string[]) => Finding | undefined;

const Address = URL;

function verdictOf(service: unknown, { assent }: Knowledge): number {
  if (!assent) return WAITING;
  const { allowed, reason } = assent.explain(String(own(service, 'id')));
  if (allowed) return OPEN;
  return reason === 'undecided' ? WAITING : CLOSED;
}

/** A finding for each service with a rule in this list. The one that counts comes first: the strictest, or the mildest. */
function findIn(known: Knowledge, list: string, ruleOf: (entry: unknown) => string | false): Finding[] {
  return listOf(own(known.policy, 'services')).flatMap((service) => {
    const rule = listOf(own(service, list)).map(ruleOf).find(Boolean);
    return rule ? { verdict: verdictOf(service, known), service, rule } : [];
  });
}

export function strictest(findings: readonly Finding[]): Finding | undefined {
  return [...findings].sort((a, b) => b.verdict - a.verdict)[0];
}

/** What counts for these addresses: a host that several services claim is open when all of them are, our own always. */
export function judgeAddresses(known: Knowledge, addresses: readonly string[]): Finding | undefined {
  return strictest(
    addresses.flatMap((address) => {
      try {
        const { hostname, protocol } = new Address(address, document.baseURI);
        if (!/^(http|ws)/.test(protocol) || hostname === location.hostname) return [];
        if (known.policy === undefined) return { verdict: WAITING };
        return findIn(known, 'match', (pattern) => hostMatches(hostname, String(pattern)) && String(pattern));
      } catch {
        // No address: nothing can be loaded from it.
        return [];
      }
    }),
  );
}

/** A cookie or a stored key is open when one of the services that have it is, as in the sweep. */
export function judgeName(known: Knowledge, name: string, area?: string): Finding | undefined {
  const [list, key] = area ? (['storage', 'key'] as const) : (['cookies', 'name'] as const);
  return findIn(known, list, (entry) => {
    const pattern = String(own(entry, key));
    return own(entry, 'area') === area && nameMatches(name, pattern) && pattern;
  }).sort((a, b) => a.verdict - b.verdict)[0];
}
