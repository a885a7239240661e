import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languagesDocument, languagesPath } from '../../../build/languages-page.mjs';
import { localeTags } from '../../../build/locales.mjs';
import { findPhrase } from '../../../src/development/find-phrase.js';
import { praising, pressing } from '../../../src/development/phrases.js';
import { texts as english } from '../../../src/locales/en.js';
import type { Texts } from '../../../src/locales/texts.js';
import { withColon } from '../../../src/ui/with-colon.js';

const tags = await localeTags();

/** Every text of a language with its dotted path. */
function textsIn(source: object, path: readonly string[] = []): readonly (readonly [path: string, text: string])[] {
  return Object.entries(source).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value ? textsIn(value, [...path, key]) : [[[...path, key].join('.'), String(value)]],
  );
}

const marksOf = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join();
const ours = new Map(textsIn(english));

describe.each(tags)('the language %s', async (tag) => {
  const { texts }: { readonly texts: Texts } = await import(`../../../src/locales/${tag}.ts`);
  const all = textsIn(texts);

  it('has every text, under its own tag', () => {
    expect(all.map(([path]) => path)).toEqual([...ours.keys()]);
    expect(all.filter(([, text]) => text.trim() !== text || !text)).toEqual([]);
    expect(texts.tag).toBe(tag);
    expect(() => new Intl.DisplayNames(tag, { type: 'language' })).not.toThrow();
  });

  it('fills in what English fills in', () => {
    for (const [path, text] of all)
      expect(`${path}: ${marksOf(text)}`).toBe(`${path}: ${marksOf(ours.get(path) ?? '')}`);
  });

  it('has the colon that it has where assent sets one', () => {
    for (const text of [texts.recipients, texts.services])
      expect(text).toMatch(new RegExp(`\\S${withColon('', tag)}\\{count\\}$`));
  });

  it('neither presses nor praises', () => {
    const phrases = all.flatMap(([path, text]) => {
      const found = findPhrase(text, pressing) ?? findPhrase(text, praising);
      return found === undefined ? [] : [`${path}: ${found}`];
    });
    expect(phrases).toEqual([]);
    expect(all.filter(([, text]) => /[!！]/.test(text))).toEqual([]);
  });

  it('has buttons of comparable length, and says how to refuse and to change in the same words on both occasions', () => {
    const [accept, reject] = [texts.acceptAll.length, texts.rejectAll.length].map((length) => length + 2);
    expect(Math.max(accept ?? 0, reject ?? 0) / Math.min(accept ?? 1, reject ?? 1)).toBeLessThan(1.75);
    expect(texts.preferences).toBe(texts.reopen);
    // From the end to where both differ: the two sentences at least.
    let same = 0;
    while (texts.intro.at(-1 - same) === texts.news.at(-1 - same) && same < texts.news.length) same += 1;
    const tail = texts.intro.slice(-same);
    expect(tail).toContain('{reopen}');
    expect(tail.match(/[.。।۔]|\s/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
  });
});

describe('what ships', () => {
  it('covers the official languages of the European Union, and the others that are promised', () => {
    const union = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv';
    const others = 'ar bn fa he hi id is ja ko nb pt-BR ru sr th tr uk ur vi zh zh-Hant';
    expect(tags).toEqual([...union.split(' '), ...others.split(' ')].sort());
  });
});

describe('docs/languages.md', () => {
  it('is up to date: node build/languages-page.mjs', async () => {
    expect(await languagesDocument()).toBe(readFileSync(languagesPath, 'utf8'));
  });
});
