import type { JSX } from 'preact';
import { ActionButton } from './action-button.js';
import { Answers } from './answers.js';
import { Authority } from './authority.js';
import { PurposeItem } from './purpose-item.js';
import { Signal } from './signal.js';
import { SiteLinks } from './site-links.js';
import type { PreferencesView } from './preferences-view.js';

interface PreferencesProps {
  readonly view: PreferencesView;
  /** Left out where they stand in the page and there is nothing to close. */
  readonly canClose?: boolean;
}

/** The second layer: the same inside the dialog and inside a page. */
export function Preferences({ view, canClose }: PreferencesProps): JSX.Element {
  const { say } = view;
  return (
    <>
      <div class="body">
        <header>
          <h2 id="title" tabIndex={-1}>
            {say('preferences')}
          </h2>
          {canClose && <ActionButton action="close" label={say('close')} view={view} />}
        </header>
        <p id="text">{say('preferencesIntro')}</p>
        <Signal view={view} />
        <ul>
          {view.all.map((rule, index) => !rule.purposes[0] && <PurposeItem id={`p${index}`} rule={rule} view={view} />)}
        </ul>
        <SiteLinks view={view}>
          <Authority view={view} />
        </SiteLinks>
      </div>
      <Answers view={view} third="save" />
    </>
  );
}
