import type { Signal } from './signal.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

type Switch = 'preferences' | 'statistics' | 'marketing';
export type WpConsentOptions = VendorOptions<Switch>;

/** All categories of WordPress in one, and whether each is allowed. What the site itself needs is, with the first answer. */
export const wpConsentCalls = (on: readonly string[], before?: readonly string[]): readonly Call[] => [
  [
    ['preferences', on.includes('preferences')],
    ['statistics-anonymous', on.includes('statistics')],
    ['statistics', on.includes('statistics')],
    ['marketing', on.includes('marketing')],
    ...(before ? [['functional', true]] : []),
  ],
];

/**
 * WP Consent API, the plugin of that name for WordPress: github.com/WordPress/wp-consent-level-api. Without a type it takes
 * everything for allowed, with this one nothing. Its functions, and whoever waits for the type, may come until the page has
 * loaded; it remembers what it is told, and is told only what it does not know.
 */
export const wpConsent = (options?: WpConsentOptions): Signal =>
  tellVendor(
    {
      name: 'wp-consent',
      switches: { preferences: undefined, statistics: 'analytics', marketing: 'ads' },
      calls: wpConsentCalls,
      caller: (page) => {
        const names = Object(page);
        let last: Call = [];
        const tell = (): void => {
          for (const [category, isAllowed] of Object(last))
            if (names.wp_has_consent?.(category) === !isAllowed)
              names.wp_set_consent(category, isAllowed ? 'allow' : 'deny');
        };
        const define = (): void => {
          names.wp_consent_type = 'optin';
          names.document.dispatchEvent(new Event('wp_consent_type_defined'));
          tell();
        };
        define();
        names.addEventListener('load', define);
        return (words) => {
          last = words;
          // Before an answer there is time until the page has loaded: one may be on its way.
          if (words[4]) tell();
        };
      },
    },
    options,
  );

export { wpConsent as signal };
