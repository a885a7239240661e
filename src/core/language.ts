import { own } from './unchecked.js';

/** The first wanted language that there is, by its base (`de-AT` is `de`), else `en`. */
export function pickLanguage(wanted: readonly (string | undefined)[], available: object): string {
  return wanted.map((tag) => String(tag).replace(/-.*/, '')).find((tag) => own(available, tag)) ?? 'en';
}
