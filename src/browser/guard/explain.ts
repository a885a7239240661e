import { listOf, own } from '../../core/unchecked.js';
import type { Known } from './known.js';
import type { Unknown } from './native.js';
import type { AssentGuard, Tools } from './start-guard.js';

/** Greater is stricter. `waiting`: nobody has decided yet, or the policy is not there. `closed`: refused. */
export const OPEN = 0;
export const WAITING = 1;
export const CLOSED = 2;

export function verdictOf(service: Unknown, { assent }: Known): number {
  if (!service || !assent) return WAITING;
  const { allowed, reason } = assent.explain(String(own(service, 'id')));
  if (allowed) return OPEN;
  return reason === 'undecided' ? WAITING : CLOSED;
}

export const byStrictness =
  (known: Known) =>
  (a: Unknown, b: Unknown): number =>
    verdictOf(b, known) - verdictOf(a, known);

export const explainWith =
  (known: Known, { claims, claimsIn }: Tools): AssentGuard['explain'] =>
  (what) => {
    const find = (): Unknown[] => {
      const element: Unknown = Object(what);
      if (!('nodeType' in element)) return claims({ url: String(what) });
      const kept = [...(known.kept.get(element)?.values() ?? [])];
      return [...claimsIn(element), ...kept.flatMap(claims)];
    };
    const found = find().sort(byStrictness(known));
    const [service] = found;
    const { policy } = known;
    // The first pattern that is enough. The rules themselves are asked, with a policy that has no other.
    const rule = [].concat(service?.match).find((pattern) => {
      known.policy = { services: [{ match: [pattern] }] };
      return find().length;
    });
    known.policy = policy;
    return {
      held: found.length > 0 && verdictOf(service, known) > OPEN,
      service: own(service, 'id'),
      purposes: Array.from(listOf(own(service, 'purposes'))),
      rule: rule === undefined ? undefined : String(rule),
    };
  };
