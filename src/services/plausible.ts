import type { ServicePreset } from '../core/service-preset.js';

/** Plausible. */
export const preset = {
  id: 'plausible',
  name: 'Plausible',
  description: 'Counts visits without cookies and without recognising browsers later.',
  purposes: ['analytics'],
  provider: {
    name: 'Plausible Insights OÜ',
    country: 'EE',
    policyUrl: 'https://plausible.io/privacy',
  },
  match: ['plausible.io'],
  scripts: [
    {
      src: 'https://plausible.io/js/script.js',
      attributes: {
        'data-domain': '{domain}',
      },
    },
  ],
  parameters: {
    domain: {
      description: 'The site, as it is named in the account.',
      example: 'shop.example',
      form: 'host',
    },
  },
  signal: 'plausible',
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; @c15t/scripts 2.2.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
