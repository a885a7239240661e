import type { ServicePreset } from '../core/service-preset.js';

/** LinkedIn Insight Tag. */
export const preset = {
  id: 'linkedin-insight',
  name: 'LinkedIn Insight Tag',
  description: 'Tells LinkedIn what visitors do on the site, for ads and reports there.',
  purposes: ['ads'],
  provider: {
    name: 'LinkedIn Corporation',
    brand: 'LinkedIn',
    country: 'US',
    policyUrl: 'https://www.linkedin.com/legal/privacy-policy',
  },
  match: ['snap.licdn.com', '*.ads.linkedin.com'],
  cookies: [
    {
      name: 'li_fat_id',
      retention: 30,
    },
    {
      name: 'li_giant',
      retention: 7,
    },
    {
      name: 'ln_or',
      retention: 1,
    },
    {
      name: 'li_sugr',
      retention: 90,
      domain: 'linkedin.com',
      thirdParty: true,
    },
    {
      name: 'bcookie',
      retention: 365,
      domain: 'linkedin.com',
      thirdParty: true,
    },
    {
      name: 'lidc',
      retention: 1,
      domain: 'linkedin.com',
      thirdParty: true,
    },
    {
      name: 'UserMatchHistory',
      retention: 30,
      domain: 'linkedin.com',
      thirdParty: true,
    },
    {
      name: 'AnalyticsSyncHistory',
      retention: 30,
      domain: 'linkedin.com',
      thirdParty: true,
    },
  ],
  start: "_linkedin_partner_id = partnerId; lintrk('track');",
  assumed: ['provider.name'],
  remark:
    'In the EEA, the United Kingdom and Switzerland the contract partner may be LinkedIn Ireland Unlimited Company: say so in `provider`.',
  source:
    'LinkedIn Cookie Table (2024-04-03); https://cookiesentry.com/cookies/providers/linkedin; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
