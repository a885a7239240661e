import { render } from 'preact';
import type { JSX } from 'preact';
import type { Choices, State } from '../core/rules.js';
import { genuine } from '../genuine.js';
import { adoptStyles } from './adopt-styles.js';
import { createDraft } from './draft.js';
import type { Draft } from './draft.js';
import { createFacts } from './facts.js';
import { Preferences } from './preferences.js';
import { preferences } from './preferences.css.js';
import type { PreferencesView } from './preferences-view.js';
import type { View } from './view.js';

/** The second layer of one surface, and what was moved in it and not saved yet. */
export interface PreferencesLayer {
  /** Forget what was not saved. */
  readonly reset: () => void;
  readonly choices: () => Choices;
  readonly draw: (isShown: boolean) => void;
}

export interface PreferencesContext {
  readonly root: ShadowRoot;
  /** What they become the first child of. */
  readonly place: HTMLElement;
  readonly state: () => State;
  readonly view: () => View;
  /** Makes them a modal dialog. */
  readonly onClose: (() => void) | undefined;
}

export function createPreferences({ root, place, state, view, onClose }: PreferencesContext): PreferencesLayer {
  adoptStyles(root, preferences);
  const container = genuine.createElement('div');
  place.prepend(container);
  const factsOf = createFacts(view());
  const opened = new Set<string>();
  let draft: Draft;

  let isShown = false;

  const redraw = (): void => {
    const extended = (): PreferencesView => ({ ...view(), ...draft, opened, toggle, factsOf });
    const content = (): JSX.Element =>
      onClose ? (
        <dialog aria-labelledby="title" aria-describedby="text" onClose={onClose}>
          <Preferences view={extended()} canClose />
        </dialog>
      ) : (
        <Preferences view={extended()} />
      );
    render(isShown && content(), container);
  };
  const toggle = (id: string): void => {
    if (!opened.delete(id)) opened.add(id);
    redraw();
  };
  const reset = (): void => {
    draft = createDraft(state, redraw);
  };
  reset();

  return {
    reset,
    choices: () => draft.choices(),
    draw(shown) {
      isShown = shown;
      redraw();
    },
  };
}
