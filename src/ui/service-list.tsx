import type { JSX } from 'preact';
import type { Rule } from '../core/rules.js';
import { groupServices } from './group-services.js';
import type { PreferencesView } from './preferences-view.js';
import { ServiceItem } from './service-item.js';

interface ServiceListProps {
  readonly id: string;
  /** The purpose that they serve. */
  readonly purpose: string;
  readonly services: readonly Rule[];
  readonly view: PreferencesView;
}

/** Services of a purpose by who runs them. Long lists grow as their end comes into view. */
export function ServiceList({ id, purpose, services, view }: ServiceListProps): JSX.Element {
  const most = view.mostOf(purpose);
  const groups = groupServices(services, view, most);
  return (
    <>
      {(view.participants?.group(groups, view) ?? groups).map(
        ([label, members], place) =>
          members[0] && (
            <>
              <h4 id={`${id}-${place}`}>{label}</h4>
              <ul aria-labelledby={`${id}-${place}`}>
                {members.map((rule, index) => (
                  <ServiceItem id={`${id}-${place}-${index}`} rule={rule} view={view} />
                ))}
              </ul>
            </>
          ),
      )}
      {services.length > most && <p class="soft" data-more={purpose}>{`${most} / ${services.length}`}</p>}
    </>
  );
}
