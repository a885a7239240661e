import type { JSX } from 'preact';
import { attempt } from '../core/attempt.js';
import type { Rule } from '../core/rules.js';
import { listOf, own, textOf } from '../core/unchecked.js';
import { Link } from './link.js';
import { plainText } from './plain-text.js';
import type { PreferencesView } from './preferences-view.js';

/** Whoever gets data of a purpose without a choice of its own: named, with the reason, and without a switch. */
export function informed(rule: Rule, view: PreferencesView): JSX.Element | false {
  const { say } = view;
  const recipients = view.query ? [] : listOf(own(view.entryOf(rule), 'recipients'));
  // `Intl` takes inherited options as well, and throws at odd codes.
  const countryOf = (code: string): string =>
    attempt(() => new Intl.DisplayNames(view.language, Object.setPrototypeOf({ type: 'region' }, null)).of(code)) ??
    code;
  const ofRecipient = (recipient: unknown): JSX.Element => {
    const text = (key: string): string => plainText(own(recipient, key));
    const facts = [text('brand'), say('classes', text('class')), countryOf(text('country'))].filter(Boolean);
    return (
      <li>
        <p>
          <bdi>{text('name')}</bdi>{' '}
          <span class="soft">
            {facts.map((fact) => (
              <>
                {' · '}
                <bdi>{fact}</bdi>
              </>
            ))}
          </span>
        </p>
        <p class="soft">
          <bdi>{view.say('informed', textOf(own(recipient, 'id'))) || text('reason')}</bdi>
        </p>
        <Link label={say('policy')} address={own(recipient, 'policyUrl')} owner={text('name')} />
      </li>
    );
  };
  return recipients[0] !== undefined && <ul class="services">{recipients.map(ofRecipient)}</ul>;
}
