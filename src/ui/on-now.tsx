import type { JSX } from 'preact';
import { reasonOf } from '../core/rules.js';
import type { Rule } from '../core/rules.js';
import { isOn } from '../core/settled.js';
import type { Reason } from '../core/settled.js';
import { ownPath } from './own-path.js';
import type { PreferencesView } from './preferences-view.js';

/** Opened and closed as the lists of purposes are, whose ids have no such sign. */
const NOW = '*';

/** What may run at this moment, by the rules that the gate goes by, and why. */
export function OnNow({ view }: { readonly view: PreferencesView }): JSX.Element {
  const { say, all, state, nameOf, opened } = view;
  const isOpen = opened.has(NOW);
  const why = (on: Reason): string =>
    on === 'required' ? say('alwaysOn') : say('reasons', on === 'region' ? on : 'chosen');
  const reason = ({ id }: Rule): Reason => reasonOf(state(), id);
  const running = all.filter(
    (rule) => rule.purposes[0] && ownPath(view.entryOf(rule), 'kind') !== 'class' && isOn(reason(rule)),
  );
  const most = view.mostOf(NOW);
  return (
    <div class="purpose">
      <button aria-expanded={isOpen} aria-controls="now" onClick={() => view.toggle(NOW)}>
        {view.withColon(say('now'))}
        {view.count(running.length)}
      </button>
      <ul id="now" hidden={!isOpen}>
        {isOpen &&
          running.slice(0, most).map((rule) => (
            <li>
              <bdi>{nameOf(rule)}</bdi> <span class="soft">· {why(reason(rule))}</span>
            </li>
          ))}
        {isOpen && running.length > most && <li data-more={NOW}>{`${most} / ${running.length}`}</li>}
      </ul>
    </div>
  );
}
