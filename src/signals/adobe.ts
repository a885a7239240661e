import type { Signal } from './signal.js';
import { atOnce, tellClient } from './tell-client.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

export type AdobeOptions = VendorOptions<'purposes'>;

/** Before a choice it is a setting that holds: a call would send a request and write a cookie. */
export const adobeCalls = (on: readonly string[], before?: readonly string[]): readonly Call[] => [
  before
    ? ['setConsent', { consent: [{ standard: 'Adobe', version: '1.0', value: { general: on[0] ? 'in' : 'out' } }] }]
    : ['pending'],
];

/** A call of the page in the queue of the base code: how to answer it, and its words. */
type Queued = readonly [unknown, unknown, readonly [unknown, { defaultConsent?: unknown }?]];

/**
 * Adobe Experience Platform Web SDK, which knows all or nothing. experienceleague.adobe.com, "setConsent" and
 * "defaultConsent"; checked with @adobe/alloy 2.33. It takes no call before it is configured, so it is told when the script
 * with the base code has run; the setting goes into the page's own call, unless that discards everything.
 */
export const adobe = (options?: AdobeOptions): Signal =>
  tellVendor(
    {
      name: 'adobe',
      switches: { purposes: 'analytics ads' },
      calls: adobeCalls,
      caller: tellClient(
        'alloy',
        (client, words) =>
          Promise.resolve()
            .then(() => {
              if (words[1]) return client(...words);
              client.q?.forEach?.(([, , [, settings]]: Queued) => {
                if (settings && settings.defaultConsent !== 'out') settings.defaultConsent = words[0];
              });
            })
            // It says no to what it refuses. Nobody waits for that here.
            .catch(() => {}),
        atOnce,
      ),
    },
    options,
  );

export { adobe as signal };
