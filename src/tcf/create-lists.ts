import type { TcfSettings } from '../core/tcf-options.js';
import { readVendorList, readVendorTexts } from '../core/vendor-list.js';
import type { VendorList, VendorTexts } from '../core/vendor-list.js';

/** Milliseconds. */
const TIMEOUT = 10_000;

/** The site's own copies of the files of the IAB. Nothing is asked of anybody else, by way of a redirect either. */
export interface Lists {
  /** The list as it is; rejects where it can not be had. */
  readonly json: () => Promise<unknown>;
  /** Undefined where it can not be had, or can not be read. */
  readonly list: () => Promise<VendorList | undefined>;
  /** What `list` has given, once it has. */
  readonly now: () => VendorList | undefined;
  /** The IAB's own words in this language; undefined where the site does not have them. */
  readonly texts: (language: string) => Promise<VendorTexts | undefined>;
}

async function fetchJSON(address: string): Promise<unknown> {
  const response = await fetch(address, {
    ...{ credentials: 'same-origin', redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) },
  });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

export function createLists({ list: address, languages, vendors }: TcfSettings): Lists {
  let asked: Promise<unknown> | undefined;
  let found: VendorList | undefined;
  const texts = new Map<string, Promise<VendorTexts | undefined>>();

  const json = (): Promise<unknown> =>
    (asked ??= fetchJSON(address).catch((error: unknown) => {
      // The next time may be better.
      asked = undefined;
      throw error;
    }));

  return {
    json,
    list: async () => (found ??= readVendorList(await json().catch(() => undefined), vendors)),
    now: () => found,
    texts: async (language) => {
      const known = texts.get(language);
      // English is what the list itself speaks.
      if (known || !languages || !/^(?!en\b)[a-z]{2,3}(-[a-z]{2,4})?$/i.test(language)) return known;
      const loading = fetchJSON(languages.replace('{lang}', language.toLowerCase())).then(
        readVendorTexts,
        () => undefined,
      );
      texts.set(language, loading);
      return loading;
    },
  };
}
