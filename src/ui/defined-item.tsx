import type { JSX } from 'preact';
import type { Definition } from '../core/vendor-list.js';
import { More, VendorRow } from './vendor-row.js';
import type { Defined, VendorView } from './vendor-view.js';

interface DefinedItemProps {
  readonly kind: Defined;
  readonly one: Definition;
  readonly view: VendorView;
}

/** A purpose or a feature of the framework in the words of the IAB: what it means, how many want it, and its switches. */
export function DefinedItem({ kind, one, view }: DefinedItemProps): JSX.Element {
  const { say, settings, countOf, spoken } = view;
  const { id } = one;
  const name = `${kind}-${id}`;
  const isPurpose = kind === 'purposes';
  const isDecided = isPurpose || kind === 'specialFeatures';
  const words = (isPurpose ? settings.purposes : settings.specialFeatures).get(id);
  const [consents, interests] = [countOf(kind, id), isPurpose ? countOf('interests', id) : 0];
  const switched = isDecided && words && consents > 0;
  const objected = isDecided && words && settings.hasInterests && interests > 0;
  return (
    <li class="purpose">
      <h4 id={name} {...spoken}>
        {one.name}
      </h4>
      <p {...spoken}>{one.description}</p>
      <p class="soft">{say('used', consents + interests)}</p>
      {isDecided && !words && <p>{say('unasked')}</p>}
      {switched && !view.isGranted(words) && <p class="soft">{say('waits')}</p>}
      {switched && (
        <VendorRow
          id={`${name}-consent`}
          about={name}
          label={say('consent')}
          kind={isPurpose ? 'purposes' : 'specialFeatures'}
          of={id}
          view={view}
        />
      )}
      {objected && (
        <VendorRow id={`${name}-object`} about={name} label={say('object')} kind="objections" of={id} view={view} />
      )}
      {one.illustrations[0] && (
        <More name={name} label={say('examples')} owner={one.name} view={view}>
          <ul class="examples" {...spoken}>
            {one.illustrations.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </More>
      )}
    </li>
  );
}
