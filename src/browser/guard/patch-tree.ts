import { SOURCES } from './elements.js';
import type { Elements } from './elements.js';
import { elementsIn, hasWindow, isElement, isNode } from './inert.js';
import { asText, nativeOf } from './native.js';
import type { Act, Patch } from './patcher.js';

const attributeName = nativeOf(Attr.prototype, 'name', 'get');
const attributeValue = nativeOf(Attr.prototype, 'value', 'get');

const INSERTS =
  'appendChild insertBefore replaceChild append prepend before after replaceWith replaceChildren insertAdjacentElement moveBefore insertNode surroundContents';

/** The interface that has this property, as `HTMLMediaElement.src` for `audio`. */
function pathOf(tag: string, name: string): string {
  let owner: object | null = document.createElement(tag);
  while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner);
  return `${owner?.constructor.name}.${name}`;
}

/** Ways to set what an element loads from. Where it is held, the page still reads what it has set. */
export function patchAttributes(patch: Patch, { holds, heldValue }: Elements): void {
  const hold = (element: Element | null, name: string, value: unknown): (() => null) | false =>
    isElement(element) && hasWindow(element) && holds(element, name, value) && (() => null);
  const setBy =
    (index: number, property?: string): Act<Element> =>
    (element, args) => {
      const name = property ?? asText(args, index - 1);
      asText(args, index);
      return hold(element, name, args[index]);
    };
  patch('Element.setAttribute', setBy(1));
  patch('Element.setAttributeNS', setBy(2));
  for (const [tag, names] of Object.entries(SOURCES)) {
    for (const name of names.split(' ')) {
      const path = pathOf(tag, name);
      patch(path, setBy(0, name), 'set');
      patch<Element>(
        path,
        (element) => {
          const value = heldValue(element, name);
          return value !== undefined && (() => String(value));
        },
        'get',
      );
    }
  }
  const elementOf = new WeakMap<object, Element>();
  patch<Element, [Attr]>(
    'Element.setAttributeNode Element.setAttributeNodeNS NamedNodeMap.setNamedItem NamedNodeMap.setNamedItemNS',
    (target, [attribute]) => hold(elementOf.get(target) ?? target, attributeName(attribute), attributeValue(attribute)),
  );
  // The only way from such a map to its element.
  patch<Element>(
    'Element.attributes',
    (element, _, go) => () => {
      const map = Object(go());
      elementOf.set(map, element);
      return map;
    },
    'get',
  );
  patch<Attr>(
    'Attr.value',
    (attribute, args) => {
      asText(args, 0);
      return hold(attribute.ownerElement, attribute.name, args[0]);
    },
    'set',
  );
}

/** Ways to put elements into a page. `opened` gets those that have come. */
export function patchInserts(patch: Patch, { strip }: Elements, opened: (elements: readonly Element[]) => void): void {
  const nodesIn = (values: readonly unknown[]): Element[] =>
    values.flatMap((value) => (isNode(value) ? elementsIn(value) : []));
  for (const owner of ['Node', 'Element', 'Document', 'DocumentFragment', 'CharacterData', 'Range']) {
    patch<Node | Range>(INSERTS.replace(/\w+/g, `${owner}.$&`), (target, args, go) => {
      if (!hasWindow(target)) return;
      const elements = nodesIn(args);
      strip(elements);
      return () => {
        const result = go();
        opened(elements);
        return result;
      };
    });
  }
  patch('Node.cloneNode Document.importNode', (...[, , go]) => () => {
    const result = go();
    if (isNode(result) && hasWindow(result)) strip(elementsIn(result));
    return result;
  });
}
