import type { Rule, State } from './rules.js';

/**
 * Whether granting this takes a second, separate act (GDPR 9(2)(a)): it is of the grade `explicit`, or serves a purpose that is
 * and has not been granted.
 */
export function needsOwnAct(state: State, { id, purposes, choice }: Rule): boolean {
  const isExplicit = (one: string): boolean => {
    const rule = state.rules.get(one);
    return rule?.kind === 'explicit' && rule.choice !== true;
  };
  return choice !== true && [id, ...purposes].some(isExplicit);
}
