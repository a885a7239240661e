// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCookies } from '../../../../src/browser/cookies.js';
import { findCookies } from '../../../../src/browser/sweep/find-cookies.js';
import { clearCookies, visitAddress, watchCookies } from '../../../support/cookie-jar.js';

let jar: ReturnType<typeof watchCookies>;

beforeEach(() => {
  visitAddress('https://www.shop.example/a/b');
  jar = watchCookies(Document.prototype);
});
afterEach(() => {
  jar.stop();
  clearCookies();
});

const declare = (name: string, changes: object = {}) => ({ service: 'gone', name, source: { name, ...changes } });

/** Deletes the one of this name; gives back what became of it. */
async function removeNamed(name: string, ...declared: readonly ReturnType<typeof declare>[]): Promise<unknown> {
  const found = await findCookies(declared.length > 0 ? declared : [declare(name)]);
  return found.find(([given]) => given === name)?.[1]();
}

/** What was written, as `path domain flags`. */
const places = (): string[] =>
  jar
    .written()
    .map(({ attributes }) =>
      [
        attributes['path'],
        attributes['domain'] ?? '-',
        'secure' in attributes ? 's' : '',
        'partitioned' in attributes ? 'p' : '',
      ].join(' '),
    );

describe('cookies that the page sees', () => {
  it('are listed by their own names, each once, without those that have none', async () => {
    document.cookie = '_ads=1; path=/';
    document.cookie = '_ads=2; path=/a';
    const names = async () => (await findCookies([])).map(([name]) => name);
    expect(await names()).toEqual(['_ads']);
  });

  it('are gone after their deletion, with a name that js-cookie would write otherwise', async () => {
    for (const name of ['a:b', 'a/b', 'a(b)', '%61', '{a}']) {
      document.cookie = `${name}=1; path=/`;
      expect(await removeNamed(name)).toBe(true);
      expect(readCookies().join('')).toBe('');
    }
  });

  it('are looked for no further once they are gone', async () => {
    document.cookie = '_ads=1; path=/a; domain=shop.example';
    jar.stop();
    jar = watchCookies(Document.prototype);
    expect(await removeNamed('_ads')).toBe(true);
    const tried = new Set(places().map((place) => place.split(' ')[0]));
    expect([...tried]).toEqual(['/', '/a']);
  });

  it('are deleted on every parent domain but the last label, in every kind that browsers tell apart', async () => {
    document.cookie = '_ads=1; path=/a/b';
    jar.stop();
    jar = watchCookies(Document.prototype);
    await removeNamed('_ads');
    const atRoot = places().filter((place) => place.startsWith('/ '));
    expect(atRoot.map((place) => place.slice(2)).sort()).toEqual(
      ['-', 'shop.example', 'www.shop.example']
        .flatMap((domain) => [`${domain}  `, `${domain} s `, `${domain} s p`])
        .sort(),
    );
    const paths = new Set(places().map((place) => place.split(' ')[0]));
    expect([...paths]).toEqual(['/', '/a', '/a/', '/a/b']);
  });

  it('stay, and are told of, when nothing helps', async () => {
    jar.stop();
    const written: unknown[] = [];
    const real = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {};
    Object.defineProperty(Document.prototype, 'cookie', {
      configurable: true,
      get: () => '_ads=1',
      set: (text) => {
        written.push(text);
      },
    });
    try {
      visitAddress(`https://www.shop.example/${'x/'.repeat(5000)}`);
      expect(await removeNamed('_ads')).toBe('server');
    } finally {
      Object.defineProperty(Document.prototype, 'cookie', real);
    }
    // A made-up address does not keep the page busy.
    expect(written.length).toBeLessThan(1000);
  });

  it('are not set anew by an address that poses as an attribute', async () => {
    visitAddress('https://www.shop.example/a;max-age=9999/b');
    document.cookie = '_ads=1; path=/';
    expect(await removeNamed('_ads')).toBe(true);
    const ages = jar.written().map(({ attributes }) => attributes['max-age']);
    expect([...new Set(ages)]).toEqual(['-1']);
  });
});

describe('cookies of another path', () => {
  it('are deleted there, though the page can not see them', async () => {
    visitAddress('https://www.shop.example/shop/item');
    document.cookie = '_ads=1; path=/shop';
    visitAddress('https://www.shop.example/');
    expect(readCookies().join('')).toBe('');
    expect(await removeNamed('_ads', declare('_ads', { path: '/shop' }))).toBe(false);
    visitAddress('https://www.shop.example/shop/item');
    expect(readCookies().join('')).toBe('');
  });

  it('are left when only their beginning is declared: nothing tells their names', async () => {
    expect(await findCookies([declare('_ads*', { path: '/shop' })])).toEqual([]);
  });

  it.each([
    ['a name with attributes', '_ads=1; Max-Age=9999; x', '/shop'],
    ['a path with attributes', '_ads', '/shop; Max-Age=9999'],
    ['a path of another kind', '_ads', 'shop'],
    ['no text', '_ads', 7],
  ])('are left where the policy has %s', async (_, name, path) => {
    expect(await findCookies([declare(name, { path })])).toEqual([]);
  });
});
