import { isSafeAddress } from './address.js';

const ATTRIBUTES = ['srcset', 'src', 'href', 'data', 'poster'];

export function isHeldResource(element: Element): boolean {
  return ATTRIBUTES.some((name) => element.hasAttribute(`data-${name}`));
}

/** Elements that only a fresh copy loads or unloads reliably: those with a document or a style sheet of their own. */
export function isSwapped(element: Element): boolean {
  return /^(iframe|object|embed|link)$/.test(element.localName);
}

/** Loads a held element; gives back the one that is live now. `keep` gets it and how to hold it again. */
export function loadResource(held: Element, nonce: string, keep: (live: Element, hold: () => void) => void): Element {
  const copy = isSwapped(held) && held.cloneNode(true);
  const live = copy instanceof Element ? copy : held;
  if (nonce && live instanceof HTMLElement) live.nonce = nonce;
  const before = ATTRIBUTES.map((name) => [name, held.getAttribute(name)] as const);
  for (const name of ATTRIBUTES) {
    const value = held.getAttribute(`data-${name}`);
    if (value && isSafeAddress(value)) live.setAttribute(name, value);
  }
  if (live !== held) held.replaceWith(live);
  else reload(live);
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
  const media = element.closest('video,audio');
  if (media instanceof HTMLMediaElement) media.load();
}
