import { isSafeAddress } from './address.js';

const ATTRIBUTES = ['srcset', 'src', 'href', 'data', 'poster'];

/** Elements that only a fresh copy loads or unloads reliably: those with a document or a style sheet of their own. */
const SWAPPED = /^(iframe|object|embed|link)$/;

export function isHeldResource(element: Element): boolean {
  return ATTRIBUTES.some((name) => element.hasAttribute(`data-${name}`));
}

/** Loads a held element; gives back the one that is live now. `keep` gets it and how to hold it again. */
export function loadResource(held: Element, nonce: string, keep: (live: Element, hold: () => void) => void): Element {
  const live = SWAPPED.test(held.localName) ? held.cloneNode(true) : held;
  if (!(live instanceof Element)) return held;
  if (nonce) Reflect.set(live, 'nonce', nonce);
  const before = ATTRIBUTES.map((name) => [name, held.getAttribute(name)] as const);
  for (const name of ATTRIBUTES) {
    const value = held.getAttribute(`data-${name}`);
    if (value && isSafeAddress(value)) live.setAttribute(name, value);
  }
  if (live !== held) held.replaceWith(live);
  reload(live);
  keep(live, () => {
    if (live !== held) return live.replaceWith(held);
    for (const [name, value] of before) {
      if (value === null) live.removeAttribute(name);
      else live.setAttribute(name, value);
    }
    reload(live);
  });
  return live;
}

/** A media element looks at its sources again only when told to. */
function reload(element: Element): void {
  element.closest<HTMLMediaElement>('video,audio')?.load();
}
