import { describe, expect, it } from 'vitest';
import { pickLanguage } from '../../../src/core/language.js';

const available = { en: 'en', de: 'de', fr: 'fr', ar: 'ar' };

describe('the language of the interface', () => {
  it.each([
    ['the first that is wanted', ['fr', 'de'], 'fr'],
    ['the next one when there is no such language', ['xx', 'de', 'fr'], 'de'],
    ['the base of a tag with a region', ['de-AT', 'fr'], 'de'],
    ['the base of a tag with script and region', ['ar-Arab-EG'], 'ar'],
    ['English when none is there', ['xx', 'yy-ZZ'], 'en'],
    ['English when none is wanted', [], 'en'],
    ['what comes after those that are not said', [undefined, '', 'de'], 'de'],
    ['no member of all objects', ['constructor', 'toString', '__proto__', 'de'], 'de'],
  ])('is %s', (_, wanted, picked) => {
    expect(pickLanguage(wanted, available)).toBe(picked);
  });
});
