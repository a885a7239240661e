import type { Signal } from './signal.js';
import { atOnce, callMethod, tellClient } from './tell-client.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

export type AmplitudeOptions = VendorOptions<'purposes'>;

export const amplitudeCalls = (on: readonly string[]): readonly Call[] => [['setOptOut', !on[0]]];

/** Amplitude. amplitude.com/docs, "Browser SDK: opt users out of tracking"; checked with @amplitude/analytics-browser 2.48. */
export const amplitude = (options?: AmplitudeOptions): Signal =>
  tellVendor(
    {
      name: 'amplitude',
      switches: { purposes: 'analytics' },
      calls: amplitudeCalls,
      caller: tellClient('amplitude', callMethod, atOnce),
    },
    options,
  );

export { amplitude as signal };
