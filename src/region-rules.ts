import { OBJECTIONS } from './browser/rights/kept-objections.js';
import { attempt } from './core/attempt.js';
import type { Circumstances } from './core/judge.js';
import { ruleFor as ruleIn } from './core/region.js';
import type { RegionRule } from './core/region.js';

/**
 * What only a policy with rules for regions or switches for classes needs: which of them hold. Where the record has gone, none
 * lets run what the visitor has objected to, as far as the objection is still kept: it is a question then.
 */
export function ruleFor(policy: unknown, circumstances: Circumstances, records: readonly string[]): RegionRule {
  const rule = ruleIn(policy, circumstances);
  const kept = records[0] ? '' : (attempt(() => localStorage.getItem(OBJECTIONS)) ?? '');
  const isObjectedTo = (purpose: string): boolean => kept.includes(JSON.stringify(purpose));
  return { ...rule, modelOf: (purpose) => (isObjectedTo(purpose) ? 'opt-in' : rule.modelOf(purpose)) };
}
