import { languagesIn } from '../core/language.js';
import type { LoadLocale, PackedTexts } from '../locales/texts.js';

/** The words to show: of the first wanted language that can be had. A language is whole or not there. */
export async function findTexts(wanted: string, load: LoadLocale): Promise<PackedTexts> {
  for (const language of languagesIn(wanted)) {
    const locale = await load(language);
    if (locale) return locale.texts;
  }
  throw new Error('locales');
}

/** As `findTexts`, once the page has another language. What the site has said itself, which comes first, still counts. */
export const findTextsAnew =
  (wanted: string, load: LoadLocale) =>
  (language: string): Promise<PackedTexts> =>
    findTexts(wanted.replace(/^,/, `${language},`), load);
