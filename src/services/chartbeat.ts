import type { ServicePreset } from '../core/service-preset.js';

/** Chartbeat. */
export const preset = {
  id: 'chartbeat',
  name: 'Chartbeat',
  description: 'Measures how long articles are read, in real time.',
  purposes: ['analytics'],
  provider: {
    name: 'Chartbeat, Inc.',
    country: 'US',
    policyUrl: 'https://chartbeat.com/privacy/',
  },
  match: ['*.chartbeat.com', '*.chartbeat.net'],
  cookies: [
    {
      name: '_chartbeat*',
      retention: 30,
    },
    {
      name: '_SUPERFLY_nosample',
      retention: 1,
    },
  ],
  start: 'The snippet of the account.',
  assumed: ['provider.name'],
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
