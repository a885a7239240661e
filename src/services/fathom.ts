import type { ServicePreset } from '../core/service-preset.js';

/** Fathom Analytics. */
export const preset = {
  id: 'fathom',
  name: 'Fathom Analytics',
  description: 'Counts visits without cookies and without recognising browsers later.',
  purposes: ['analytics'],
  provider: {
    name: 'Conva Ventures Inc.',
    brand: 'Fathom',
    country: 'CA',
    policyUrl: 'https://usefathom.com/privacy',
  },
  match: ['*.usefathom.com'],
  scripts: [
    {
      src: 'https://cdn.usefathom.com/script.js',
      attributes: {
        'data-site': '{siteId}',
      },
    },
  ],
  parameters: {
    siteId: {
      description: 'Id of the site.',
      example: 'ABCDEFGH',
      form: 'word',
    },
  },
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; @c15t/scripts 2.2.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
