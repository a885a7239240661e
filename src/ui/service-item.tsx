import type { JSX } from 'preact';
import type { Rule } from '../core/rules.js';
import { ownPath } from './own-path.js';
import { Link } from './link.js';
import { Row } from './row.js';
import type { PreferencesView } from './preferences-view.js';

interface ServiceItemProps {
  readonly id: string;
  readonly rule: Rule;
  readonly view: PreferencesView;
}

/** One service: who runs it, where, what it stores and for how long, and its switch unless it is required. */
export function ServiceItem({ id, rule, view }: ServiceItemProps): JSX.Element {
  return (
    <li>
      <h5>
        <Row id={id} rule={rule} view={view} />
      </h5>
      {view.rights?.Confirmation({ rule, view })}
      <p id={`${id}-text`}>
        <bdi>{view.wordsOf(rule, 'description')}</bdi>
      </p>
      <dl>
        {view.factsOf(rule).map(([label, values]) => (
          <>
            <dt>{label}</dt>
            {values.map((parts) => (
              <dd>
                {parts.map((part, index) => (
                  <>
                    {index > 0 && ' · '}
                    <bdi>{part}</bdi>
                  </>
                ))}
              </dd>
            ))}
          </>
        ))}
      </dl>
      <Link
        label={view.say('policy')}
        address={ownPath(view.entryOf(rule), 'provider', 'policyUrl')}
        owner={view.nameOf(rule)}
      />
    </li>
  );
}
