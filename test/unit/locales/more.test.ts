import { describe, expect, it } from 'vitest';
import { localeTags } from '../../../build/locales.mjs';
import { findPhrase } from '../../../src/development/find-phrase.js';
import { consenting, praising, pressing } from '../../../src/development/phrases.js';
import { texts as english } from '../../../src/locales/more/en.js';

describe.each(await localeTags())('the words that few policies need, in %s', async (tag) => {
  const { texts }: { readonly texts: Readonly<Record<string, string>> } = await import(
    `../../../src/locales/more/${tag}.ts`
  );

  it('are all there, and fill in what English fills in', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(english));
    const marksOf = (text = ''): string => (text.match(/\{\w+\}/g) ?? []).sort().join();
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim() === text && text).toBeTruthy();
      expect(`${key} ${marksOf(text)}`).toBe(`${key} ${marksOf(Reflect.get(english, key))}`);
    }
  });

  it('neither press, nor praise, nor ask', () => {
    for (const text of Object.values(texts)) {
      expect(findPhrase(text, [...pressing, ...praising, ...consenting])).toBeUndefined();
      expect(text).not.toMatch(/[!！]/);
    }
  });
});
