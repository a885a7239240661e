import type { Signal } from './signal.js';
import { callIt, tellClient, withQueue } from './tell-client.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

export type MetaOptions = VendorOptions<'purposes'>;

/** A pixel that was told of neither takes everything for granted; one that is revoked keeps its events until a grant. */
export const metaCalls = (on: readonly string[]): readonly Call[] => [['consent', on[0] ? 'grant' : 'revoke']];

/** Meta Pixel. developers.facebook.com, "Meta Pixel: General Data Protection Regulation". */
export const meta = (options?: MetaOptions): Signal =>
  tellVendor(
    { name: 'meta', switches: { purposes: 'ads' }, calls: metaCalls, caller: tellClient('fbq', callIt, withQueue) },
    options,
  );

export { meta as signal };
