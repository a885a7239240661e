import type { ServicePreset } from '../core/service-preset.js';

/** Posts on X. */
export const preset = {
  id: 'x-posts',
  name: 'Posts on X',
  description: 'Shows posts of X, and tells X which page they are on.',
  purposes: ['embeds', 'ads'],
  provider: {
    name: 'X Corp.',
    brand: 'X',
    country: 'US',
    policyUrl: 'https://x.com/privacy',
  },
  match: ['platform.twitter.com', 'syndication.twitter.com', '*.twimg.com'],
  cookies: [
    {
      name: 'guest_id',
      retention: 730,
      domain: 'twitter.com',
      thirdParty: true,
    },
    {
      name: 'guest_id_*',
      retention: 730,
      domain: 'twitter.com',
      thirdParty: true,
    },
    {
      name: 'personalization_id',
      retention: 730,
      domain: 'twitter.com',
      thirdParty: true,
    },
  ],
  scripts: [
    {
      src: 'https://platform.twitter.com/widgets.js',
    },
  ],
  shared: {
    personalization_id: 'One cookie of twitter.com for ads and posts.',
    'guest_id_*': 'Ads have two of the family.',
  },
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
