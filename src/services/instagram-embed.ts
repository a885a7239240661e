import type { ServicePreset } from '../core/service-preset.js';

/** Instagram posts. */
export const preset = {
  id: 'instagram-embed',
  name: 'Instagram posts',
  description: 'Shows posts of Instagram, and tells Meta which page they are on.',
  purposes: ['embeds', 'ads'],
  provider: {
    name: 'Meta Platforms, Inc.',
    brand: 'Meta',
    country: 'US',
    policyUrl: 'https://www.facebook.com/privacy/policy/',
  },
  match: ['www.instagram.com', '*.cdninstagram.com'],
  cookies: [
    {
      name: 'ig_did',
      retention: 3285,
      domain: 'instagram.com',
      thirdParty: true,
    },
    {
      name: 'ds_user_id',
      retention: 90,
      domain: 'instagram.com',
      thirdParty: true,
    },
    {
      name: 'shbid',
      retention: 365,
      domain: 'instagram.com',
      thirdParty: true,
    },
    {
      name: 'shbts',
      retention: 365,
      domain: 'instagram.com',
      thirdParty: true,
    },
  ],
  scripts: [
    {
      src: 'https://www.instagram.com/embed.js',
    },
  ],
  assumed: ['provider.policyUrl'],
  remark:
    'In the EEA, the United Kingdom and Switzerland the contract partner may be Meta Platforms Ireland Limited: say so in `provider`.',
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
