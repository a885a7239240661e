import { own } from '../../core/unchecked.js';
import { elementsIn, parseContent } from './inert.js';
import { currentScriptOf, getAttribute, localNameOf, nativeOf } from './native.js';
import type { Queue, Wish } from './queue.js';
import { strictest } from './verdict.js';
import type { Finding, Judge } from './verdict.js';

/** What elements load from: attributes, and properties of the same names. The last are of SVG. */
export const SOURCES: Readonly<Record<string, string>> = {
  script: 'src href',
  iframe: 'src srcdoc',
  frame: 'src',
  img: 'src srcset',
  source: 'src srcset',
  audio: 'src',
  video: 'src poster',
  track: 'src',
  embed: 'src',
  object: 'data',
  input: 'src',
  link: 'href imagesrcset',
  a: 'ping',
  area: 'ping',
  image: 'href',
  feImage: 'href',
  use: 'href',
};

/** A type that is no script, so that the browser does not run it. */
const INERT = 'text/plain';
const SVG_PREFIX = 'xlink:';

/** Of the guard's own tag. */
const nonce = Reflect.get(Object(currentScriptOf(document)), 'nonce');
const setAttribute = nativeOf(Element.prototype, 'setAttribute');
const removeAttribute = nativeOf(Element.prototype, 'removeAttribute');

export interface Elements {
  /** Whether this must not be set; then it is kept, and set later. What was kept of the same name is forgotten. */
  readonly holds: (element: Element, attribute: string, value: unknown, isParsed?: boolean) => boolean;
  /** Takes away what these elements may not load from, and says whether there was any. */
  readonly strip: (elements: readonly Element[], isParsed?: boolean) => boolean;
  /** What was to be set. */
  readonly heldValue: (element: Element, attribute: string) => unknown;
  /** What the policy says about all that an element loads from, or would load from were it not held. */
  readonly find: (element: Element) => Finding | undefined;
}

interface HeldElement {
  /** The type of a script before. */
  readonly type: unknown;
  readonly wishes: Map<string, Wish & { readonly value: unknown }>;
}

export function createElements(queue: Queue, judge: Judge): Elements {
  const all = new WeakMap<Element, HeldElement>();

  const namesOf = (element: Element): string[] => {
    const kind = localNameOf(element);
    return String(own(SOURCES, kind) ?? '').split(' ');
  };

  /** Marked scripts wait for the gate already, and some links only tell something. */
  const isLive = (element: Element, kind: string): boolean => {
    if (kind === 'script') return all.has(element) || /^(null)?$|script|module/i.test(getAttribute(element, 'type'));
    return kind !== 'link' || /^null$|style|pre[cflr]|icon|manifest|dns/i.test(getAttribute(element, 'rel'));
  };

  const findFor = (name: string, value: string): Finding | undefined =>
    name === 'srcdoc'
      ? strictest(elementsIn(parseContent(value)).flatMap((element) => find(element) ?? []))
      : judge(/set|ping/.test(name) ? value.split(/[\s,]+/) : [value]);

  const valueOf = (element: Element, name: string): unknown =>
    getAttribute(element, name) ?? getAttribute(element, SVG_PREFIX + name);

  const heldValue: Elements['heldValue'] = (element, name) => all.get(element)?.wishes.get(name)?.value;

  const find: Elements['find'] = (element) =>
    strictest(
      namesOf(element).flatMap(
        (name) => findFor(name, String(heldValue(element, name) ?? valueOf(element, name) ?? '')) ?? [],
      ),
    );

  /** Forgets what was held; a script gets its type back, unless the page has given it another. */
  const free = (element: Element, name: string): void => {
    const held = all.get(element);
    queue.drop(held?.wishes.get(name));
    if (!held?.wishes.delete(name) || held.wishes.size) return;
    all.delete(element);
    if (getAttribute(element, 'type') !== INERT) return;
    if (held.type === null) removeAttribute(element, 'type');
    else setAttribute(element, 'type', held.type);
  };

  const holds: Elements['holds'] = (element, attribute, value, isParsed) => {
    const name = attribute.toLowerCase().replace(SVG_PREFIX, '');
    const kind = localNameOf(element);
    if (!namesOf(element).includes(name) || !isLive(element, kind)) return false;
    const url = String(value);
    const held = all.get(element) ?? { type: getAttribute(element, 'type'), wishes: new Map() };
    const wish = {
      kind,
      url,
      value,
      element,
      find: () => findFor(name, url),
      release: () => {
        free(element, name);
        if (isParsed && kind === 'script') {
          // What the page's Content-Security-Policy would have blocked in the markup must not pass for a script of ours.
          if (nonce && Reflect.get(element, 'nonce') !== nonce) return;
          // An element that the parser made is not async by itself.
          if (getAttribute(element, 'async') === null) Reflect.set(element, 'async', false);
        }
        setAttribute(element, name, value);
        // A media element looks at its sources again only when told to.
        if (kind === 'source') element.closest<HTMLMediaElement>('video,audio')?.load();
      },
    };
    free(element, name);
    if (!queue.holds(wish)) return false;
    all.set(element, held);
    held.wishes.set(name, wish);
    removeAttribute(element, name);
    removeAttribute(element, SVG_PREFIX + name);
    if (kind === 'script') setAttribute(element, 'type', INERT);
    return true;
  };

  return {
    holds,
    strip: (elements, isParsed) =>
      elements.filter(
        (element) =>
          namesOf(element).filter((name) => {
            const value = valueOf(element, name);
            return value !== null && holds(element, name, value, isParsed);
          })[0],
      )[0] !== undefined,
    heldValue,
    find,
  };
}
