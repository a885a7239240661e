import { isSafeAddress } from '../gate/address.js';
import { ATTRIBUTES } from '../gate/resource.js';

/** Marks of a live element that the gate must not take for a held one. */
export interface LoadOptions {
  readonly marks: readonly string[];
  /** Whether a part of the embed, marked by itself, is among what was asked about. */
  readonly isCovered: (part: Element) => boolean;
}

/** A live copy of a held embed, not in the page yet and unknown to the gate. */
export function loadEmbed(held: HTMLElement, { marks, isCovered }: LoadOptions): HTMLElement {
  const isBlock = held instanceof HTMLTemplateElement;
  const live = isBlock ? document.createElement('div') : document.importNode(held, true);
  if (isBlock) {
    // As if its content stood in the page by itself. Scripts of a template run once it is inserted.
    live.style.display = 'contents';
    live.append(document.importNode(held.content, true));
  }
  const nonce = [...document.documentElement.querySelectorAll('script')].find((script) => script.nonce)?.nonce;
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
