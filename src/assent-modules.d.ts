/* Made by build/locales.mjs from the files in src/locales. */

declare module 'assent:labels' {
  /** The words of the re-open control, by tag, for the languages that the boot file has room for. */
  export const labels: import('./locales/texts.js').Labels;
}

declare module 'assent:reopen' {
  /** The words of the re-open control in every language, by the name of its file. */
  export const reopenWords: Readonly<Record<string, string | undefined>>;
}

declare module 'assent:order' {
  /** Path of each text of the notice in `Texts`, dotted, in the order of `PackedTexts`; the rest are empty. */
  export const order: string[];
}

declare module 'assent:order-preferences' {
  /** As `assent:order`, of the texts that only the preferences have. */
  export const order: readonly string[];
}

declare module 'assent:order-placeholder' {
  /** As `assent:order`, of what placeholders have besides. */
  export const order: readonly string[];
}

declare module 'assent:order-attend' {
  /** As `assent:order`, of what is said of a choice. */
  export const order: readonly string[];
}

declare module 'assent:locales' {
  /** Loads the file of one language; rejects for one that does not exist. */
  export function loadTexts(tag: string): Promise<import('./locales/texts.js').PackedTexts>;
}

declare module 'assent:order-more' {
  /** Names of the texts in a file of locales/more: two that it shares with the language, then those of `MoreTexts`. */
  export const order: readonly string[];
}

declare module 'assent:more-locales' {
  /** As `assent:locales`, for the words that few policies need. */
  export function loadTexts(tag: string): Promise<import('./locales/texts.js').PackedTexts>;
}

/* By build/signals.mjs: the signal that a file of src/signals is about. */
declare module 'assent:signal' {
  /** Makes the signal, from options that nobody has checked. */
  export function signal(options?: object): import('./signals/signal.js').Signal;
}
