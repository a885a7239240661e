import type { JSX } from 'preact';
import { attempt } from '../core/attempt.js';
import { listOf } from '../core/unchecked.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';
import type { View } from './view.js';

/** What the language is called in itself. `Intl` takes inherited options as well, and throws at what is no tag. */
function nameOf(tag: string): string | undefined {
  const options = Object.setPrototypeOf({ type: 'language' }, null);
  return attempt(() => new Intl.DisplayNames(tag, options).of(tag));
}

/** The other languages that the site offers its interface in. What was moved and not saved stays. */
export function Languages({ view: { policy, language, speak } }: { readonly view: View }): JSX.Element {
  return (
    <>
      {listOf(ownPath(policy, 'notice', 'languages'))
        .map(plainText)
        .map(
          (tag) =>
            tag !== language && (
              <button lang={tag} onClick={() => speak(tag)}>
                {nameOf(tag)}
              </button>
            ),
        )}
    </>
  );
}
