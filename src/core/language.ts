/** The first wanted language that there is, by its base (`de-AT` is `de`), else `en`. */
export function pickLanguage(wanted: readonly (string | undefined)[], available: object): string {
  return wanted.map((tag) => String(tag).replace(/-.*/, '')).find((tag) => Object.hasOwn(available, tag)) ?? 'en';
}
