import type { ServicePreset } from '../core/service-preset.js';

/** Meta Pixel. */
export const preset = {
  id: 'meta-pixel',
  name: 'Meta Pixel',
  description: 'Tells Meta what visitors do on the site, for ads on Facebook and Instagram.',
  purposes: ['ads'],
  provider: {
    name: 'Meta Platforms, Inc.',
    brand: 'Meta',
    country: 'US',
    policyUrl: 'https://www.facebook.com/privacy/policy/',
  },
  match: ['connect.facebook.net', 'www.facebook.com'],
  cookies: [
    {
      name: '_fbp',
      retention: 90,
    },
    {
      name: '_fbc',
      retention: 90,
    },
  ],
  start: "fbq('init', pixelId); fbq('track', 'PageView');",
  signal: 'meta',
  shared: {
    'connect.facebook.net': 'The pixel and the plugins come from the same hosts.',
    'www.facebook.com': 'The pixel and the plugins come from the same hosts.',
  },
  assumed: ['provider.policyUrl'],
  remark:
    'Sets further cookies on facebook.com, fr, datr and sb among them. The Open Cookie Database has longer lifetimes for _fbp and _fbc. In the EEA, the United Kingdom and Switzerland the contract partner may be Meta Platforms Ireland Limited: say so in `provider`.',
  source:
    'https://cookiesentry.com/cookies/providers/meta; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
