import type { Act, Net } from './acts.js';
import { strip } from './elements.js';
import { elementsIn, inert, parse, standIn } from './inert.js';
import { asText, currentScriptOf, find, nodeTypeOf, write } from './native.js';
import type { Unknown } from './native.js';

/** Not found when a text ends inside of a tag, a script or a comment. May stand anywhere, in a head or a table, too. */
const END = '<template data-assent></template>';
const END_SELECTOR = 'template[data-assent]';

/**
 * What the page calls is called first on a stand-in where nothing loads; only when something that came of it must wait are
 * the nodes made there put in place. Otherwise the browser gets the call as the page made it, and works as ever.
 */
const tryOut =
  (put: (target: Unknown, nodes: Iterable<ChildNode>, where: unknown) => void): Act =>
  (target, args, go, name) => {
    asText(args, 0);
    // Only `insertAdjacentHTML` is so long, and has a second text; what others have there are options.
    if (name[13]) asText(args, 1);
    const outer = standIn(target.parentNode);
    const inner = standIn(target);
    // A shadow root has no place in another node.
    if (!inner.host) outer.append(inner);
    go(inner);
    // With nothing in it: what has come stands beside it, or in its place.
    if (!inner.firstChild) inner.remove();
    const { childNodes } = inner.firstChild ? inner : outer;
    return strip([...childNodes].flatMap(elementsIn)) && (() => put(target, childNodes, args[0]));
  };
const fill = tryOut((target, nodes) => target.replaceChildren(...nodes));

/** The beginning of what a script writes piece by piece. */
let begun = '';

/** Ways to make elements from text. */
export const netsForTexts: readonly Net[] = [
  ['Element ShadowRoot', 'innerHTML', fill, 'set'],
  ['Element ShadowRoot', 'setHTML setHTMLUnsafe', fill],
  ['Element', 'outerHTML', tryOut((target, nodes) => target.replaceWith(...nodes)), 'set'],
  [
    'Element',
    'insertAdjacentHTML',
    tryOut((target, nodes, where) => {
      const mark = inert.createElement('i');
      target.insertAdjacentElement(where, mark);
      mark.replaceWith(...nodes);
    }),
  ],
  [
    'Range',
    'createContextualFragment',
    ({ startContainer }, args) => {
      asText(args, 0);
      const fragment = parse(
        args[0],
        standIn(nodeTypeOf(startContainer) > 1 ? startContainer.parentNode : startContainer),
      );
      return strip(elementsIn(fragment)) && (() => fragment);
    },
  ],
  [
    'Document',
    'write writeln',
    (target, args, _, name) => {
      // A line, if it is not `write`.
      const html = begun + args.map((_arg, index) => asText(args, index)).join('') + (name[5] ? '\n' : '');
      const fragment = parse(html + END);
      const end = fragment.querySelector(END_SELECTOR);
      begun = end ? '' : html;
      if (!end) {
        // Before the parser goes on.
        return () =>
          queueMicrotask(() => {
            if (begun) write(target, begun);
            begun = '';
          });
      }
      end.remove();
      if (!strip(elementsIn(fragment))) return () => write(target, html);
      return () => {
        // Where the parser is. Opens the document, if it has been closed, and then in its body.
        write(target, (currentScriptOf(target) ? '' : '<body>') + END);
        find(target, END_SELECTOR).replaceWith(fragment);
      };
    },
  ],
];
