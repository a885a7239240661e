/** The words for one purpose that has texts built in. */
export interface PurposeTexts {
  /** Two to four words. */
  readonly title: string;
  /** One or two plain sentences: what happens with which data. */
  readonly description: string;
  /** One sentence: what stops working when it is refused. */
  readonly consequence: string;
}

/**
 * All words of the interface in one language. `{…}` marks are filled in: {controller}, {reopen}, {names}, {count}.
 * Neutral throughout: no fear, no praise of accepting.
 */
export interface Texts {
  /** BCP 47 tag of the language, as in the name of the file. */
  readonly tag: string;
  /** Visible label and accessible name of the re-open control. */
  readonly reopen: string;
  /** Heading of the notice. */
  readonly title: string;
  /**
   * First sentences of the notice; who asks: {controller}. Says that refusing is possible and where to change it:
   * {reopen}.
   */
  readonly intro: string;
  /** How many third parties take part: {count}. Worded so that every number fits. */
  readonly recipients: string;
  /** The same when only something new is asked, which is listed below it; {names} for it in one line. */
  readonly news: string;
  readonly acceptAll: string;
  readonly rejectAll: string;
  readonly choose: string;
  /** Heading of the preferences. */
  readonly preferences: string;
  /** One sentence under that heading. */
  readonly preferencesIntro: string;
  readonly save: string;
  readonly close: string;
  /** State in words beside each switch. */
  readonly on: string;
  readonly off: string;
  readonly alwaysOn: string;
  /** Label of the expander that shows the services of a purpose: {count}. Worded so that every number fits. */
  readonly services: string;
  /** Labels of facts; the first stands before what stops working when a purpose is refused. */
  readonly consequence: string;
  readonly provider: string;
  readonly country: string;
  readonly cookies: string;
  readonly retention: string;
  /** Lifetimes of what is kept for the browser session and in local storage. The others are written by `Intl`. */
  readonly session: string;
  readonly local: string;
  readonly policy: string;
  readonly contact: string;
  readonly authority: string;
  /** Provider classes, by policy value. */
  readonly classes: Readonly<Record<'self' | 'affiliate' | 'ecosystem' | 'processor' | 'partner' | 'other', string>>;
  /** Shown when the browser's opt-out signal (GPC) is honoured. */
  readonly signal: string;
  /** Announced after saving. */
  readonly saved: string;
  /** Announced when cookies are off: the choice holds for this page only. */
  readonly unsaved: string;
  /** Beside the answers of the preferences, while a switch has been moved and not saved. */
  readonly changed: string;
  /** Label of the field that filters the services by name; what is said when none is left. */
  readonly find: string;
  readonly none: string;
  /** When the visitor chose last: {date}. `program` is said besides where a program did so (an extension, the site). */
  readonly decided: string;
  readonly program: string;
  /** Heading of the list of services that may run at this moment. */
  readonly now: string;
  /** Why a service is on or off: the visitor chose so; nobody has chosen; the opt-out signal; the rules of the region. */
  readonly reasons: Readonly<Record<'chosen' | 'locked' | 'signal' | 'region', string>>;
  /** Stands with a cookie that others than the site can read. */
  readonly access: string;
  /** After taking something back: what was deleted, and what could not be: {names}. */
  readonly removed: string;
  readonly remains: string;
  /** Why it remains: only the server of the site can delete it; only the other site; still needed; the browser refused. */
  readonly why: Readonly<Record<'server' | 'third-party' | 'shared' | 'failed', string>>;
  /** After taking something back whose code is still in memory, and the button that loads the page again. */
  readonly runs: string;
  readonly reload: string;
  /** Two answers in place of a held embed: load this one in this page alone, or grant what it needs. */
  readonly loadOnce: string;
  readonly allow: string;
  readonly purposes: Readonly<Record<'necessary' | 'analytics' | 'ads' | 'merging', PurposeTexts>>;
}

/** The same words in a row, as they are served: `tag`, `reopen` and so on. */
export type PackedTexts = readonly string[];

/** Words of the re-open control, by tag. */
export type Labels = Readonly<Record<string, string>> & { readonly en: string };

/** What a file in dist/locales gives. */
export interface Locale {
  readonly texts: PackedTexts;
}

/** By tag. Gives undefined for a language that can't be had. */
export type LoadLocale = (language: string) => Promise<Locale | undefined>;
