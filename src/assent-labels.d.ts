/** Made by build/locale-labels.mjs from the files in src/locales. */
declare module 'assent:labels' {
  /** For each language that ships, by tag: the words of the re-open control. */
  export const labels: Readonly<Record<string, string>>;
}
