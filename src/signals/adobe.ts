import type { Signal } from './signal.js';
import { atOnce, tellClient } from './tell-client.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

export type AdobeOptions = VendorOptions<'purposes'>;

/** Before a choice it is a setting that holds: a call would send a request and write a cookie. */
export const adobeCalls = (on: readonly string[], before?: readonly string[]): readonly Call[] => [
  before
    ? ['setConsent', { consent: [{ standard: 'Adobe', version: '1.0', value: { general: on[0] ? 'in' : 'out' } }] }]
    : ['configure'],
];

/** What the base code makes, with the calls of the page in its queue: how to answer each, and its words. */
interface Alloy {
  (...words: readonly unknown[]): unknown;
  readonly q: readonly (readonly [unknown, unknown, readonly [unknown, { defaultConsent: unknown }]])[];
}

/**
 * Adobe Experience Platform Web SDK, which knows all or nothing. experienceleague.adobe.com, "setConsent" and
 * "defaultConsent"; checked with @adobe/alloy 2.33. It takes no call before it is configured, so it is told when the script
 * with the base code has run; the setting goes into the page's own call.
 */
export const adobe = (options?: AdobeOptions): Signal =>
  tellVendor(
    {
      name: 'adobe',
      switches: { purposes: 'analytics ads' },
      calls: adobeCalls,
      caller: tellClient(
        'alloy',
        async (client: Alloy, words) => {
          try {
            // Until the script has run.
            // oxlint-disable-next-line no-unnecessary-await, await-thenable
            await words;
            if (words[1]) await client(...words);
            else
              for (const [, , [name, settings]] of client.q) if (name === words[0]) settings.defaultConsent = 'pending';
          } catch {
            // It says no to what it refuses.
          }
        },
        atOnce,
      ),
    },
    options,
  );

export { adobe as signal };
