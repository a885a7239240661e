import { reopenWords } from 'assent:reopen';
import type { PolicyFault } from '../fault.js';
import { fault } from '../fault.js';
import { child, entries, isObject, textOf } from '../place.js';
import type { Place } from '../place.js';
import { builtInPurposes } from '../purposes.js';
import { quote } from '../show.js';

/** Words that ship in every language, so that nothing is mixed where a language leaves them out. */
const isBuiltIn = (id: string, key: string): boolean => builtInPurposes.has(id) && key !== 'reason';

/** What one language says that has no words of its own to fall back on, each as the keys below the language. */
function* ownWords(texts: Place): Iterable<readonly string[]> {
  for (const [id, words] of entries(child(texts, 'purposes'))) {
    for (const [key, { value }] of entries(words)) {
      if (typeof value === 'string' && !isBuiltIn(id, key)) yield ['purposes', id, key];
    }
  }
  for (const [id, words] of entries(child(texts, 'services'))) {
    if (textOf(child(words, 'description')) !== '') yield ['services', id, 'description'];
  }
  for (const [id, words] of entries(child(texts, 'announcements'))) {
    for (const [key] of entries(words)) yield ['announcements', id, key];
  }
}

/** Sentences and reasons that only the policy has. */
function* ownSentences(texts: Place): Iterable<readonly string[]> {
  for (const key of ['account', 'accountApplied']) if (textOf(child(texts, key)) !== '') yield [key];
  for (const [id, words] of entries(child(texts, 'informed'))) if (textOf(words) !== '') yield ['informed', id];
}

/** Words that stand in the entry itself, too. */
const hasEntry = /^(purposes|services|informed) /;

/** The language that purposes and services are written in: the policy brings only those words that have no entry. */
const isOriginal = (texts: Place): boolean =>
  [...ownWords(texts)].length === 0 &&
  ['groups', 'account', 'accountApplied'].some((key) => child(texts, key).value !== undefined);

/** More would say nothing new, and every language may lack every word. */
const mostMissing = 200;

/**
 * Languages of the site have the same words (R-LAW-17): where one lacks what another has, visitors read the words that
 * stand in the purpose or service itself, in whichever language they are.
 */
export function* checkLanguages(policy: Place): Iterable<PolicyFault> {
  const languages = entries(child(policy, 'texts')).filter(([, { value }]) => isObject(value));
  for (const [language, texts] of languages) {
    const base = language.split('-')[0]?.toLowerCase() ?? '';
    if (Object.hasOwn(reopenWords, base)) continue;
    const at = { ...texts, value: language };
    const words = 'a language that ships: words of another one are never shown';
    yield fault({ code: 'R-LAW-17', severity: 'warning', at, wanted: words });
  }
  const wanted = new Map<string, readonly string[]>();
  const givenBy = new Map<string, string>();
  for (const [language, texts] of languages) {
    for (const path of [...ownWords(texts), ...ownSentences(texts)]) {
      const name = path.join(' ');
      if (wanted.has(name)) continue;
      wanted.set(name, path);
      givenBy.set(name, language);
    }
  }
  let missing = 0;
  const original = languages.find(([, texts]) => isOriginal(texts))?.[1];
  for (const [, texts] of languages) {
    for (const [name, path] of wanted) {
      const at = path.reduce(child, texts);
      if (at.value !== undefined || (texts === original && hasEntry.test(name))) continue;
      missing += 1;
      if (missing > mostMissing) return;
      const other = quote(givenBy.get(name) ?? '');
      yield fault({ code: 'R-LAW-17', severity: 'warning', at, wanted: `words, as the language ${other} has them` });
    }
  }
}
