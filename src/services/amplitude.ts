import type { ServicePreset } from '../core/service-preset.js';

/** Amplitude. */
export const preset = {
  id: 'amplitude',
  name: 'Amplitude',
  description: 'Records what visitors do on the site, and recognises returning browsers.',
  purposes: ['analytics'],
  provider: {
    name: 'Amplitude, Inc.',
    country: 'US',
    policyUrl: 'https://amplitude.com/privacy',
  },
  match: ['*.amplitude.com'],
  cookies: [
    {
      name: 'AMP_*',
      retention: 365,
    },
    {
      name: 'amplitude_id_*',
      retention: 'session',
    },
    {
      name: 'amplitude_test*',
      retention: 'session',
    },
    {
      name: 'amplitude_cookie_test*',
      retention: 'session',
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'AMP_*',
    },
  ],
  start: 'amplitude.init(apiKey);',
  signal: 'amplitude',
  assumed: ['provider.name'],
  source:
    '@amplitude/analytics-core 2.61.0; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
