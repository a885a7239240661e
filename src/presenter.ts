import type { Choices, How, State } from './core/rules.js';
import type { Report } from './core/warning.js';
import type { Texts } from './locales/texts.js';

/*
 * The seam between browser/ (which decides when a person must see something) and ui/ (which shows it).
 * Types only, so that neither side imports the other.
 */

/** The layers that the host element names in `data-state`. */
export type Layer = 'notice' | 'preferences' | 'closed';

/** What the interface is given. */
export interface PresenterContext {
  /** The open shadow root of `<div id="assent">`. The re-open control lives in it too; leave it alone. */
  readonly root: ShadowRoot;
  readonly texts: Texts;
  /** BCP 47 tag of `texts`. */
  readonly language: string;
  /** The policy as given. Texts, providers and the like are read from here, checked at use. */
  readonly policy: unknown;
  /** The current state; call it at every render. */
  readonly state: () => State;
  /**
   * Record choices of the visitor. Ids that are missing keep what they had. `trusted` says that the act was a real
   * one (`event.isTrusted`): without it grants are dropped with a warning, refusals count.
   * Gives back whether the choice could be stored: `false` means that it holds for this page only.
   */
  readonly decide: (choices: Choices, how: How, trusted: boolean) => boolean;
  /** Show another layer, or none. Sets the host's `data-state` and calls `show`. */
  readonly go: (layer: Layer) => void;
}

/** What the interface gives back. */
export interface Presenter {
  /** Load what the preferences are made of. Until then only the notice can be shown. Rejects when it can't be had. */
  readonly prepare: () => Promise<unknown>;
  /** Show this layer. `opener` gets the focus back when the preferences close; without one the re-open control does. */
  readonly show: (layer: Layer, opener?: Element | null) => void;
  /** The state has changed: render again. */
  readonly update: () => void;
  /** Show the preferences inside an element of the page (`data-assent="inline-preferences"`), once per element. */
  readonly inline: (place: Element) => void;
  /** Remove everything that it rendered. */
  readonly destroy: () => void;
}

export type CreatePresenter = (context: PresenterContext) => Presenter;

/** What the interface is started with. */
export interface InterfaceContext extends Pick<PresenterContext, 'root' | 'go' | 'policy' | 'state'> {
  readonly choose: (choices: Choices, how: How) => void;
  /** Whether what was chosen last is kept beyond this page. */
  readonly isKept: () => boolean;
  readonly report: Report;
}

export type Interface = Presenter;
export type StartInterface = (context: InterfaceContext) => Promise<Interface>;
