import type { PageElement, PageSource } from '../page/page.js';

/** Where an element stands, for people: its id, or its number among those of its name. */
const placeOf = (element: Element, counts: Map<string, number>): string => {
  const number = (counts.get(element.localName) ?? 0) + 1;
  counts.set(element.localName, number);
  return element.id ? `#${element.id}` : `${element.localName} ${number}`;
};

/** The page that is open, as the check of a page takes it. */
export const readDocument = (): PageSource => {
  const counts = new Map<string, number>();
  const elements = [...document.querySelectorAll('*')].map((element): PageElement => {
    const attributes = [...element.attributes].map(({ name, value }) => [name.toLowerCase(), value] as const);
    const text = element.localName === 'script' ? (element.textContent ?? '') : '';
    return {
      name: element.localName,
      attributes: new Map(attributes),
      place: placeOf(element, counts),
      // What stands in templates is no part of the document; what is marked may have been released.
      isInert: element.matches('[data-purpose], [data-category], [data-service]'),
      text,
    };
  });
  return { name: 'page', address: location.href, elements };
};
