import type { Elements } from './elements.js';
import { elementsIn, hasWindow, isElement, parseContent, parseFragment } from './inert.js';
import { asText, currentScriptOf, nativeOf, nothing } from './native.js';
import type { Act, Patch } from './patcher.js';

const write = nativeOf(Document.prototype, 'write');

/** Not found when a text ends inside of a tag, a script or a comment. */
const END = 'data-assent-end';

/**
 * Ways to make elements from text. The text is parsed where nothing loads; only when something in it must wait are the
 * nodes made there put in place. Otherwise the browser gets what the page gave, and works as ever.
 */
export function patchSinks(patch: Patch, { strip }: Elements): void {
  const put = (range: Range, fragment: DocumentFragment): false | (() => void) =>
    strip(elementsIn(fragment)) &&
    (() => {
      range.deleteContents();
      range.insertNode(fragment);
    });
  const setContent =
    (select: 'selectNode' | 'selectNodeContents'): Act<Element> =>
    (target, args) => {
      if (!hasWindow(target)) return;
      asText(args, 0);
      const range = new Range();
      range[select](target);
      return put(range, parseContent(args[0], range.startContainer));
    };
  patch('Element.innerHTML ShadowRoot.innerHTML', setContent('selectNodeContents'), 'set');
  patch('Element.setHTMLUnsafe ShadowRoot.setHTMLUnsafe', setContent('selectNodeContents'));
  patch('Element.outerHTML', setContent('selectNode'), 'set');
  patch<Element>('Element.insertAdjacentHTML', (target, args) => {
    if (!hasWindow(target)) return;
    const where = asText(args, 0).toLowerCase();
    asText(args, 1);
    const range = new Range();
    if (where === 'beforebegin') range.setStartBefore(target);
    else if (where === 'afterend') range.setStartAfter(target);
    else range.selectNodeContents(target);
    range.collapse(where !== 'beforeend');
    return put(range, parseContent(args[1], range.startContainer));
  });
  patch<Range>('Range.createContextualFragment', (range, args) => {
    if (!hasWindow(range)) return;
    asText(args, 0);
    const { startContainer } = range;
    const fragment = parseFragment(args[0], isElement(startContainer) ? startContainer : startContainer.parentNode);
    return strip(elementsIn(fragment)) && (() => document.adoptNode(fragment));
  });

  /** The beginning of what a script writes piece by piece. */
  let begun = '';
  for (const end of ['', '\n']) {
    patch<Document>(`Document.write${end && 'ln'}`, (target, args) => {
      const html = begun + args.map((_, index) => asText(args, index)).join('') + end;
      const fragment = parseFragment(`${html}<wbr ${END}>`);
      const mark = fragment.querySelector(`wbr[${END}]`);
      begun = mark ? '' : html;
      if (!mark) {
        // Before the parser goes on.
        queueMicrotask(() => {
          const rest = begun;
          begun = '';
          if (rest) write(target, rest);
        });
        return nothing;
      }
      mark.remove();
      if (!strip(elementsIn(fragment))) return () => write(target, html);
      return () => {
        const script = currentScriptOf(target);
        // Opens the document, if it has been closed.
        write(target, script ? '' : '<body>');
        (script ? script.parentNode : target.body).append(fragment);
      };
    });
  }
}
