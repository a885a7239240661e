import type { ServicePreset } from '../core/service-preset.js';

/** Outbrain. */
export const preset = {
  id: 'outbrain',
  name: 'Outbrain',
  description: 'Shows paid recommendations, and measures what they lead to.',
  purposes: ['ads'],
  provider: {
    name: 'Outbrain Inc.',
    country: 'US',
    policyUrl: 'https://www.outbrain.com/privacy/',
  },
  match: ['*.outbrain.com', '*.outbrainimg.com'],
  cookies: [
    {
      name: 'outbrain_dicbo_id',
      retention: 1,
    },
    {
      name: 'dicbo_id',
      retention: 1,
    },
    {
      name: 'obsessionid-*',
      retention: 1,
    },
    {
      name: 'obuid',
      retention: 90,
      domain: 'outbrain.com',
      thirdParty: true,
    },
  ],
  start: "obApi('track', 'PAGE_VIEW');",
  assumed: ['provider.name'],
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
