import type { Signal } from './signal.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

type Switch = 'analytics' | 'marketing' | 'preferences' | 'sale_of_data';
export type ShopifyOptions = VendorOptions<Switch>;

/**
 * What is allowed, and whether that is an answer: before a choice the settings of the shop hold, so only a grant that
 * Shopify remembers from earlier is taken back.
 */
export const shopifyCalls = (on: readonly string[], before?: readonly string[]): readonly Call[] => [
  [
    {
      analytics: on.includes('analytics'),
      marketing: on.includes('marketing'),
      preferences: on.includes('preferences'),
      sale_of_data: on.includes('sale_of_data'),
    },
    !!before,
  ],
];

/** Shopify Customer Privacy API. shopify.dev/docs/api/customer-privacy. What is needed of it may come until the page has loaded. */
export const shopify = (options?: ShopifyOptions): Signal =>
  tellVendor(
    {
      name: 'shopify',
      switches: { analytics: 'analytics', marketing: 'ads', preferences: undefined, sale_of_data: 'ads' },
      calls: shopifyCalls,
      caller: (page) => {
        let last: Call | undefined;
        const tell = (): void =>
          Object(page).Shopify?.loadFeatures?.([{ name: 'consent-tracking-api', version: '0.1' }], () => {
            const api = Object(page).Shopify.customerPrivacy;
            if (last && (last[1] || Object.values(api.currentVisitorConsent()).includes('yes')))
              api.setTrackingConsent(last[0], () => {});
            last = undefined;
          });
        page.addEventListener('load', tell);
        return (words) => {
          last = words;
          // Before an answer there is time until the page has loaded: one may be on its way.
          if (words[1]) tell();
        };
      },
    },
    options,
  );

export { shopify as signal };
