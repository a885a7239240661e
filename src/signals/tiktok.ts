import type { Signal } from './signal.js';
import { atOnce, callMethod, tellClient } from './tell-client.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

export type TiktokOptions = VendorOptions<'purposes'>;

/** Held is what the pixel is until there is a choice: it keeps its events, and loses them when consent is revoked. */
export const tiktokCalls = (on: readonly string[], before?: readonly string[]): readonly Call[] => [
  [on[0] ? 'grantConsent' : before ? 'revokeConsent' : 'holdConsent'],
];

/** TikTok Pixel. ads.tiktok.com, "About cookie consent mode": the methods are those of its snippet. */
export const tiktok = (options?: TiktokOptions): Signal =>
  tellVendor(
    {
      name: 'tiktok',
      switches: { purposes: 'ads' },
      calls: tiktokCalls,
      caller: tellClient('ttq', callMethod, atOnce),
    },
    options,
  );

export { tiktok as signal };
