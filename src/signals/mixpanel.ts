import type { Signal } from './signal.js';
import { atOnce, callMethod, tellClient } from './tell-client.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

export type MixpanelOptions = VendorOptions<'purposes'>;

/**
 * Opting out would also delete the profile of a visitor who is known by name, which is more than was asked for; opting in
 * would send an event of its own on each page.
 */
export const mixpanelCalls = (on: readonly string[]): readonly Call[] => [
  on[0] ? ['opt_in_tracking', { track: null }] : ['opt_out_tracking', { clear_persistence: true, delete_user: false }],
];

/** Mixpanel. docs.mixpanel.com, "Opt out of tracking"; checked with mixpanel-browser 2.83. */
export const mixpanel = (options?: MixpanelOptions): Signal =>
  tellVendor(
    {
      name: 'mixpanel',
      switches: { purposes: 'analytics' },
      calls: mixpanelCalls,
      caller: tellClient('mixpanel', callMethod, atOnce),
    },
    options,
  );

export { mixpanel as signal };
