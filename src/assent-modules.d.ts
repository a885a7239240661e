/* Made by build/locales.mjs from the files in src/locales. */

declare module 'assent:labels' {
  /** The words of the re-open control, by tag, for the languages that the boot file has room for. */
  export const labels: import('./locales/texts.js').Labels;
}

declare module 'assent:order' {
  /** Path of each text in `Texts`, dotted, in the order of `PackedTexts`. */
  export const order: readonly string[];
}

declare module 'assent:locales' {
  /** Loads the file of one language; rejects for one that does not exist. */
  export function loadTexts(tag: string): Promise<import('./locales/texts.js').PackedTexts>;
}

declare module 'assent:tags' {
  /** Tags of the languages that ship, in small letters, with those that stand for one of them. */
  export const tags: readonly string[];
}
