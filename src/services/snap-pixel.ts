import type { ServicePreset } from '../core/service-preset.js';

/** Snap Pixel. */
export const preset = {
  id: 'snap-pixel',
  name: 'Snap Pixel',
  description: 'Tells Snapchat what visitors do on the site, for ads there.',
  purposes: ['ads'],
  provider: {
    name: 'Snap Inc.',
    brand: 'Snapchat',
    country: 'US',
    policyUrl: 'https://values.snap.com/privacy/privacy-policy',
  },
  match: ['sc-static.net', 'tr.snapchat.com'],
  cookies: [
    {
      name: '_scid',
      retention: 395,
    },
    {
      name: '_scid_r',
      retention: 395,
    },
    {
      name: '_schn',
      retention: 1,
    },
    {
      name: '_sctr',
      retention: 'session',
    },
    {
      name: 'sc_at',
      retention: 365,
      domain: 'snapchat.com',
      thirdParty: true,
    },
  ],
  start: "snaptr('init', pixelId); snaptr('track', 'PAGE_VIEW');",
  source:
    'https://www.consentstack.io/vendors/snap-pixel; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
