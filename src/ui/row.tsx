import type { JSX } from 'preact';
import type { Rule } from '../core/rules.js';
import type { PreferencesView } from './preferences-view.js';

interface RowProps {
  /** Unique in the root; `<id>-text` describes the switch. */
  readonly id: string;
  readonly rule: Rule;
  readonly view: PreferencesView;
}

/** A name with its state in words, and a switch unless it is required or locked, and then why it is off. The switch itself says its state to software. */
export function Row({ id, rule, view }: RowProps): JSX.Element {
  const isRequired = rule.kind === 'required';
  const isSwitch = !isRequired && rule.kind !== 'locked';
  const isOn = view.isOn(rule);
  const Tag = isSwitch ? 'label' : 'div';
  return (
    <Tag class="row">
      <bdi id={id}>{view.nameOf(rule)}</bdi>
      <span class="soft" aria-hidden={isSwitch}>
        {view.say(isRequired ? 'alwaysOn' : isOn ? 'on' : 'off')}
        {rule.kind === 'signalled' && !isOn && ` · ${view.say('reasons', 'signal')}`}
        {rule.kind === 'locked' && ` · ${view.say('reasons', 'locked')}`}
      </span>
      {isSwitch && (
        <input
          type="checkbox"
          role="switch"
          aria-labelledby={id}
          aria-describedby={`${id}-text`}
          checked={isOn}
          onChange={(event) => view.move(rule, event.currentTarget.checked)}
          {...{ [rule.purposes[0] ? 'data-service' : 'data-purpose']: rule.id }}
        />
      )}
    </Tag>
  );
}
