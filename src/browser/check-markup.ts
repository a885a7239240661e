import { genuine } from '../genuine.js';
import { attempt } from '../core/attempt.js';
import { reasonOf } from '../core/rules.js';
import type { State } from '../core/rules.js';
import type { Report } from '../core/warning.js';

/** assent's own names; those of other tools are checked by the command. */
const MARKED = '[data-purpose],[data-category],[data-service]';

/**
 * Warns, once for each element, about marks that name no purpose or service of the policy: what carries one is held for
 * good. Only where the interface is loaded, so that a returning visitor does not pay for it.
 */
export function createMarkupCheck(state: () => State, report: Report): () => void {
  const checked = new WeakSet();
  return () => {
    for (const element of genuine.querySelectorAll<HTMLElement>(MARKED)) {
      // A form field can be called `dataset`.
      const { purpose = '', category = '', service = '' } = attempt(() => element.dataset) ?? {};
      const words = checked.has(element) ? null : [purpose, category, service].join(' ').match(/[^\s,]+/g);
      checked.add(element);
      for (const word of words ?? []) {
        const id = word.replace(/^!/, '');
        if (reasonOf(state(), id) === 'unknown') report('unknown-id', id, element);
      }
    }
  };
}
