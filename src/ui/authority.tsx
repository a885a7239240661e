import type { JSX } from 'preact';
import { Link } from './link.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';
import type { View } from './view.js';
import { withColon } from './with-colon.js';

/** Who takes complaints, where the policy says so. */
export function Authority({ view: { say, policy, language } }: { readonly view: View }): JSX.Element | '' {
  const authority = ownPath(policy, 'controller', 'authority');
  const name = plainText(ownPath(authority, 'name'));
  return (
    name && (
      <span>
        {withColon(say('authority'), language)}
        {name} <Link label={say('contact')} address={ownPath(authority, 'url')} owner={name} />
      </span>
    )
  );
}
