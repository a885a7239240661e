import { own } from '../../core/unchecked.js';

/** How elements of the page say what they wait for. */
export type Markup = readonly [
  attributes: string[],
  /** Matches every marked element. */
  selector: string,
  /** Everything that must hold for this element (`ads`, `!ads`); empty when it is not marked. */
  needsOf: (element: Element) => string[],
];

/**
 * `data-purpose`, `data-category` and `data-service`, plus the names of other tools that the policy lists under
 * `aliases`. All that an element carries must hold, so an attribute can only ask for more.
 */
export function createMarkup(policy: unknown): Markup {
  const attributes = ['data-purpose', 'data-category', 'data-service'].concat(
    Object.keys(Object(own(own(policy, 'aliases'), 'attributes'))).filter((name) => /^data-[\w-]+$/.test(name)),
  );
  return [
    attributes,
    attributes.map((name) => `[${name}]`).join(),
    (element) => attributes.flatMap((name) => element.getAttribute(name)?.match(/[^\s,]+/g) ?? []),
  ];
}
