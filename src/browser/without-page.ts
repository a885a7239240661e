import { explainIn } from '../core/decision.js';
import type { Explanation } from '../core/decision.js';
import { judge, strictRule } from '../core/judge.js';
import { settle } from '../core/rules.js';
import type { Report } from '../core/warning.js';
import type { Assent } from './api.js';

/**
 * On a server nobody has decided and nothing can be: what needs no decision is on, ids of the policy are known, and all else
 * stays as it was started. `assent/server` reads the visitor's decision there.
 */
export function withoutPage(assent: Assent, policy: unknown, report: Report): Assent {
  // The strictest rules hold. What is wrong with the policy is reported in pages.
  const settled = settle(judge(policy, undefined, false, strictRule(undefined), () => {}));
  const explain = (id: string): Explanation => {
    const explanation = explainIn(settled, id);
    if (explanation.reason === 'unknown') report('unknown-id', id);
    return explanation;
  };
  return Object.freeze({ ...assent, allows: (id: string) => explain(id).allowed, explain });
}
