import type { Signal } from './signal.js';
import { callIt, tellClient, withQueue } from './tell-client.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

export type PinterestOptions = VendorOptions<'purposes'>;

/** False stops events and clears what the tag has stored on the site. */
export const pinterestCalls = (on: readonly string[]): readonly Call[] => [['setconsent', !!on[0]]];

/** Pinterest tag 3.0. help.pinterest.com, "Install the Pinterest tag base code". */
export const pinterest = (options?: PinterestOptions): Signal =>
  tellVendor(
    {
      name: 'pinterest',
      switches: { purposes: 'ads' },
      calls: pinterestCalls,
      caller: tellClient('pintrk', callIt, withQueue),
    },
    options,
  );

export { pinterest as signal };
