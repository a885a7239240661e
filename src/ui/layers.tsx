import type { JSX } from 'preact';
import { listOf, own } from '../core/unchecked.js';
import { Link } from './link.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';
import type { View } from './view.js';
import { withColon } from './with-colon.js';

/** Which other policies apply, where this one was made of several: whose they are, and where to read them. */
export function Layers({ view: { say, policy, language } }: { readonly view: View }): JSX.Element {
  const address = ownPath(policy, 'controller', 'policyUrl');
  return (
    <>
      {listOf(own(policy, 'layers')).map(
        (layer) =>
          own(layer, 'policyUrl') !== address && (
            <Link
              label={withColon(say('policy'), language) + plainText(own(layer, 'name'))}
              address={own(layer, 'policyUrl')}
            />
          ),
      )}
    </>
  );
}
