import { languagesIn } from '../core/language.js';
import type { LoadLocale, PackedTexts } from '../locales/texts.js';

/**
 * The words to show on a page in a language: of the first wanted one that can be had. What the site has said itself comes
 * before that of the page,
 * and what the visitor has picked before both. A language is whole or not there.
 */
export const createTextFinder =
  (wanted: string, load: LoadLocale) =>
  async (language: string, isPicked?: boolean): Promise<PackedTexts> => {
    for (const tag of languagesIn(wanted.replace(isPicked ? '' : /^,/, `${language},`))) {
      const locale = await load(tag);
      if (locale) return locale.texts;
    }
    throw new Error('locales');
  };
