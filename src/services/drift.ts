import type { ServicePreset } from '../core/service-preset.js';

/** Drift. */
export const preset = {
  id: 'drift',
  name: 'Drift',
  description: 'Lets visitors write to the site, and recognises them when they come back.',
  purposes: ['chat'],
  provider: {
    name: 'Salesloft, Inc.',
    brand: 'Drift',
    country: 'US',
    policyUrl: 'https://www.salesloft.com/legal/platform-privacy-notice',
  },
  match: ['js.driftt.com', '*.drift.com', '*.driftapi.com'],
  cookies: [
    {
      name: 'drift_*',
      retention: 730,
    },
  ],
  start: 'drift.load(embedId);',
  assumed: ['provider.name'],
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
