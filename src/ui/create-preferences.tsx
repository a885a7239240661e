import type { JSX } from 'preact';
import type { Choices, State } from '../core/rules.js';
import { adoptStyles } from './adopt-styles.js';
import { createDraft } from './draft.js';
import type { Draft } from './draft.js';
import { createFacts } from './facts.js';
import { Preferences } from './preferences.js';
import { preferences } from './preferences.css.js';
import type { PreferencesView } from './preferences-view.js';
import type { View } from './view.js';
import type { Words } from './words.js';

/** The second layer of one surface, and what was moved in it and not saved yet. */
export interface PreferencesLayer {
  /** Forget what was not saved. */
  readonly reset: () => void;
  readonly choices: () => Choices;
  readonly content: (view: View) => JSX.Element;
  /** The same in a modal dialog. */
  readonly dialog: (view: View, onClose: () => void) => JSX.Element;
}

export interface PreferencesContext {
  readonly root: ShadowRoot;
  readonly words: Words;
  readonly state: () => State;
  readonly draw: () => void;
}

export function createPreferences({ root, words, state, draw }: PreferencesContext): PreferencesLayer {
  adoptStyles(root, preferences);
  const factsOf = createFacts(words);
  const opened = new Set<string>();
  let draft: Draft;

  const toggle = (id: string): void => {
    if (!opened.delete(id)) opened.add(id);
    draw();
  };
  const extend = (view: View): PreferencesView => ({ ...view, ...draft, opened, toggle, factsOf });
  const reset = (): void => {
    draft = createDraft(state, draw);
  };
  reset();

  return {
    reset,
    choices: () => draft.choices(),
    content: (view) => <Preferences view={extend(view)} />,
    dialog: (view, onClose) => (
      <dialog aria-labelledby="title" aria-describedby="text" onClose={onClose}>
        <Preferences view={extend(view)} canClose />
      </dialog>
    ),
  };
}
