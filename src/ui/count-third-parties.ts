import type { Rule } from '../core/rules.js';
import { ownPath } from './own-path.js';
import type { Words } from './words.js';

/** How many of these services send data to somebody else than the site. */
export const countThirdParties = (services: readonly Rule[], { entryOf }: Words): number =>
  services.filter((rule) => ownPath(entryOf(rule), 'provider', 'class') !== 'self').length;
