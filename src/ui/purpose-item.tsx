import type { JSX } from 'preact';
import type { Rule } from '../core/rules.js';
import { countThirdParties } from './count-third-parties.js';
import { Row } from './row.js';
import { ServiceList } from './service-list.js';
import type { PreferencesView } from './preferences-view.js';

interface PurposeItemProps {
  readonly id: string;
  readonly rule: Rule;
  readonly view: PreferencesView;
}

/** One purpose: its switch, what it means, what stops working without it, and who takes part. Not there while others are found. */
export function PurposeItem({ id, rule, view }: PurposeItemProps): JSX.Element | false {
  const { say, sayCount, wordsOf, all, opened } = view;
  const services = all.filter(({ purposes }) => purposes.includes(rule.id));
  const isRequired = rule.kind === 'required';
  const consequence = wordsOf(rule, 'consequence');
  const shown = services.filter(view.isFound);
  // What is found comes up to where it can be seen.
  if (view.query && !shown[0]) return false;
  const isOpen = !!view.query || opened.has(rule.id);
  const label = sayCount('services', view.participants?.count(services, view) ?? services.length);
  return (
    <li class="purpose">
      <h3>
        <Row id={id} rule={rule} view={view} />
      </h3>
      {view.rights?.Confirmation({ rule, view })}
      <div id={`${id}-text`}>
        <p>
          <bdi>{wordsOf(rule, 'description')}</bdi>
        </p>
        <p class="soft">
          {!isRequired && consequence && view.withColon(say('consequence'))}
          <bdi>{(isRequired && wordsOf(rule, 'reason')) || consequence}</bdi>
        </p>
        <p class="soft">{sayCount('recipients', countThirdParties([rule, ...services], view))}</p>
      </div>
      {services[0] && (
        <button
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-label={`${label}: ${view.nameOf(rule)}`}
          onClick={() => view.toggle(rule.id)}
        >
          {label}
        </button>
      )}
      <div id={`${id}-list`} class="services" hidden={!isOpen}>
        {isOpen && <ServiceList id={id} purpose={rule.id} services={shown} view={view} />}
      </div>
      {view.participants?.informed(rule, view)}
    </li>
  );
}
