import type { JSX } from 'preact';
import type { Rule } from '../core/rules.js';
import type { PreferencesView } from './preferences-view.js';

interface ClassRowProps {
  readonly rule: Rule;
  readonly view: PreferencesView;
}

/** A switch for all services of one class. A switch has no state between on and off, so how many are what is said in words. */
export function ClassRow({ rule, view }: ClassRowProps): JSX.Element {
  const { say, count } = view;
  const counted = (state: 'on' | 'off', number: number): string => view.withColon(say(state)) + count(number);
  const id = `c${view.all.indexOf(rule)}`;
  const members = view.all.filter(({ purposes }) => purposes.includes(rule.id));
  const on = members.filter((one) => view.isOn(one)).length;
  const off = members.length - on;
  const isMixed = on > 0 && off > 0;
  // What nobody can switch: its services say why.
  const isSwitch = !/^(req|loc)/.test(rule.kind);
  const isSignalled = rule.kind === 'signalled' && !on;
  const Tag = isSwitch ? 'label' : 'div';
  return (
    <Tag class="row">
      <bdi id={id}>{view.nameOf(rule)}</bdi>
      <span id={`${id}-text`} class="soft">
        {isMixed ? `${counted('on', on)} · ${counted('off', off)}` : say(on ? 'on' : 'off')}
        {isSignalled && ` · ${say('reasons', 'signal')}`}
      </span>
      {isSwitch && (
        <input
          type="checkbox"
          role="switch"
          aria-labelledby={id}
          aria-describedby={`${id}-text`}
          checked={!off}
          onChange={(event) => view.move(rule, event.currentTarget.checked)}
          data-service={rule.id}
        />
      )}
    </Tag>
  );
}
