import { genuine } from '../genuine.js';
import { attempt } from '../core/attempt.js';
import { reasonOf } from '../core/rules.js';
import type { State } from '../core/rules.js';
import type { Report } from '../core/warning.js';
import { createMarkup } from './gate/markup.js';

/**
 * Warns, once for each element, about marks that name no purpose or service of the policy: what carries one is held for
 * good. Only where the interface is loaded, so that a returning visitor does not pay for it.
 */
export function createMarkupCheck(policy: unknown, state: () => State, report: Report): () => void {
  const [, selector, needsOf] = createMarkup(policy);
  const checked = new WeakSet();
  return () => {
    for (const element of genuine.querySelectorAll(selector)) {
      const ids = checked.has(element)
        ? []
        : (attempt(() => needsOf(element)) ?? []).map((word) => word.replace(/^!/, ''));
      checked.add(element);
      for (const id of ids) if (reasonOf(state(), id) === 'unknown') report('unknown-id', id, element);
    }
  };
}
