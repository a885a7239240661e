import { genuine } from '../../genuine.js';
import { isSafeAddress } from '../gate/address.js';
import { ATTRIBUTES } from '../gate/resource.js';

/**
 * A live copy of a held embed, not in the page yet and without the marks by which the gate would know it. Parts that are
 * marked by themselves and that `isCovered` does not take along stay held.
 */
export function loadEmbed(
  held: HTMLElement,
  marks: readonly string[],
  isCovered: (part: Element) => boolean,
): HTMLElement {
  const isBlock = held instanceof HTMLTemplateElement;
  const live = isBlock ? genuine.createElement('div') : genuine.importNode(held, true);
  if (isBlock) {
    // As if its content stood in the page by itself. Scripts of a template run once it is inserted.
    live.style.display = 'contents';
    live.append(genuine.importNode(held.content, true));
  }
  const root = genuine.documentElement;
  const nonce = [...root.querySelectorAll('script')].find((script) => script.nonce)?.nonce;
  for (const part of [live, ...live.querySelectorAll<HTMLElement>('*')]) {
    if (!isCovered(part)) continue;
    if (nonce) part.nonce = nonce;
    for (const source of ATTRIBUTES) {
      const value = part.getAttribute(source);
      if (value && isSafeAddress(value)) part.setAttribute(source.slice(5), value);
    }
    for (const name of [...marks, ...ATTRIBUTES]) part.removeAttribute(name);
  }
  return live;
}
