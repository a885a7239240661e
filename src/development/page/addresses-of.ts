import type { PageElement } from './page.js';

/** Attributes that a browser requests by itself, by element. `link` depends on what it is for. */
const requested: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  iframe: ['src'],
  frame: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  embed: ['src'],
  input: ['src'],
  object: ['data'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
};
const held: readonly string[] = ['data-src', 'data-srcset', 'data-href', 'data-data', 'data-poster'];
const requestingLink = /\b(?:stylesheet|icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch)\b/i;
const scriptType = /^(?:|module|(?:text|application)\/(?:java|ecma)script)$/i;

export interface Address {
  readonly attribute: string;
  readonly value: string;
  /** The browser requests it by itself. */
  readonly isLive: boolean;
}

const isLink = ({ name, attributes }: PageElement): boolean =>
  name === 'link' && requestingLink.test(attributes.get('rel') ?? '');

/** `a.png 1x, b.png 2x` as its addresses. */
const inSet = (value: string): readonly string[] => value.split(',').map((part) => part.trim().split(/\s/)[0] ?? '');

/** All addresses that an element loads something from, now or once it is released. */
export const addressesOf = (element: PageElement): readonly Address[] => {
  const { name, attributes, isInert } = element;
  const own = isLink(element) ? ['href'] : (requested[name] ?? []);
  const isLiveElement = !isInert && (name !== 'script' || scriptType.test((attributes.get('type') ?? '').trim()));
  return [...own, ...held].flatMap((attribute) => {
    const value = attributes.get(attribute);
    if (value === undefined) return [];
    const isLive = isLiveElement && own.includes(attribute);
    return (attribute.endsWith('srcset') ? inSet(value) : [value.trim()])
      .filter((one) => one !== '')
      .map((one) => ({ attribute, value: one, isLive }));
  });
};
