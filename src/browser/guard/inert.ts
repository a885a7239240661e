import { attachShadow, bare, natives, nodeTypeOf, shadowRootOf } from './native.js';
import type { Unknown } from './native.js';

/** A document without a window: nothing in it loads or runs. */
export const inert = document.implementation.createHTMLDocument('');
const range = inert.createRange();
const [createFragment] = natives(Range, 'createContextualFragment');

/** What a text would be in an element like this one. Scripts in it run once they are in a page, and so not before. */
export function parse(html: unknown, context: Node = inert.body): DocumentFragment {
  range.selectNodeContents(context);
  return createFragment(range, html);
}

/** Stands for an element where a text is only tried out; a shadow root stands for all that is none. */
export function standIn(node: Unknown, isDeep?: boolean): Unknown {
  try {
    return inert.importNode(node, isDeep);
  } catch {
    return attachShadow(inert.createElement('body'), bare({ mode: 'open' }));
  }
}

/** The elements of a tree in document order; those in open shadow roots, too. Of what is no node: none. */
export function elementsIn(root: Unknown): Element[] {
  const elements: Element[] = [];
  try {
    const walker = inert.createTreeWalker(root, 1);
    for (let node = root; node; node = walker.nextNode())
      if (nodeTypeOf(node) === 1) elements.push(node, ...elementsIn(shadowRootOf(node)));
  } catch {
    // No node.
  }
  return elements;
}
