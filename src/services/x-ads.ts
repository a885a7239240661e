import type { ServicePreset } from '../core/service-preset.js';

/** X Ads. */
export const preset = {
  id: 'x-ads',
  name: 'X Ads',
  description: 'Tells X what visitors do on the site, for ads there.',
  purposes: ['ads'],
  provider: {
    name: 'X Corp.',
    brand: 'X',
    country: 'US',
    policyUrl: 'https://x.com/privacy',
  },
  match: ['static.ads-twitter.com', 'ads-api.twitter.com', 'analytics.twitter.com', 't.co'],
  cookies: [
    {
      name: 'personalization_id',
      retention: 730,
      domain: 'twitter.com',
      thirdParty: true,
    },
    {
      name: 'guest_id_ads',
      retention: 730,
      domain: 'twitter.com',
      thirdParty: true,
    },
    {
      name: 'guest_id_marketing',
      retention: 730,
      domain: 'twitter.com',
      thirdParty: true,
    },
    {
      name: 'muc_ads',
      retention: 730,
      domain: 't.co',
      thirdParty: true,
    },
  ],
  start: "twq('config', pixelId);",
  shared: {
    personalization_id: 'One cookie of twitter.com for ads and posts.',
    guest_id_ads: 'One of the family that posts have.',
    guest_id_marketing: 'One of the family that posts have.',
  },
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; @c15t/scripts 2.2.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
