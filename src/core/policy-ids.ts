import type { Policy } from './policy.js';

/** Purposes that have texts built in and exist whether or not the policy lists them. */
export type BuiltInPurposeId = 'necessary' | 'analytics' | 'ads' | 'merging';

type IdIn<List> = List extends readonly { readonly id: string }[] ? List[number]['id'] : never;

/** The purpose ids of a policy, built-in ones included. Plain `string` when the policy was not written as a literal. */
export type PurposeId<P extends Policy> = BuiltInPurposeId | IdIn<P['purposes']>;

/** The service ids of a policy. Plain `string` when the policy was not written as a literal. */
export type ServiceId<P extends Policy> = IdIn<P['services']>;

/** Whatever can be granted or refused under a policy. */
export type Id<P extends Policy> = PurposeId<P> | ServiceId<P>;
