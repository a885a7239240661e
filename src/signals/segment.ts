import type { Signal } from './signal.js';
import { atOnce, pushCall, tellClient } from './tell-client.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

type Switch = 'analytics' | 'ads';
export type SegmentOptions = VendorOptions<Switch>;

/** What events are marked with, by the ids of Segment's categories. */
export const segmentCalls = (on: readonly string[]): readonly Call[] => [
  [{ analytics: on.includes('analytics'), ads: on.includes('ads') }],
];

/** An event on its way through the client. */
interface Passing {
  readonly payload: { readonly obj: { context?: object } };
  readonly next: (payload: unknown) => void;
}

/**
 * Segment. Its client has no call for consent: a middleware lets no event through while analytics is refused, and marks
 * the others with what was decided. twilio.com/docs/segment, "Source middleware" and "Consent object"; checked with
 * @segment/analytics-next 1.84.
 */
export const segment = (options?: SegmentOptions): Signal =>
  tellVendor(
    {
      name: 'segment',
      switches: { analytics: 'analytics', ads: 'ads' },
      calls: segmentCalls,
      caller: (page) => {
        let categoryPreferences: { readonly analytics?: boolean } = {};
        const pass = ({ payload, next }: Passing): void => {
          if (!categoryPreferences.analytics) return;
          payload.obj.context = { ...payload.obj.context, consent: { categoryPreferences } };
          next(payload);
        };
        tellClient('analytics', pushCall, atOnce)(page)(['addSourceMiddleware', pass]);
        return ([preferences]) => (categoryPreferences = Object(preferences));
      },
    },
    options,
  );

export { segment as signal };
