import type { ServicePreset } from '../core/service-preset.js';

/** etracker analytics. */
export const preset = {
  id: 'etracker',
  name: 'etracker analytics',
  description: 'Counts visits and what visitors do on the site.',
  purposes: ['analytics'],
  provider: {
    name: 'etracker GmbH',
    country: 'DE',
    policyUrl: 'https://www.etracker.com/datenschutz/',
  },
  match: ['*.etracker.com', '*.etracker.de'],
  scripts: [
    {
      src: 'https://static.etracker.com/code/e.js',
      attributes: {
        'data-secure-code': '{secureCode}',
      },
    },
  ],
  parameters: {
    secureCode: {
      description: 'Account key.',
      example: 'AbCdEf',
      form: 'word',
    },
  },
  remark: 'No source that was read names its cookies; none are listed.',
  source: 'Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
