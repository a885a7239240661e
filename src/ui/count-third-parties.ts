import type { Rule } from '../core/rules.js';
import { listOf, own } from '../core/unchecked.js';
import type { Words } from './words.js';

/** How many others than the site get data: those who run these services, and those whom these purposes name besides. */
export const countThirdParties = (rules: readonly Rule[], { entryOf }: Words): number =>
  new Set(
    rules
      .flatMap((rule) => {
        const source = entryOf(rule);
        if (!rule.purposes[0]) return listOf(own(source, 'recipients'));
        // A switch for a class is nobody.
        return own(source, 'kind') === 'class' ? [] : [own(source, 'provider')];
      })
      .filter((recipient) => own(recipient, 'class') !== 'self')
      // One company may run several; who has no name is counted each time.
      .map((recipient) => own(recipient, 'name') ?? {}),
  ).size;
