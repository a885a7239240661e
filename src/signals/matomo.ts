import type { Signal } from './signal.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

export type MatomoOptions = VendorOptions<'purposes'>;

/**
 * Of this page alone: what Matomo would remember, assent does. Only what had been given is forgotten, since that writes a
 * cookie.
 */
export function matomoCalls(on: readonly string[], before?: readonly string[]): readonly Call[] {
  if (on[0]) return [['setConsentGiven']];
  if (!before) return [['requireConsent']];
  return before[0] ? [['forgetConsentGiven']] : [];
}

/** Matomo. developer.matomo.org, "Tracking & Cookie Consent". */
export const matomo = (options?: MatomoOptions): Signal =>
  tellVendor(
    {
      name: 'matomo',
      switches: { purposes: 'analytics' },
      calls: matomoCalls,
      caller: (page) => (words) => (Object(page)._paq ??= []).push(words),
    },
    options,
  );

export { matomo as signal };
