import type { Signal } from './signal.js';
import { atOnce, pushCall, tellClient } from './tell-client.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

export type PosthogOptions = VendorOptions<'purposes'>;

/**
 * The settings have the client store nothing while it is opted out, and not ask for feature flags, which it would do with
 * an id of the visitor; where the site has set the latter itself, that holds. The name has it send no event of opting in.
 */
export const posthogCalls = ([isOn]: readonly string[]): readonly Call[] => [
  ['set_config', { opt_out_persistence_by_default: true, advanced_disable_flags: !isOn }],
  ...(isOn ? [['opt_in_capturing', { captureEventName: null }], ['reloadFeatureFlags']] : [['opt_out_capturing']]),
];

/** PostHog. posthog.com, "Controlling data collection"; checked with posthog-js 1.449. */
export const posthog = (options?: PosthogOptions): Signal =>
  tellVendor(
    {
      name: 'posthog',
      switches: { purposes: 'analytics' },
      calls: posthogCalls,
      caller: tellClient('posthog', pushCall, atOnce),
    },
    options,
  );

export { posthog as signal };
