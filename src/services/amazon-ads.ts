import type { ServicePreset } from '../core/service-preset.js';

/** Amazon Ads. */
export const preset = {
  id: 'amazon-ads',
  name: 'Amazon Ads',
  description: 'Shows ads on the site and measures what they lead to.',
  purposes: ['ads'],
  provider: {
    name: 'Amazon.com, Inc.',
    brand: 'Amazon',
    country: 'US',
    policyUrl: 'https://www.amazon.com/gp/help/customer/display.html?nodeId=468496',
  },
  match: ['*.amazon-adsystem.com', 'paa-reporting-advertising.amazon'],
  cookies: [
    {
      name: 'ad-id',
      retention: 190,
      domain: 'amazon-adsystem.com',
      thirdParty: true,
    },
    {
      name: 'ad-privacy',
      retention: 1826,
      domain: 'amazon-adsystem.com',
      thirdParty: true,
    },
  ],
  start: 'apstag.init({ pubID, adServer });',
  assumed: ['provider.name', 'provider.policyUrl'],
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
