import { order } from 'assent:order-preferences';
import { render } from 'preact';
import type { JSX } from 'preact';
import type { Choices, State } from '../core/rules.js';
import { listOf, own } from '../core/unchecked.js';
import { genuine } from '../genuine.js';
import type { Decide } from '../presenter.js';
import { adoptStyles } from './adopt-styles.js';
import { createDraft } from './draft.js';
import type { Draft } from './draft.js';
import { createFacts } from './facts.js';
import { createFinder } from './create-finder.js';
import type { Participants } from './participants.js';
import { Preferences } from './preferences.js';
import { preferences } from './preferences.css.js';
import type { PreferencesView } from './preferences-view.js';
import type { Rights } from './rights.js';
import type { View } from './view.js';
import { withColon } from './with-colon.js';
import { learnTexts } from './words.js';

/** So many services of a purpose are drawn at first: no window shows as many. */
const FIRST = 10;
/** So many more each time that the end of the list is seen. */
const STEP = 30;

/** The second layer of one surface, and what was moved in it and not saved yet. */
export interface PreferencesLayer {
  /** Forget what was not saved. */
  readonly reset: () => void;
  readonly choices: () => Choices;
  readonly draw: (isShown: boolean) => void;
  readonly remove: () => void;
}

export interface PreferencesContext {
  readonly root: ShadowRoot;
  /** What they become the first child of. */
  readonly place: HTMLElement;
  readonly state: () => State;
  readonly view: () => View;
  readonly decide: Decide;
  /** Makes them a modal dialog. */
  readonly onClose: (() => void) | undefined;
}

export function createPreferences({ root, place, state, view, decide, onClose }: PreferencesContext): PreferencesLayer {
  learnTexts(order);
  adoptStyles(root, preferences);
  const container = genuine.createElement('div');
  place.prepend(container);
  let facts = createFacts(view());
  let finder = createFinder(view());
  let language = '';
  const opened = new Set<string>();
  let draft: Draft;

  /** How many services are drawn, by purpose, where it is more than at first. */
  const most = new Map<string, number>();
  let query = '';
  let rights: Rights | undefined;
  let isShown = false;
  let participants: Participants | undefined;

  const redraw = (): void => {
    // Made anew for another language alone.
    if (language !== view().language) {
      facts = createFacts(view());
      finder = createFinder(view());
      // The history is in the language before, until they are opened again.
      container.querySelector('.history')?.remove();
    }
    ({ language } = view());
    const isFound = finder(query);
    const extended = (): PreferencesView => ({
      ...{
        ...view(),
        ...draft,
        state,
        opened,
        toggle,
        mostOf,
        factsOf: facts,
        withColon: (label) => withColon(label, language),
        query,
        isFound,
        find,
        rights,
        participants,
      },
    });
    const content = (): JSX.Element =>
      onClose ? (
        <dialog aria-labelledby="title" aria-describedby="text" onClose={onClose}>
          <Preferences view={extended()} canClose />
        </dialog>
      ) : (
        <Preferences view={extended()} />
      );
    render(isShown && content(), container);
    observer.disconnect();
    for (const end of container.querySelectorAll('[data-more]')) observer.observe(end);
  };
  const mostOf = (id: string): number => most.get(id) ?? FIRST;
  const find = (wanted: string): void => {
    query = wanted;
    redraw();
  };
  const toggle = (id: string): void => {
    if (!opened.delete(id)) opened.add(id);
    redraw();
  };
  const reset = (): void => {
    draft = createDraft(state, redraw);
  };
  const observer = new IntersectionObserver((entries) => {
    const seen = entries.flatMap(({ isIntersecting, target }) =>
      isIntersecting ? (target.getAttribute('data-more') ?? []) : [],
    );
    for (const id of seen) most.set(id, mostOf(id) + STEP);
    if (seen[0]) redraw();
  });
  reset();
  const { policy, all, entryOf } = view();
  const isWanted =
    [...state().rules.values()].some(({ kind }) => /^(exp|len)/.test(kind)) ||
    listOf(own(policy, 'purposes')).some((purpose) => own(purpose, 'objection') === true);
  if (isWanted)
    void import('../rights.js').then(
      ({ startRights }) => {
        rights = startRights({ policy, decide, redraw });
        redraw();
      },
      // Then nothing explicit can be turned on here.
      () => {},
    );
  // What only some policies have: the file that shows it comes while the lists are closed.
  if (all.some((rule) => own(entryOf(rule), 'kind') ?? own(entryOf(rule), 'recipients')))
    // Without it they are listed as services are.
    void import('./participants.js').then(
      (ready) => {
        ({ participants } = ready);
        redraw();
      },
      () => {},
    );

  return {
    reset,
    choices: () => draft.choices(),
    draw(shown) {
      isShown = shown;
      // The field is empty when it comes again.
      if (!shown) query = '';
      redraw();
    },
    remove() {
      observer.disconnect();
    },
  };
}
