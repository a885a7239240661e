import type { JSX } from 'preact';
import { own } from '../core/unchecked.js';
import { Link } from './link.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';
import type { View } from './view.js';

interface SiteLinksProps {
  readonly view: View;
  /** Said before them on the notice; the preferences name the authority that takes complaints after them. */
  readonly recipients?: string;
}

/** Where the visitor can read more, ask, and complain. */
export function SiteLinks({ view: { say, policy }, recipients }: SiteLinksProps): JSX.Element {
  const controller = own(policy, 'controller');
  const authority = !recipients && plainText(ownPath(controller, 'authority', 'name'));
  return (
    <p class="links">
      {recipients && <span>{recipients}</span>}
      <Link label={say('policy')} address={own(controller, 'policyUrl')} />
      <Link label={say('contact')} address={own(controller, 'contact')} isContact />
      {authority && (
        <span>
          {say('authority')}: {authority}{' '}
          <Link label={say('contact')} address={ownPath(controller, 'authority', 'url')} owner={authority} />
        </span>
      )}
    </p>
  );
}
