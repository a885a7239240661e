import type { JSX } from 'preact';
import { attempt } from '../core/attempt.js';
import { listOf } from '../core/unchecked.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';
import type { View } from './view.js';

/** What the language is called in itself, if it is one. `Intl` takes inherited options as well, and throws at what is no tag. */
function nameOf(tag: string): string | undefined {
  const options = Object.setPrototypeOf({ type: 'language', fallback: 'none' }, null);
  return attempt(() => new Intl.DisplayNames(tag, options).of(tag));
}

/**
 * The languages that the site offers its interface in, the one that is shown among them, so that who presses a button stays
 * on it. What was moved and not saved stays.
 */
export function Languages({ view: { policy, language, speak } }: { readonly view: View }): JSX.Element {
  const tags = listOf(ownPath(policy, 'notice', 'languages')).map(plainText);
  // A dialect may be shown by its language.
  const shown = [language, ...tags.filter((tag) => tag.startsWith(`${language}-`))].find((tag) => tags.includes(tag));
  return (
    <>
      {tags.map((tag) => {
        const name = nameOf(tag);
        return (
          name && (
            <button lang={tag} aria-current={tag === shown || undefined} onClick={() => speak(tag)}>
              {name}
            </button>
          )
        );
      })}
    </>
  );
}
