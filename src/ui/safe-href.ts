import { genuine } from '../genuine.js';

const LOCAL = /^(localhost|127\.0\.0\.1)$/;
/** One `@` alone: with more, matching would take time by the square of their number. */
const MAIL = /^[^\s:/@]+@[^\s:/@]+$/;

/**
 * The address that a link may have, or `undefined` when the value must stay text. The parsed address is judged, never
 * the string: parsers drop blanks and control characters that a pattern would trip over. In contact fields a name is as
 * likely as an address, so nothing is relative there unless it starts with a slash.
 */
export function safeHref(value: string, isContact = false): string | undefined {
  const address = isContact && MAIL.test(value) ? `mailto:${value}` : value;
  const base = isContact && value[0] !== '/' ? undefined : genuine.baseURI;
  try {
    const { protocol, origin, hostname, href } = new URL(address, base);
    const isAllowed =
      protocol === 'https:' ||
      (protocol === 'http:' && (origin === location.origin || LOCAL.test(hostname))) ||
      (isContact && (protocol === 'mailto:' || protocol === 'tel:'));
    return isAllowed ? href : undefined;
  } catch {
    return undefined;
  }
}
