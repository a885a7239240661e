import { genuine } from '../genuine.js';
import { everything } from '../core/choose.js';
import { pendingIds } from '../core/pending.js';
import { emptyChoices } from '../core/rules.js';
import type { Choices, Rule } from '../core/rules.js';
import { listOf, own, textOf } from '../core/unchecked.js';
import type { PackedTexts } from '../locales/texts.js';
import type { CreatePresenter, Drawn, Layer } from '../presenter.js';
import type { Action } from './action-button.js';
import { appearanceOf } from './appearance.js';
import type { createPreferences, PreferencesLayer } from './create-preferences.js';
import { draw } from './draw.js';
import { Notice } from './notice.js';
import { describeQuestion } from './question.js';
import type { Question } from './question.js';
import { createSurface } from './surface.js';
import type { Surface } from './surface.js';
import type { View } from './view.js';
import { createWords } from './words.js';
import type { Words } from './words.js';

/** A surface, what it shows, and how to make it forget what was not saved. */
interface Place extends Surface, Drawn {
  readonly view: () => View;
  readonly reset: () => void;
}

/** What can't be had is left out. */
const attend = (use: (ready: typeof import('./attend.js')) => unknown): void =>
  void import('./attend.js').then(use).catch(() => undefined);
const REOPEN = '[data-action=open-preferences]';
/** Roughly what a placeholder may stand for; each is looked at closely later. */
const EMBED = '[data-src]:not(script,img),[data-data],[data-assent=placeholder]';

/** Draws both layers into the host's root. What is not in the state lives in closures; every change draws again. */
export const createPresenter: CreatePresenter = (context) => {
  const { root, policy, state, decide, go, report, appearance } = context;
  let words: Words;
  let shown: PackedTexts;
  const learn = (texts: PackedTexts): void => {
    shown = texts;
    words = createWords(policy, texts);
    // The boot file speaks few languages.
    Object.assign(context.control, { lang: words.language, textContent: words.say('reopen') });
  };
  learn(context.texts);
  const { theme, placement } = appearanceOf(policy);
  let makePreferences: typeof createPreferences | undefined;
  let layer: Layer = 'closed';
  /** What the preferences cover, and who opened them. */
  let base: Layer = layer;
  let opener: Element | null | undefined;

  /** In the order of the policy. */
  const all = (): readonly Rule[] => {
    const known = state().rules;
    const services = listOf(own(policy, 'services')).flatMap((entry) => known.get(textOf(own(entry, 'id'))) ?? []);
    return [...new Set([...[...known.values()].filter(({ purposes }) => !purposes[0]), ...services])];
  };
  const pending = (): readonly string[] => pendingIds(state());
  const question = (): Question => describeQuestion(all(), state().act !== null, pending(), words);

  /** On the notice "all" is what it asks about: everything on a first visit, later what is new and nothing else. */
  const answerAll = (granted: boolean): Choices => {
    const answers = everything(state(), granted);
    if (layer !== 'notice' || !state().act) return answers;
    const choices = emptyChoices();
    const { rules } = state();
    // Services go with their purposes, but for those that need an act of their own.
    const isOwnAct = (id: string): boolean => rules.get(id)?.kind === 'explicit';
    for (const id of pending()) choices[id] = answers[id] ?? (granted && !rules.get(id)?.purposes.some(isOwnAct));
    return choices;
  };

  const focusControl = (): void => [...root.querySelectorAll<HTMLElement>(REOPEN)].at(-1)?.focus();

  /** The last one that was asked for wins. */
  let pageLanguage = genuine.documentElement.lang;
  let asked: Promise<PackedTexts> | undefined;
  const follow = async (language: string, isPicked?: boolean): Promise<void> => {
    const asking = (asked = context.findTexts(language, isPicked));
    const texts = await asking.catch(() => shown);
    if (asked !== asking || texts === shown) return;
    learn(texts);
    surfaces.forEach((surface) => surface.draw());
  };
  const speak = (language: string): void => void follow(language, true);

  const leave = (): void => {
    if (layer !== 'closed') go(pending()[0] ? base : 'closed');
  };

  const prepare = async (): Promise<void> => {
    makePreferences = (await import('./create-preferences.js')).createPreferences;
  };

  /** Whether it comes is seen when it is needed. */
  const hint = (): void => void prepare().catch(() => undefined);

  /** Where the notice is a dialog. */
  const frame = appearance?.createNoticeDialog(root, policy);

  /** A surface whose buttons and switches act on what it shows. Within a page it shows the preferences alone. */
  const mount = (shadow: ShadowRoot, isInline?: boolean): Place => {
    let preferences: PreferencesLayer | undefined;
    const surface = createSurface(shadow);
    const { element, slot, say } = surface;
    // Anything but a colour scheme is dropped by the browser.
    element.style.colorScheme = theme;
    appearance?.applyTokens(element, policy, report);

    const view = (): View => ({
      ...words,
      all: all(),
      act,
      hint,
      speak,
      Languages: appearance?.Languages,
      swept: context.swept(),
    });
    const drawAll = (): void => {
      surface.speak(words.language);
      const content = layer === 'notice' && <Notice view={view()} question={question()} />;
      // A landmark, not a dialog: it takes no focus and the page stays usable.
      const section = content && (
        <section class={`notice ${placement}`} aria-labelledby="title">
          {content}
        </section>
      );
      if (!isInline) draw(frame ?? slot, frame ? content : section);
      preferences?.draw(isInline || layer === 'preferences');
    };
    const reset = (): void => {
      preferences ??= makePreferences?.({
        root: shadow,
        place: element,
        state,
        view,
        decide,
        onClose: isInline ? undefined : leave,
      });
      preferences?.reset();
    };
    const act = (action: Action, event: Event): void => {
      if (action === 'open-preferences') return go('preferences');
      if (action === 'reload') return location.reload();
      if (action === 'close') {
        say('');
        if (layer === 'closed') focusControl();
      } else {
        const choices = action === 'save' && preferences ? preferences.choices() : answerAll(action === 'accept-all');
        decide(choices, action, event.isTrusted);
        reset();
        update();
      }
      leave();
    };
    reset();
    drawAll();
    const remove = (): void => {
      preferences?.remove();
      surface.remove();
    };
    return { ...surface, view, draw: drawAll, reset, remove };
  };

  const main = mount(root);
  if (frame) main.slot.append(frame);
  /** This one, then those in the page itself. */
  const surfaces: Drawn[] = [main];
  const { element } = main;

  /**
   * Placeholders go before what they stand for is released. The layers are drawn after the next frame: what closes is
   * hidden by then, and drawing would keep the page from being painted without it.
   */
  const update = (): void => {
    queueMicrotask(() => surfaces.slice(1).forEach((surface) => surface.draw()));
    requestAnimationFrame(() => setTimeout(main.draw));
  };
  let placeholders: Promise<unknown> | undefined;
  const showPlaceholders = (): Promise<unknown> =>
    (placeholders ??= context.loadPlaceholders().then(
      ({ startPlaceholders }) => {
        if (element.isConnected) surfaces.push(startPlaceholders({ ...context, ...main, words: () => words, theme }));
      },
      (error: unknown) => {
        // The next time may be better.
        placeholders = undefined;
        throw error;
      },
    ));

  const shownNotice = (): HTMLElement | false | null =>
    element.isConnected && layer === 'notice' && element.querySelector<HTMLElement>('section');

  /**
   * While the notice is there, the page can be scrolled until its end is free, and what gets the focus does not stay
   * behind the notice (WCAG 2.4.11). Only where the page scrolls anyway, so that nothing in it shifts.
   */
  const makeRoom = (): void => {
    const page = genuine.documentElement;
    const notice = shownNotice();
    const room = notice && page.scrollHeight > page.clientHeight ? `${notice.offsetHeight}px` : '';
    const isAbove = placement.includes('top');
    page.style[isAbove ? 'scrollPaddingTop' : 'scrollPaddingBottom'] = room;
    if (!isAbove) page.style.paddingBottom = room;
  };
  /** Where the page can't be scrolled so far, the notice makes way for what has got the focus. */
  const makeWay = (): void => {
    const notice = shownNotice();
    if (notice) attend((ready) => ready.makeWay(notice));
  };
  genuine.addEventListener('focusin', makeWay);
  // Pages grow, and windows are turned. Its own padding is not part of what is observed.
  const observer = new ResizeObserver(() => {
    makeRoom();
    // The question comes first.
    if (genuine.documentElement.querySelector(EMBED)) setTimeout(() => void showPlaceholders().catch(() => {}));
  });
  observer.observe(genuine.documentElement);

  const shownDialog = (): HTMLDialogElement | null | undefined =>
    layer === 'notice' ? frame : element.querySelector<HTMLDialogElement>('dialog:not(.notice)');

  /**
   * A page that changes its language takes the interface along; what was moved and not saved stays. One that puts another
   * body in the place of its own has taken the dialog out of the top layer.
   */
  const listener = new MutationObserver(() => {
    const dialog = shownDialog();
    if (dialog?.isConnected && dialog.matches('[open]:not(:modal)')) {
      dialog.open = false;
      dialog.showModal();
    }
    // Whatever else may have changed about the page, a language that the visitor has picked stays.
    if (genuine.documentElement.lang !== pageLanguage) void follow((pageLanguage = genuine.documentElement.lang));
  });
  listener.observe(genuine.documentElement, { attributeFilter: ['lang'], childList: true });

  return {
    prepare,
    show(next, from) {
      const last = layer;
      layer = next;
      if (next === last) return main.draw();
      const hadFocus = last === 'preferences' || element.contains(root.activeElement);
      main.reset();
      // The style sheet hides a notice once it is closed; a dialog has to go before anything else can have the focus.
      if (last === 'notice' && next === 'closed' && !frame) update();
      else main.draw();
      frame?.close();
      const dialog = shownDialog();
      dialog?.showModal();
      dialog?.querySelector('h2')?.focus();
      if (next === 'preferences') {
        opener = from;
        return;
      }
      base = next;
      const notice = element.querySelector('section');
      // The observer measures when the browser has laid it out anyway.
      if (notice) observer.observe(notice);
      else makeRoom();
      if (hadFocus && !dialog) {
        // To who opened the preferences, else to what opens them again.
        if (opener?.isConnected && opener instanceof HTMLElement) opener.focus();
        else focusControl();
      }
      opener = null;
      if (next === 'notice' && !dialog) main.say([words.say('title'), '. ', question().intro]);
    },
    update,
    tell: (runs) =>
      attend(({ describeOutcome }) => {
        const [content, isProblem] = describeOutcome(main.view(), { ...context, runs });
        if (isProblem || runs === undefined) main.say(content, isProblem);
      }),
    inline(place) {
      if (!place.matches('[data-assent^=i]')) return showPlaceholders();
      const shadow = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
      if (!shadow.querySelector('.ui')) surfaces.push(mount(shadow, true));
    },
    destroy() {
      observer.disconnect();
      listener.disconnect();
      genuine.removeEventListener('focusin', makeWay);
      // Nothing that is still on its way is drawn.
      surfaces.splice(0).forEach((surface) => surface.remove());
      makeRoom();
    },
  };
};
