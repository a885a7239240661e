import type { ServicePreset } from '../core/service-preset.js';

/** Inspectlet. */
export const preset = {
  id: 'inspectlet',
  name: 'Inspectlet',
  description: 'Records sessions of visitors so that they can be replayed.',
  purposes: ['analytics'],
  provider: {
    name: 'Inspectlet',
    country: 'US',
    policyUrl: 'https://www.inspectlet.com/legal#privacy',
  },
  match: ['*.inspectlet.com'],
  cookies: [
    {
      name: '__insp_uid',
      retention: 365,
    },
    {
      name: '__insp_*',
      retention: 365,
    },
  ],
  start: 'The snippet of the account.',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
