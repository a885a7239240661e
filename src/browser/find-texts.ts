import { languagesIn } from '../core/language.js';
import type { LoadLocale, PackedTexts } from '../locales/texts.js';
import type { DeskContext } from './create-desk.js';

/** The words to show: of the first wanted language that can be had. A language is whole or not there. */
export async function findTexts({ wanted }: DeskContext, load: LoadLocale): Promise<PackedTexts> {
  for (const language of languagesIn(wanted)) {
    const locale = await load(language);
    if (locale) return locale.texts;
  }
  throw new Error('locales');
}
