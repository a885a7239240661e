import { order } from 'assent:order';
import type { Rule } from '../core/rules.js';
import { listOf, own } from '../core/unchecked.js';
import type { PackedTexts, Texts } from '../locales/texts.js';
import { isRightToLeft } from './is-right-to-left.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';

/** Words that no language file has: a policy that needs them brings them. */
type OwnWords = 'account' | 'groups' | 'informed';

/** All that the interface says in the language shown: the site's words where it has some, else the built-in ones. */
export interface Words {
  readonly policy: unknown;
  readonly language: string;
  /** The words at a place in `Texts`; for what only some policies have, the site's own, or none. */
  readonly say: (key: keyof Texts | OwnWords, ...path: readonly string[]) => string;
  /** A word that stands with a number. */
  readonly sayCount: (key: keyof Texts, count: number) => string;
  readonly count: (count: number) => string;
  /** The entry of a purpose or service in the policy; undefined for a purpose that is only named there. */
  readonly entryOf: (rule: Rule) => unknown;
  /** The words of a purpose or service; empty where there are none. */
  readonly wordsOf: (rule: Rule, key: 'title' | 'name' | 'description' | 'consequence' | 'reason') => string;
  /** Its title or name, else its id. */
  readonly nameOf: (rule: Rule) => string;
}

/** Makes more texts known: those of the notice are, and each file brings its own. */
export function learnTexts(names: readonly string[]): void {
  names.forEach((name, index) => (order[index] = name || order[index] || ''));
}

/** Formatting numbers takes browsers long the first time, and most need none: the digits are the same. */
function numeral(count: number, language: string): string {
  return count < 1000 && !isRightToLeft(language) ? String(count) : count.toLocaleString(language);
}

/** The policy's texts for the language win over the entry in the policy, and that one over what is built in. */
export function createWords(policy: unknown, texts: PackedTexts): Words {
  const [language = ''] = texts;
  const ofSite = [language, language.replace(/-.*/, '')].map((tag) => ownPath(policy, 'texts', tag));
  const pick = (path: readonly string[], entry?: unknown): string =>
    [...ofSite.map((site) => ownPath(site, ...path)), entry, texts[order.indexOf(path.join('.'))]]
      .map(plainText)
      .find(Boolean) ?? '';
  const say: Words['say'] = (...path) => pick(path);
  // The first one of an id counts.
  const listed = [...listOf(own(policy, 'purposes')), ...listOf(own(policy, 'services'))].reverse();
  const entries = new Map(listed.map((entry) => [own(entry, 'id'), entry]));
  const entryOf: Words['entryOf'] = (rule) => entries.get(rule.id);
  const wordsOf: Words['wordsOf'] = (rule, key) =>
    pick([rule.purposes[0] ? 'services' : 'purposes', rule.id, key], own(entryOf(rule), key));

  return {
    policy,
    language,
    say,
    sayCount: (key, count) => say(key).replace('{count}', numeral(count, language)),
    count: (count) => numeral(count, language),
    entryOf,
    wordsOf,
    nameOf: (rule) => wordsOf(rule, rule.purposes[0] ? 'name' : 'title') || rule.id,
  };
}
