import type { PageElement, PageSource } from './page.js';
import { readTags } from './read-tags.js';

/** Base of what is read from a file: relative addresses are the site's own. */
const nowhere = 'http://page.invalid/';

/** The start tags of a page, from its text. `address` is its own, where it was read from the web. */
export const readPage = (name: string, html: string, address = nowhere): PageSource => {
  const elements: PageElement[] = [];
  const templates: ReadonlyMap<string, string>[] = [];
  let line = 1;
  let counted = 0;
  for (const tag of readTags(html)) {
    for (; counted < tag.start; counted += 1) if (html.charAt(counted) === '\n') line += 1;
    if (!tag.isEnd) {
      const { attributes, text } = tag;
      const template = templates.at(-1);
      const place = `${name}:${line}`;
      elements.push({ name: tag.name, attributes, place, isInert: template !== undefined, template, text });
    }
    if (tag.name !== 'template') continue;
    if (tag.isEnd) templates.pop();
    else templates.push(tag.attributes);
  }
  return { name, address, elements };
};
