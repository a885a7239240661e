import type { ComponentChild } from 'preact';
import type { Rule } from '../core/rules.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';
import type { Words } from './words.js';

/** From the site itself outwards. */
const CLASSES = ['self', 'affiliate', 'ecosystem', 'processor', 'partner', 'other'];

/** Services of one class of providers, with its name. */
export type Group = readonly [label: ComponentChild, services: readonly Rule[]];

/** At most so many services, by who runs them. Classes that are none count as `other`. */
export function groupServices(services: readonly Rule[], { entryOf, say }: Words, most: number): readonly Group[] {
  const classOf = (rule: Rule): number => {
    const place = CLASSES.indexOf(plainText(ownPath(entryOf(rule), 'provider', 'class')));
    return place < 0 ? CLASSES.length - 1 : place;
  };
  const sorted = services.map((rule) => [classOf(rule), rule] as const).sort(([a], [b]) => a - b);
  const shown = sorted.slice(0, most);
  return CLASSES.map((name, place) => [
    say('classes', name),
    shown.flatMap(([own, rule]) => (own === place ? rule : [])),
  ]);
}
