import type { Id, PurposeId, ServiceId } from '../../src/core/policy-ids.js';
import type { Policy, Purpose } from '../../src/core/policy.js';
import type { completePolicy } from '../support/complete-policy.js';

/*
 * Nothing here runs: the type checker is the test. A line that must not compile is marked, and the mark itself is an
 * error when it does.
 */

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Holds<Condition extends true> = Condition;

interface Asked<P extends Policy> {
  allows(id: Id<P>): boolean;
  update(choices: { readonly [Key in Id<P>]?: boolean }): void;
}
declare function ask<const P extends Policy>(policy: P): Asked<P>;

type BuiltIn = 'necessary' | 'analytics' | 'ads' | 'merging';

// Ids of a literal policy that is marked as constant, and `string` for one that comes from elsewhere.
export type Cases = [
  Holds<Equal<PurposeId<typeof completePolicy>, BuiltIn | 'login' | 'chat'>>,
  Holds<Equal<ServiceId<typeof completePolicy>, 'acme-stats'>>,
  Holds<Equal<Id<Policy>, string>>,
  Holds<Equal<Id<{ controller: { name: 'A' }; revision: 1; purposes: readonly Purpose[]; services: [] }>, string>>,
];

// Ids of a policy that is written in place.
const asked = ask({
  controller: { name: 'Example Ltd' },
  revision: 1,
  purposes: [{ id: 'chat' }],
  services: [{ id: 'acme-stats', purposes: ['analytics'] }],
});
asked.allows('analytics');
asked.allows('merging');
asked.allows('chat');
asked.allows('acme-stats');
asked.update({ chat: true, 'acme-stats': false });
// @ts-expect-error a slip in a purpose id
asked.allows('anlytics');
// @ts-expect-error a slip in a service id
asked.update({ 'acme-stat': false });

// Without purposes and services, the built-in ids are left.
const smallest = ask({ controller: { name: 'Example Ltd' }, revision: 1, services: [] });
smallest.allows('ads');
// @ts-expect-error declared nowhere
smallest.allows('chat');

// A policy that comes from elsewhere has ids that nobody knows here.
declare const loaded: Policy;
ask(loaded).allows('anything');

// The types hold to the schema.
// @ts-expect-error a controller is required
ask({ revision: 1, services: [] });
// @ts-expect-error a key that does not exist
ask({ controller: { name: 'A', nmae: 'A' }, revision: 1, services: [] } satisfies Policy);
// @ts-expect-error no such layout
ask({ controller: { name: 'A' }, revision: 1, services: [], notice: { layout: 'wall' } });
// @ts-expect-error a retention is a number of days or "session"
ask({ controller: { name: 'A' }, revision: 1, services: [{ id: 'a', purposes: ['ads'], retention: 'a year' }] });
