import { after } from './acts.js';
import type { Net } from './acts.js';
import { SOURCES } from './claims.js';
import { holds, strip } from './elements.js';
import { elementsIn, standIn } from './inert.js';
import { known } from './known.js';
import { adoptNode, asText } from './native.js';
import type { Unknown } from './native.js';
import { look, watch } from './watch.js';

const set = (element: Element, name: string, args: Unknown[], index: number): ReturnType<typeof holds> => {
  asText(args, index);
  return holds(element, name, args[index]);
};

export const netsForElements: readonly Net[] = [
  // Ways to set what an element loads from. Where it is held, the page still reads what it has set.
  ['Element', 'setAttribute', (element, args) => set(element, asText(args, 0), args, 1)],
  ['Element', 'setAttributeNS', (element, args) => set(element, asText(args, 1), args, 2)],
  ['', SOURCES, (element, args, _, name) => set(element, name, args, 0), 'set'],
  [
    '',
    SOURCES,
    (element, _args, _go, name) => {
      const wish = known.kept.get(element)?.get(name);
      return wish && (() => wish.url);
    },
    'get',
  ],
  [
    'Element',
    'setAttributeNode setAttributeNodeNS',
    (element, [attribute]) => holds(element, attribute.name, attribute.value),
  ],
  [
    'NamedNodeMap',
    'setNamedItem setNamedItemNS',
    (map, [attribute]) => holds(known.kept.get(map), attribute.name, attribute.value),
  ],
  // The only way from such a map to its element.
  ['Element', 'attributes', after((map, element) => known.kept.set(map, element)), 'get'],
  ['Attr', 'value', (attribute, args) => set(attribute.ownerElement, attribute.name, args, 0), 'set'],
  // Ways to put elements into a page, and to make ones that load before they are there.
  [
    'Node Element Document DocumentFragment CharacterData Range',
    'appendChild insertBefore replaceChild append prepend before after replaceWith replaceChildren insertAdjacentElement moveBefore insertNode surroundContents adoptNode',
    (_, args, go) => {
      const elements = args.flatMap(elementsIn);
      strip(elements);
      const result = go();
      look(elements);
      return () => result;
    },
  ],
  // A picture that the browser has in memory loads while it is imported: first it is copied to where nothing loads.
  [
    'Document',
    'importNode',
    (target, [node, deep]) => {
      const copy = standIn(node, !!deep);
      if (strip(elementsIn(copy))) {
        customElements.upgrade(adoptNode(target, copy));
        return () => copy;
      }
    },
  ],
  ['Node window', 'cloneNode Audio', after((result) => look(elementsIn(result)))],
  ['Element', 'attachShadow', after(watch)],
];
