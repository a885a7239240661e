import type { ServicePreset } from '../core/service-preset.js';

/** TikTok videos. */
export const preset = {
  id: 'tiktok-embed',
  name: 'TikTok videos',
  description: 'Plays videos of TikTok, and tells TikTok which page they are on.',
  purposes: ['embeds', 'ads'],
  provider: {
    name: 'TikTok Technology Limited',
    brand: 'TikTok',
    country: 'IE',
    policyUrl: 'https://www.tiktok.com/legal/privacy-policy',
  },
  match: ['www.tiktok.com', '*.ttwstatic.com', '*.tiktokcdn.com', '*.tiktokcdn-eu.com', '*.tiktokcdn-us.com'],
  cookies: [
    {
      name: 'ttwid',
      retention: 365,
      domain: 'tiktok.com',
      thirdParty: true,
    },
    {
      name: 'msToken',
      retention: 9,
      domain: 'tiktok.com',
      thirdParty: true,
    },
  ],
  scripts: [
    {
      src: 'https://www.tiktok.com/embed.js',
    },
  ],
  assumed: ['provider.name', 'provider.policyUrl'],
  remark: 'The contract partner depends on the country: say so in `provider`. TrackerDB names ByteDance.',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
