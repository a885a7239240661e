import type { Signal } from './signal.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

export type PlausibleOptions = VendorOptions<'purposes'>;

/** The flag with which people keep their own visits out of the statistics. There is no other way to stop the script. */
export const plausibleCalls = (on: readonly string[]): readonly Call[] => [['plausible_ignore', !on[0]]];

/** Plausible. plausible.io/docs, "Exclude yourself from analytics"; checked with @plausible-analytics/tracker 0.4. */
export const plausible = (options?: PlausibleOptions): Signal =>
  tellVendor(
    {
      name: 'plausible',
      switches: { purposes: 'analytics' },
      calls: plausibleCalls,
      caller:
        ({ localStorage }) =>
        ([flag, isSet]) =>
          isSet ? localStorage.setItem(String(flag), 'true') : localStorage.removeItem(String(flag)),
    },
    options,
  );

export { plausible as signal };
