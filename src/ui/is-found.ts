import type { Rule } from '../core/rules.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';
import type { PreferencesView } from './preferences-view.js';

/** Whether the name of a service, or of who runs it, has in it what is looked for. */
export function isFound(rule: Rule, { query, nameOf, entryOf, language }: PreferencesView): boolean {
  const fold = (text: string): string => text.toLocaleLowerCase(language);
  const provider = ownPath(entryOf(rule), 'provider');
  return [nameOf(rule), ...['name', 'brand'].map((key) => plainText(ownPath(provider, key)))].some((text) =>
    fold(text).includes(fold(query)),
  );
}
