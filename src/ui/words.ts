import type { Rule } from '../core/rules.js';
import { listOf, own } from '../core/unchecked.js';
import type { Texts } from '../locales/texts.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';

/** The keys of `Texts` that hold one string. */
export type Word = { [Key in keyof Texts]: Texts[Key] extends string ? Key : never }[keyof Texts];

/** All that the interface says in the language shown: the site's words where it has some, else the built-in ones. */
export interface Words {
  readonly policy: unknown;
  readonly language: string;
  readonly say: (word: Word) => string;
  /** A word that stands with a number. */
  readonly sayCount: (word: Word, count: number) => string;
  /** The entry of a purpose or service in the policy; undefined for a purpose that is only named there. */
  readonly entryOf: (rule: Rule) => unknown;
  /** The words of a purpose or service; empty where there are none. */
  readonly wordsOf: (rule: Rule, key: 'title' | 'name' | 'description' | 'consequence' | 'reason') => string;
  /** Its title or name, else its id. */
  readonly nameOf: (rule: Rule) => string;
  readonly providerClass: (value: string) => string;
}

/** The policy's texts for the language win over the entry in the policy, and that one over what is built in. */
export function createWords(policy: unknown, texts: Texts, language: string): Words {
  const site = ownPath(policy, 'texts', language);
  const find = (...path: readonly string[]): string => plainText(ownPath(site, ...path));
  const say: Words['say'] = (word) => find(word) || texts[word];
  const kindOf = (rule: Rule): string => (rule.purposes[0] ? 'services' : 'purposes');
  // The first one of an id counts.
  const listed = [...listOf(own(policy, 'purposes')), ...listOf(own(policy, 'services'))].reverse();
  const entries = new Map(listed.map((entry) => [own(entry, 'id'), entry]));
  const entryOf: Words['entryOf'] = (rule) => entries.get(rule.id);
  const wordsOf: Words['wordsOf'] = (rule, key) =>
    find(kindOf(rule), rule.id, key) ||
    plainText(own(entryOf(rule), key)) ||
    plainText(ownPath(texts, kindOf(rule), rule.id, key));

  return {
    policy,
    language,
    say,
    sayCount: (word, count) => say(word).replace('{count}', count.toLocaleString(language)),
    entryOf,
    wordsOf,
    nameOf: (rule) => wordsOf(rule, rule.purposes[0] ? 'name' : 'title') || rule.id,
    providerClass: (value) =>
      find('classes', value) || plainText(ownPath(texts, 'classes', value)) || texts.classes.other,
  };
}
