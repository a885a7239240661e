import type { ComponentChildren, JSX } from 'preact';
import { ownPath } from './own-path.js';
import { Link } from './link.js';
import type { View } from './view.js';

interface SiteLinksProps {
  readonly view: View;
  /** Said before them on the notice. */
  readonly recipients?: string;
  readonly children?: ComponentChildren;
}

/** Where the visitor can read more and ask, and in which languages. */
export function SiteLinks({ view, recipients, children }: SiteLinksProps): JSX.Element {
  const { say, policy, Languages } = view;
  return (
    <p class="links">
      {recipients && <span>{recipients}</span>}
      <Link label={say('policy')} address={ownPath(policy, 'controller', 'policyUrl')} />
      <Link label={say('contact')} address={ownPath(policy, 'controller', 'contact')} isContact />
      {children}
      {Languages && <Languages view={view} />}
    </p>
  );
}
