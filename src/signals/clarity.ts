import type { Signal } from './signal.js';
import { atOnce, tellClient } from './tell-client.js';
import type { Client } from './tell-client.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

type Switch = 'analytics' | 'ads';
export type ClarityOptions = VendorOptions<Switch>;

/**
 * The capital letters are Clarity's. A client that is refused goes on without cookies; withdrawn, it has to stop as well, until
 * the next page.
 */
export function clarityCalls(on: readonly string[], before: readonly string[] = []): readonly Call[] {
  const stateOf = (name: Switch): string => (on.includes(name) ? 'granted' : 'denied');
  const consent = ['consentv2', { ad_Storage: stateOf('ads'), analytics_Storage: stateOf('analytics') }];
  return before.includes('analytics') && !on.includes('analytics') ? [consent, ['stop']] : [consent];
}

/**
 * Microsoft Clarity, consent API v2. Its client starts anew when it is refused something and is deaf for that time, so a
 * grant right behind a refusal is lost: as long as the client has not read the call, that is brought up to date instead.
 */
export const clarity = (options?: ClarityOptions): Signal =>
  tellVendor(
    {
      name: 'clarity',
      switches: { analytics: 'analytics', ads: 'ads' },
      calls: clarityCalls,
      caller: (page) => {
        let unread: object | undefined;
        return tellClient(
          'clarity',
          (client: Client, [name, state]) =>
            // Only the client has a version.
            state && unread && !client.v ? Object.assign(unread, state) : client(name, (unread = Object(state))),
          atOnce,
        )(page);
      },
    },
    options,
  );

export { clarity as signal };
