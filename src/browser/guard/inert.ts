import { localNameOf, nativeOf, shadowRootOf } from './native.js';

/** A document without a window: nothing in it loads or runs. */
const inert = document.implementation.createHTMLDocument('');
const namespaceOf = nativeOf(Element.prototype, 'namespaceURI', 'get');
const nodeType = nativeOf(Node.prototype, 'nodeType', 'get');
const setContent = nativeOf(Element.prototype, 'innerHTML', 'set');
const createFragment = nativeOf(Range.prototype, 'createContextualFragment');

/** Also for nodes of child frames, whose classes are not those of this window. */
export function isNode(value: unknown): value is Node {
  try {
    return nodeType(value) > 0;
  } catch {
    return false;
  }
}

export function isElement(value: unknown): value is Element {
  return isNode(value) && value.nodeType === Node.ELEMENT_NODE;
}

/** Whether something can load where this is: not in the documents of templates and parsers. */
export function hasWindow(place: Node | Range): boolean {
  const node = 'startContainer' in place ? place.startContainer : place;
  return Reflect.get(node.ownerDocument ?? node, 'defaultView') !== null;
}

/** All that is in there, as a range that can take it out. Empty, in an element like this one. */
function rangeLike(context: unknown): Range {
  const range = inert.createRange();
  range.selectNodeContents(
    isElement(context)
      ? inert.createElementNS(namespaceOf(context), localNameOf(context))
      : inert.createElement('body'),
  );
  return range;
}

/** What an element like this one would contain. Its scripts never run, as with every such text. */
export function parseContent(html: unknown, context?: unknown): DocumentFragment {
  const range = rangeLike(context);
  setContent(range.startContainer, html);
  range.selectNodeContents(range.startContainer);
  return range.extractContents();
}

/** The same, but its scripts run once they are in a page. */
export function parseFragment(html: unknown, context?: unknown): DocumentFragment {
  return createFragment(rangeLike(context), html);
}

/** The elements of a tree in document order; those in open shadow roots, too. */
export function elementsIn(root: Node): Element[] {
  const elements: Element[] = [];
  const walker = inert.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (!isElement(node)) continue;
    const inner = shadowRootOf(node);
    elements.push(node, ...(inner ? elementsIn(inner) : []));
  }
  return elements;
}
