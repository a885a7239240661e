import type { JSX } from 'preact';
import { ActionButton } from './action-button.js';
import { Answers } from './answers.js';
import { Authority } from './authority.js';
import { FindField } from './find-field.js';
import { LastChoice } from './last-choice.js';
import { Layers } from './layers.js';
import { OnNow } from './on-now.js';
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
        <div class="head">
          <h2 id="title" tabIndex={-1}>
            {say('preferences')}
          </h2>
          {canClose && <ActionButton action="close" label={say('close')} view={view} />}
        </div>
        <p id="text">
          {say('preferencesIntro')} {say('account')}
        </p>
        <LastChoice view={view} />
        <Signal view={view} />
        {view.rights?.Objections({ view })}
        <FindField view={view} />
        <ul>
          {view.all.map((rule, index) => !rule.purposes[0] && <PurposeItem id={`p${index}`} rule={rule} view={view} />)}
        </ul>
        <OnNow view={view} />
        <SiteLinks view={view}>
          <Layers view={view} />
          <Authority view={view} />
        </SiteLinks>
      </div>
      <div class="foot">
        <p class="soft" aria-live="polite">
          {view.isChanged() && say('changed')}
        </p>
        <Answers view={view} third="save" />
      </div>
    </>
  );
}
