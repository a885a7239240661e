import type { Rule } from '../core/rules.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';
import type { Words } from './words.js';

/** Whether the name of a service, or of who runs it, has in it what is looked for. */
export type Finder = (query: string) => (rule: Rule) => boolean;

/** What is compared is made once for each service: with thousands of them it takes longer than all the rest of a search. */
export function createFinder({ nameOf, entryOf, language }: Words): Finder {
  const fold = (text: string): string => text.toLocaleLowerCase(language);
  const names = new Map<string, string>();
  const namesOf = (rule: Rule): string => {
    const known = names.get(rule.id);
    if (known !== undefined) return known;
    const provider = ownPath(entryOf(rule), 'provider');
    const made = [nameOf(rule), ...['name', 'brand'].map((key) => plainText(ownPath(provider, key)))];
    const folded = fold(made.join('\n'));
    names.set(rule.id, folded);
    return folded;
  };
  return (query) => {
    const wanted = fold(query);
    return (rule) => !wanted || namesOf(rule).includes(wanted);
  };
}
