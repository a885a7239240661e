import { genuine } from '../../genuine.js';
import { trusted } from './trusted.js';

/** Where held elements have their addresses. */
export const ATTRIBUTES = ['data-srcset', 'data-src', 'data-href', 'data-data', 'data-poster'];

/** Elements that only a fresh copy loads or unloads reliably: those with a document or a style sheet of their own. */
const SWAPPED = /^(iframe|object|embed|link)$/;

/** What it would load; nothing for an element that is no held resource. */
export function addressesOf(element: Element): string[] {
  return ATTRIBUTES.flatMap((name) => element.getAttribute(name) ?? []);
}

/** Loads a held element; gives back the one that is live now. `keep` gets it and how to hold it again. */
export function loadResource(
  held: Element,
  nonce: string | undefined,
  keep: (live: Element, hold: () => Element) => void,
): Element {
  const live = SWAPPED.test(held.localName) ? genuine.importNode(held, true) : held;
  if (nonce) live.setAttribute('nonce', nonce);
  for (const name of ATTRIBUTES) {
    const value = held.getAttribute(name);
    // Of an object or embed it is one for scripts, too.
    if (value) live.setAttribute(name.slice(5), trusted().createScriptURL(value));
  }
  if (live !== held) held.replaceWith(live);
  reload(live);
  keep(live, () => {
    if (live !== held) live.replaceWith(held);
    else {
      for (const name of ATTRIBUTES) if (held.hasAttribute(name)) live.removeAttribute(name.slice(5));
      reload(live);
    }
    return held;
  });
  return live;
}

/** A media element looks at its sources again only when told to. */
function reload(element: Element): void {
  element.closest<HTMLMediaElement>('video,audio')?.load();
}
