import { isSource, sources, SVG_PREFIX, valueOf } from './claims.js';
import { hold } from './hold.js';
import { known } from './known.js';
import { getAttribute, localNameOf, nothing, removeAttribute, setAttribute } from './native.js';
import type { Unknown } from './native.js';

/** A type that is no script, so that the browser does not run it. */
const INERT = 'text/plain';

/** Forgets what was held; a script gets its type back, unless the page has given it another. */
export function free(element: Element, attribute: string): void {
  const kept = known.kept.get(element);
  const wish: Unknown = kept?.get(attribute);
  if (kept?.delete(attribute) && getAttribute(element, 'type') === INERT)
    setAttribute(element, 'type', wish.type ?? '');
}

/** What to do instead where this must not be set: it is kept, and set later. What was kept of that name is forgotten. */
export function holds(element: Element, name: string, value: unknown, isParsed?: boolean): (() => void) | undefined {
  const attribute = name.toLowerCase().replace(SVG_PREFIX, '');
  if (value === null || !sources.includes(attribute) || !isSource(element, attribute)) return;
  free(element, attribute);
  const kind = localNameOf(element);
  const wish = { kind, url: String(value), value, element, attribute, isParsed, type: getAttribute(element, 'type') };
  // Marked scripts wait for the gate already, and some links only tell something. Other elements have neither.
  const what = getAttribute(element, kind === 'script' ? 'type' : kind === 'link' ? 'rel' : '');
  if (!/^(null)?$|script|module|style|pre[cflr]|icon|manifest|dns/i.test(what) || !hold(wish)) return;
  known.kept.set(element, (known.kept.get(element) ?? new Map()).set(attribute, wish));
  removeAttribute(element, attribute);
  removeAttribute(element, SVG_PREFIX + attribute);
  if (kind === 'script') setAttribute(element, 'type', INERT);
  return nothing;
}

/** Takes away what these elements may not load from, and says whether there was any. */
export const strip = (elements: readonly Element[], isParsed?: boolean): Element | undefined =>
  elements.filter((element) => sources.filter((name) => holds(element, name, valueOf(element, name), isParsed))[0])[0];
