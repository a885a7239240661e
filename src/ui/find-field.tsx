import type { JSX } from 'preact';
import type { PreferencesView } from './preferences-view.js';

/** Fewer are seen at a glance. */
const FEW = 9;

/** Filters the services by name, where there are many. What comes of it is said. */
export function FindField({ view }: { readonly view: PreferencesView }): JSX.Element | false {
  const { say, all, query } = view;
  const services = all.filter(({ purposes }) => purposes[0]);
  const found = query ? services.filter(view.isFound).length : 0;
  return (
    services.length > FEW && (
      <div>
        <label class="find">
          {say('find')}
          <input type="search" autocomplete="off" onInput={(event) => view.find(event.currentTarget.value.trim())} />
        </label>
        <p class="soft" aria-live="polite">
          {query && (found ? view.sayCount('services', found) : say('none'))}
        </p>
      </div>
    )
  );
}
