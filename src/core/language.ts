/* The base of a tag (`de-AT` is `de`), or with what makes it another written language: as the files are named. */
const LANGUAGE = /(?<![\w-])(?:pt-br|zh-(?:hant|tw|hk|mo)|[a-z]{2,3})(?![a-z])/g;

/** The languages to try, best first, from BCP 47 tags in a row that nobody has checked. */
export function languagesIn(wanted: string): readonly string[] {
  return wanted.toLowerCase().match(LANGUAGE) ?? [];
}
