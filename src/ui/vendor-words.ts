import { own } from '../core/unchecked.js';
import { plainText } from './plain-text.js';

/** What the layer of vendors says besides the IAB's own texts. A site may say it in other languages (`signals.tcf.texts`). */
const ENGLISH = {
  open: 'Vendors (IAB TCF): {count}',
  title: 'Vendors',
  intro:
    'Vendors of the IAB Transparency and Consent Framework may store and read data on your device and process personal data, such as identifiers and what you look at, if you allow it: {count} of them here. Decide for each purpose and each vendor. Nothing changes until you save, and you can change it at any time.',
  waits: 'Counts once it is allowed in the privacy choices.',
  unasked: 'This site does not ask for it. It stays off.',
  purposes: 'Purposes',
  specialPurposes: 'Special purposes',
  features: 'Features',
  specialFeatures: 'Special features',
  vendors: 'Vendors',
  informed: 'For your information: there is nothing to decide.',
  consent: 'Consent',
  object: 'Object to legitimate interest',
  on: 'On',
  off: 'Off',
  used: 'Vendors: {count}',
  examples: 'Examples',
  details: 'Details',
  find: 'Find a vendor',
  none: 'No vendor found',
  more: 'Show more',
  interests: 'Legitimate interest in',
  barred: 'not used on this site',
  data: 'Data',
  kept: 'data kept, in days: {count}',
  days: 'days: {count}',
  device: 'On your device',
  cookies: 'cookies',
  other: 'storage other than cookies',
  session: 'until you close the browser',
  refreshed: 'may be extended at each visit',
  policy: 'Privacy policy',
  claim: 'Legitimate interest explained',
  disclosure: 'What it stores',
  reject: 'Reject all vendors',
  accept: 'Accept all vendors',
  save: 'Save choices',
  close: 'Close',
  changed: 'Not saved yet.',
  saved: 'Your choice of vendors is saved.',
};

export type VendorWord = keyof typeof ENGLISH;

export interface VendorWords {
  readonly language: string;
  readonly say: (key: VendorWord, count?: number) => string;
}

/** The site's words where it has all of them in this language, else the English ones: a language is whole or not there. */
export function createVendorWords(texts: unknown, wanted: string): VendorWords {
  const keys = Object.keys(ENGLISH);
  const language = [wanted, wanted.replace(/-.*/, '')].find((tag) =>
    keys.every((key) => plainText(own(own(texts, tag), key))),
  );
  const words = language === undefined ? ENGLISH : own(texts, language);
  return {
    language: language ?? 'en',
    say: (key, count) =>
      plainText(own(words, key)).replace('{count}', () => (count ?? 0).toLocaleString(language ?? 'en')),
  };
}
