import { describe, expect, it } from 'vitest';
import { languagesIn } from '../../../src/core/language.js';

describe('the languages of the interface', () => {
  it.each([
    ['all that are wanted, in their order', 'fr,de,en', ['fr', 'de', 'en']],
    ['the base of a tag with a region', 'de-AT,fil-PH', ['de', 'fil']],
    ['the base of a tag with script and region', 'ar-Arab-EG,zh-Hans-HK,sr-Latn', ['ar', 'zh', 'sr']],
    ['a variant that is written in another way', 'pt-BR,pt-PT,zh-Hant-HK,zh-TW', ['pt-br', 'pt', 'zh-hant', 'zh-tw']],
    ['none when none is wanted', '', []],
    ['what comes after those that are not said', ',,de', ['de']],
    ['nothing that is no tag', 'constructor,__proto__,../../evil,x,%2e%2e,d,12', []],
  ])('are %s', (_, wanted, picked) => {
    expect(languagesIn(wanted)).toEqual(picked);
  });
});
