import type { Signal } from './signal.js';
import { atOnce, callMethod, tellClient } from './tell-client.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

export type PosthogOptions = VendorOptions<'purposes'>;

/** The setting has the client store nothing while it is opted out; the name has it send no event of opting in. */
export const posthogCalls = (on: readonly string[]): readonly Call[] =>
  on[0]
    ? [['opt_in_capturing', { captureEventName: null }]]
    : [['set_config', { opt_out_persistence_by_default: true }], ['opt_out_capturing']];

/** PostHog. posthog.com, "Controlling data collection"; checked with posthog-js 1.449. */
export const posthog = (options?: PosthogOptions): Signal =>
  tellVendor(
    {
      name: 'posthog',
      switches: { purposes: 'analytics' },
      calls: posthogCalls,
      caller: tellClient('posthog', callMethod, atOnce),
    },
    options,
  );

export { posthog as signal };
