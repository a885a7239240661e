import { own, textOf } from '../../core/unchecked.js';
import { readCookies } from '../cookies.js';
import { setGenuine } from '../../genuine.js';
import type { DeclaredItem } from './declared-items.js';
import type { Find, Outcome } from './find.js';

/** Folders of an address that are tried: a made-up address with thousands must not keep the page busy. */
const MOST_FOLDERS = 20;
/** Prefixed names need Secure, which plain http refuses; a partitioned cookie has a place of its own. */
const FLAGS = ['', '; Secure', '; Secure; Partitioned'];

/**
 * Cookies that the page sees, and those that are declared for another path, which it can delete without seeing them.
 * js-cookie is of no use here: it encodes names, so it can't delete one such as `a:b`.
 */
export const findCookies: Find = (declared) => {
  const elsewhere = declared.filter(({ name }) => /^[^;=*]+$/.test(name)).filter(pathOf);
  const seen = readCookies().flatMap((cookie) => /^[^=]+(?==)/.exec(cookie) ?? []);
  const names = new Set([...seen, ...elsewhere.map(({ name }) => name)]);
  return [...names].map((name) => [name, () => remove(name, elsewhere.map(pathOf))]);
};

function pathOf({ source }: DeclaredItem): string {
  return /^\/[^;]*$/.exec(textOf(own(source, 'path')))?.[0] ?? '';
}

/** Gone when the page sees it no longer. Browsers ignore domains that are public suffixes, and places without a cookie. */
function remove(name: string, elsewhere: readonly string[]): Outcome {
  const isThere = (): boolean => readCookies().some((pair) => pair.startsWith(`${name}=`));
  const wasThere = isThere();
  const labels = location.hostname.split('.');
  const domains = labels.map((_, index) => (labels[index + 1] ? `; Domain=${labels.slice(index).join('.')}` : ''));
  const removeAt = (path: string): void => {
    for (const domain of domains) {
      // What an address says in a path can't outdo what comes last.
      for (const flags of FLAGS) setGenuine('cookie', `${name}=; Path=${path}${domain}${flags}; Max-Age=-1`);
    }
  };
  elsewhere.forEach(removeAt);
  // The root first, each with and without a slash at the end. The empty path stands for the folder of the page.
  let path = '';
  for (const folder of location.pathname.split('/', MOST_FOLDERS)) {
    for (const part of [folder, '/']) {
      path += part;
      if (path && isThere()) removeAt(path);
    }
  }
  if (isThere()) removeAt('');
  return isThere() ? 'server' : wasThere;
}
