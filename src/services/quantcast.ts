import type { ServicePreset } from '../core/service-preset.js';

/** Quantcast Measure. */
export const preset = {
  id: 'quantcast',
  name: 'Quantcast Measure',
  description: 'Measures audiences across sites, and draws profiles of them for advertising.',
  purposes: ['analytics', 'ads'],
  provider: {
    name: 'Quantcast Corp.',
    country: 'US',
    policyUrl: 'https://www.quantcast.com/privacy/',
  },
  match: ['*.quantserve.com', '*.quantcast.com'],
  cookies: [
    {
      name: '__qca',
      retention: 365,
    },
  ],
  start: 'The snippet of the account.',
  assumed: ['provider.name'],
  remark: 'Sets further cookies with short names on quantserve.com, mc and d among them.',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
