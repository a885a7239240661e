import type { ServicePreset } from '../core/service-preset.js';

/** TikTok Pixel. */
export const preset = {
  id: 'tiktok-pixel',
  name: 'TikTok Pixel',
  description: 'Tells TikTok what visitors do on the site, for ads there.',
  purposes: ['ads'],
  provider: {
    name: 'TikTok Technology Limited',
    brand: 'TikTok',
    country: 'IE',
    policyUrl: 'https://www.tiktok.com/legal/privacy-policy',
  },
  match: ['analytics.tiktok.com'],
  cookies: [
    {
      name: '_ttp',
      retention: 395,
    },
    {
      name: '_tt_enable_cookie',
      retention: 395,
    },
    {
      name: 'ttcsid',
      retention: 365,
    },
    {
      name: 'ttcsid_*',
      retention: 365,
    },
  ],
  start: 'ttq.load(pixelId); ttq.page();',
  signal: 'tiktok',
  assumed: ['provider.name', 'provider.policyUrl'],
  remark: 'The contract partner depends on the country: say so in `provider`. TrackerDB names ByteDance.',
  source:
    'https://ads.tiktok.com/help/article?aid=10007540; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
