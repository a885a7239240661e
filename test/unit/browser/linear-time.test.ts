// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cookieNameOf, readCookies, readRecords } from '../../../src/browser/cookies.js';
import { createInventory } from '../../../src/browser/drift/inventory.js';
import { areDeclared } from '../../../src/browser/embed/declared-host.js';
import { createMarkup } from '../../../src/browser/gate/markup.js';
import { recall } from '../../../src/browser/recall.js';
import { declaredItems, isNamed } from '../../../src/browser/sweep/declared-items.js';
import { findCookies } from '../../../src/browser/sweep/find-cookies.js';
import { releasedWords } from '../../../src/browser/sweep/released-words.js';
import { reportItem } from '../../../src/browser/sweep/report-item.js';
import { visitAddress } from '../../support/cookie-jar.js';
import { countReads } from '../../support/count-reads.js';
import { isLinear, LARGEST_LIST } from '../../support/growth.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive } from '../../support/visitor.js';

const policy = policyWith();
const runs = ['; ', ';', '=', '; =', 'assent=', 'assent=1~; ', '_ads=1; ', '*', '%', ' ', '/', '\u0000'];

const listOf = <Entry>(size: number, make: (index: number) => Entry): Entry[] =>
  Array.from({ length: size }, (_, index) => make(index));

const ofBrowser = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {};

/** From now on the page has just these cookies, which stay whatever is written. Gives back how often it was asked or told. */
function haveCookies(cookies: string): () => number {
  let accesses = 0;
  Object.defineProperty(Document.prototype, 'cookie', {
    configurable: true,
    get: () => {
      accesses += 1;
      return cookies;
    },
    set: () => {
      accesses += 1;
    },
  });
  return () => accesses;
}

beforeEach(() => visitAddress('https://www.shop.example/a/b'));
afterEach(() => {
  Object.defineProperty(Document.prototype, 'cookie', ofBrowser);
});

describe('the time that reading the page takes grows no faster than what is read', () => {
  it.each(runs)('of cookies made of %j alone', (run) => {
    expect(
      isLinear((size) => {
        const text = run.repeat(size);
        return () => {
          haveCookies(text);
          recall(readRecords(policy).join(), policy, '');
          cookieNameOf({ cookie: { name: text } });
          void findCookies([]);
        };
      }),
    ).toBe(true);
  });

  it.each(runs)('of names and paths made of %j alone', (run) => {
    expect(
      isLinear((size) => {
        const text = run.repeat(size);
        const all = [text, `_ads${text}`, `/${text}`, `${text};`, `${text}*`].map((name) => ({
          ...{ service: 'x', name, source: { name, path: name } },
        }));
        return () => {
          void findCookies(all);
          return all.map((item) => [isNamed(text, item), isNamed(item.name, item)]);
        };
      }),
    ).toBe(true);
  });

  it('of what many services declare, and of what is found of one', () => {
    expect(
      isLinear((size) => {
        const cookies = listOf(size, (index) => ({ name: `_ads${index}`, path: '/shop' }));
        const given = policyWith({ services: [{ id: 'ads', purposes: ['ads'], cookies }] });
        const outcomes = new Map(cookies.map(({ name }) => [name, 'server' as const]));
        return () => {
          void findCookies(declaredItems(given, 'cookie'));
          reportItem('cookie', { service: 'ads', name: '_ads*', source: {} }, outcomes);
        };
      }, LARGEST_LIST),
    ).toBe(true);
  });

  it('of cookies while one of them is deleted: it looks no more often, however many there are and however long the address is', async () => {
    const accessesWith = async (size: number): Promise<number> => {
      visitAddress(`https://www.shop.example/${'a/'.repeat(size)}`);
      const accesses = haveCookies(listOf(size, (index) => `_ads${index}=1`).join('; '));
      const [first] = await findCookies([]);
      expect(first?.[1]()).toBe('server');
      return accesses();
    };
    expect(await accessesWith(8000)).toBe(await accessesWith(1000));
  });

  it.each([
    ['with ids of their own', (index: number) => ({ id: `s${index}` })],
    ['with the same id', () => ({ id: 'same' })],
    ['of the same host', () => ({ id: 'same', match: ['a.example'] })],
    ['of many hosts', (index: number) => ({ match: listOf(9, (host) => `*.h${host}.s${index}.example`) })],
  ])('of a policy with many services %s', (_, change) => {
    const make = (size: number) =>
      policyWith({
        services: listOf(size, (index) => ({
          ...{ purposes: ['ads'], match: [`s${index}.example`], cookies: [{ name: `c${index}` }] },
          ...{ storage: [{ area: 'local', key: `k${index}*` }], ...change(index) },
        })),
      });
    const work = (given: unknown): void => {
      declaredItems(given, 'cookie');
      declaredItems(given, 'local');
      createInventory(given).claimsOn('https://a.example/');
      const reading = { needs: ['s1', 'ads'], addresses: ['https://s1.example/'] };
      areDeclared(reading, given, { rules: new Map(), act: null, rule: '', age: undefined });
    };
    expect(
      isLinear((size) => {
        const given = make(size);
        return () => work(given);
      }, LARGEST_LIST),
    ).toBe(true);
    const readsOf = (size: number): number => {
      const [given, reads] = countReads(make(size));
      work(given);
      return reads();
    };
    expect(readsOf(400)).toBeLessThanOrEqual(8 * readsOf(50));
  });

  it.each([',', ' ', 'a,', 'a ', '!', '!a ', '\t\n', ', ', '\u00a0', 'a'])('of marks made of %j alone', (run) => {
    const [, , needsOf] = createMarkup({});
    const script = document.createElement('script');
    document.head.replaceChildren(script);
    expect(
      isLinear((size) => {
        script.setAttribute('data-purpose', run.repeat(size));
        return () => [needsOf(script), releasedWords([script])];
      }),
    ).toBe(true);
  });

  it('of many aliases, and of the addresses of one element', () => {
    const element = document.createElement('img');
    const state = arrive(policy);
    expect(
      isLinear((size) => {
        const attributes = Object.fromEntries(listOf(size, (index) => [`data-a${index}`, 1]));
        const addresses = listOf(size, (index) => `https://h${index}.example/`);
        return () => {
          createMarkup({ aliases: { attributes } })[2](element);
          areDeclared({ needs: [], addresses }, policy, state);
        };
      }, LARGEST_LIST),
    ).toBe(true);
  });
});

describe('reading cookies', () => {
  it('finds as many as there are', () => {
    haveCookies(listOf(3000, () => 'assent=~').join('; '));
    expect(readCookies()).toHaveLength(3000);
    expect(readRecords(policy)).toHaveLength(3000);
  });
});
