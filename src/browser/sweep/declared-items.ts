import { nameMatches } from '../../core/name-matches.js';
import { listOf, own, textOf } from '../../core/unchecked.js';
import type { Area } from './report.js';

/** One thing that a service says it leaves. */
export interface DeclaredItem {
  readonly service: string;
  /** A name, or its beginning and one trailing `*`. */
  readonly name: string;
  /** As written in the policy. */
  readonly source: unknown;
}

/** What all services of a policy declare in one area. */
export function declaredItems(policy: unknown, area: Area): DeclaredItem[] {
  const [list, key] = area === 'cookie' ? ['cookies', 'name'] : ['storage', 'key'];
  return listOf(own(policy, 'services')).flatMap((service) =>
    listOf(own(service, list)).flatMap((source) => {
      const name = own(source, key);
      const isHere = area === 'cookie' || own(source, 'area') === area;
      return isHere && typeof name === 'string' ? { service: textOf(own(service, 'id')), name, source } : [];
    }),
  );
}

export function isNamed(name: string, { name: pattern }: DeclaredItem): boolean {
  return nameMatches(name, pattern);
}
