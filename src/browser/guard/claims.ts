import { elementsIn, parse } from './inert.js';
import { known } from './known.js';
import { baseOf, getAttribute, localNameOf } from './native.js';
import type { Unknown } from './native.js';

/** What elements load from: attributes, and properties of the same names. */
export const SOURCES = 'src srcset srcdoc href data poster imagesrcset ping';
export const sources = SOURCES.split(' ');
export const SVG_PREFIX = 'xlink:';
/** Pages replace it. */
const Address = URL;

/**
 * Whether an element of this kind loads from it: then the browser has a property for it, but for one whose property has
 * capitals. Links that a visitor follows, and the base, load nothing; what elements of the page's own do is its business.
 */
export const isSource = (element: Element, name: string): boolean =>
  (name in element || name === 'imagesrcset') && !/-|^(a|area|base) h/.test(localNameOf(element) + ' ' + name);

export const valueOf = (element: Element, name: string): unknown =>
  isSource(element, name) && (getAttribute(element, name) ?? getAttribute(element, SVG_PREFIX + name));

/** A pattern for hosts, or for names of cookies and keys: the rules of `hostMatches` and `nameMatches` in one. */
const matches = (text: string, pattern: unknown): boolean =>
  typeof pattern === 'string' &&
  (text === pattern ||
    (/^\*\../.test(pattern)
      ? text.endsWith(pattern.slice(1))
      : /^[^*]{3,}\*$/.test(pattern) && text.startsWith(pattern.slice(0, -1))));

/** Services that have this in one of their lists. */
const servicesWith = ([text, list, key, area]: Unknown): Unknown[] =>
  []
    .concat(known.policy?.services)
    .filter((service) =>
      []
        .concat(service?.[list])
        .some((entry: Unknown) => entry?.area === area && matches(text, key ? entry?.[key] : entry)),
    );

/** Without a policy, and without assent, nothing is open. */
export const isClosed = (service: Unknown): boolean => !service || !known.assent?.explain(service.id).allowed;

export const claimsIn = (element: Element): Unknown[] =>
  sources.flatMap((attribute) => claims({ attribute, url: String(valueOf(element, attribute)) }));

/**
 * The services that this belongs to, of which one that is closed is enough to hold it: a host that several claim is open
 * when all of them are, our own always. A cookie or a stored key is open when one that has it is, as in the sweep: then
 * nobody claims it. As long as the policy is not known, the one claim on a foreign host is `undefined`.
 */
export const claims = ({ attribute, trace, url }: Unknown): Unknown[] => {
  if (trace) {
    const services = servicesWith(trace);
    return services.every(isClosed) ? services : [];
  }
  if (attribute === 'srcdoc') return elementsIn(parse(url)).flatMap(claimsIn);
  return (/set|ping/.test(attribute) ? url.split(/[\s,]+/) : [url]).flatMap((address: string) => {
    try {
      const { hostname, protocol } = new Address(address, baseOf(document));
      if (!/^(http|ws)/.test(protocol) || hostname === location.hostname) return [];
      return known.policy ? servicesWith([hostname.replace(/\.$/, ''), 'match']) : [undefined];
    } catch {
      // No address: nothing can be loaded from it.
      return [];
    }
  });
};
