import { SOURCES } from './claims.js';
import { strip } from './elements.js';
import { elementsIn } from './inert.js';
import { bare, localNameOf, shadowRootOf } from './native.js';
import type { Unknown } from './native.js';

/** Elements that are there. Frames tell the guard of their windows when they are asked for them. */
export function look(elements: readonly Element[], isParsed?: boolean): readonly Element[] {
  strip(elements, isParsed);
  for (const element of elements) {
    const inner = shadowRootOf(element);
    if (inner) watch(inner);
    // Any other element may have a property of that name, which is none of our business.
    if (/^(i?frame|object)$/.test(localNameOf(element))) Reflect.get(element, 'contentWindow');
  }
  return elements;
}

export const observer = new MutationObserver((changes: Unknown[]) => {
  /** Each node is reported, and all below it is looked at together with it. */
  const seen = new Set<unknown>();
  for (const { target, addedNodes, attributeName } of changes) {
    if (attributeName) strip([target], true);
    for (const node of addedNodes)
      if (!seen.has(node)) for (const element of look(elementsIn(node), true)) seen.add(element);
  }
});

export function watch(root: Node): void {
  const attributeFilter = `rel type xlink:href ${SOURCES}`.split(' ');
  observer.observe(root, bare({ childList: true, subtree: true, attributeFilter }));
}
