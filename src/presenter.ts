import type { Circumstances } from './core/judge.js';
import type { Choices, How, State } from './core/rules.js';
import type { Report } from './core/warning.js';
import type { PackedTexts } from './locales/texts.js';

/*
 * The seam between browser/ (which decides when a person must see something) and ui/ (which shows it).
 * Types only, so that neither side imports the other.
 */

/** The layers that the host element names in `data-state`. */
export type Layer = 'notice' | 'preferences' | 'closed';

/**
 * Record choices of the visitor. Ids that are missing keep what they had. `trusted` says that the act was a real one
 * (`event.isTrusted`): without it grants are dropped with a warning, refusals count.
 */
export type Decide = (choices: Choices, how: How, trusted: boolean) => void;

/** What the interface is given. */
export interface PresenterContext {
  /** The open shadow root of `<div id="assent">`. The re-open control lives in it too; leave it alone. */
  readonly root: ShadowRoot;
  readonly texts: PackedTexts;
  readonly control: HTMLElement;
  /** The words of this language, or else of what was wanted from the start; that comes first unless the visitor has picked. */
  readonly findTexts: (language: string, isPicked?: boolean) => Promise<PackedTexts>;
  /** The policy as given. Texts, providers and the like are read from here, checked at use. */
  readonly policy: unknown;
  /** The current state; call it at every render. */
  readonly state: () => State;
  readonly decide: Decide;
  /** Whether what was chosen last is kept beyond this page. */
  readonly isKept: () => boolean;
  /** What became of what services had left, when something was taken back last in this page. */
  readonly swept: () => readonly unknown[];
  /** There where the policy wants some of it, and it could be had. */
  readonly appearance: typeof import('./appearance.js') | null | void;
  readonly report: Report;
  /** What stands where embeds are held, for pages that have any. */
  readonly loadPlaceholders: () => Promise<typeof import('./placeholders.js')>;
  /** Show another layer, or none. Sets the host's `data-state` and calls `show`. */
  readonly go: (layer: Layer) => void;
}

/** Something that is drawn again with every change, and removed in the end. */
export interface Drawn {
  readonly draw: () => void;
  readonly remove: () => void;
}

/** A held embed, as its placeholder shows it. */
export interface HeldEmbed {
  /** What its author calls it; empty where it has no title. */
  readonly title: string;
  /** Ids of purposes and services that must be granted. */
  readonly needs: readonly string[];
  /** What would be loaded. */
  readonly addresses: readonly string[];
  /** As written: the address of a picture to show meanwhile. */
  readonly thumbnail: string | null;
  /** Load this one in this page alone; gives back whether it did. Undefined when it is locked, too, or its address is not what the policy declares. */
  readonly once: ((event: Event) => boolean) | undefined;
  /** Calls `decide`, and goes on where the visitor was. Undefined when the visitor's age locks what it needs. */
  readonly always: ((decide: () => void) => void) | undefined;
}

export type DrawPlaceholder = (root: ShadowRoot, embed: HeldEmbed) => Drawn;

/** What the interface gives back. */
export interface Presenter {
  /** Load what the preferences are made of. Until then only the notice can be shown. Rejects when it can't be had. */
  readonly prepare: () => Promise<unknown>;
  /** Show this layer. `opener` gets the focus back when the preferences close; without one the re-open control does. */
  readonly show: (layer: Layer, opener?: Element | null) => void;
  /** The state has changed: render again. */
  readonly update: () => void;
  /**
   * Say what became of a choice. Once what services had left was looked at, `runs` is whether code of what was withdrawn still
   * does, with a button then that loads the page again; nothing is said where there is nothing to say of that.
   */
  readonly tell: (runs?: boolean) => void;
  /**
   * Show the preferences inside an element of the page (`data-assent="inline-preferences"`), once per element; for any
   * other element the placeholders of the page.
   */
  readonly inline: (place: Element) => unknown;
  /** Remove everything that it rendered. */
  readonly destroy: () => void;
}

export type CreatePresenter = (context: PresenterContext) => Presenter;

/** What the interface is started with. */
export interface InterfaceContext extends Pick<
  PresenterContext,
  'root' | 'control' | 'go' | 'policy' | 'report' | 'state' | 'swept' | 'isKept'
> {
  readonly choose: (choices: Choices, how: How) => void;
}

export type Interface = Presenter;
export type StartInterface = (context: InterfaceContext) => Interface | Promise<Interface>;

/** What there is to attest when a decision has been made, or when the preferences have been opened. */
export interface AttestContext {
  readonly policy: unknown;
  readonly circumstances: Circumstances;
  /** What held before the decision; the same as `state` where a page begins with one, undefined where there is none. */
  readonly before: State | undefined;
  readonly state: State;
  /** What was shown when the decision was made; undefined once assent is destroyed. */
  readonly layer: Layer | undefined;
  /** The control is in the language of the interface. */
  readonly host: Pick<PresenterContext, 'root' | 'control'>;
  readonly report: Report;
  /** Calls back when nothing is left to be delivered, however late. Until then the next page comes back to it. */
  readonly finish: (() => unknown) | undefined;
}

/** Keeps a receipt, delivers it, and shows the history in the preferences. */
export type Attest = (context: AttestContext) => Promise<void>;
