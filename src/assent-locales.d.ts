/** Made by build/locale-labels.mjs from the files in src/locales. */
declare module 'assent:locales' {
  /** Loads the file of one language; rejects for one that does not exist. */
  export function loadTexts(tag: string): Promise<import('./locales/texts.js').Texts>;
}
