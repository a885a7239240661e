import type { Signal } from './signal.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

export type PlausibleOptions = VendorOptions<'purposes'>;

/**
 * The flag with which people keep their own visits out of the statistics. There is no other way to stop the script. How long
 * a page is looked at is sent in spite of it, when the page is left, unless a view of a page was kept out in between.
 */
export const plausibleCalls = ([isOn]: readonly string[], [wasOn]: readonly string[] = []): readonly Call[] => [
  ['plausible_ignore', !isOn],
  ...(wasOn && !isOn ? [['pageview']] : []),
];

/** Plausible. plausible.io/docs, "Exclude yourself from analytics"; checked with @plausible-analytics/tracker 0.4. */
export const plausible = (options?: PlausibleOptions): Signal =>
  tellVendor(
    {
      name: 'plausible',
      switches: { purposes: 'analytics' },
      calls: plausibleCalls,
      caller:
        (page) =>
        ([name, isSet]) => {
          const { plausible: client } = Object(page);
          if (isSet) page.localStorage.setItem(String(name), 'true');
          else if (isSet === false) page.localStorage.removeItem(String(name));
          // The client alone has this: what stands in for it until it has loaded would keep the view, and count it later.
          else if (client?.l) client(name);
        },
    },
    options,
  );

export { plausible as signal };
