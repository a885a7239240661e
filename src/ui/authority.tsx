import type { JSX } from 'preact';
import { Link } from './link.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';
import type { View } from './view.js';

/** Who takes complaints, where the policy says so. */
export function Authority({ view: { say, policy } }: { readonly view: View }): JSX.Element | '' {
  const authority = ownPath(policy, 'controller', 'authority');
  const name = plainText(ownPath(authority, 'name'));
  return (
    name && (
      <span>
        {say('authority')}: {name} <Link label={say('contact')} address={ownPath(authority, 'url')} owner={name} />
      </span>
    )
  );
}
