import type { ServicePreset } from '../core/service-preset.js';

/** Kameleoon. */
export const preset = {
  id: 'kameleoon',
  name: 'Kameleoon',
  description: 'Shows variants of pages to visitors, and compares what they do.',
  purposes: ['analytics'],
  provider: {
    name: 'Kameleoon',
    country: 'FR',
    policyUrl: 'https://www.kameleoon.com/privacy-policy',
  },
  match: ['*.kameleoon.com', '*.kameleoon.eu', '*.kameleoon.io'],
  scripts: [
    {
      src: 'https://{siteCode}.kameleoon.eu/kameleoon.js',
    },
  ],
  parameters: {
    siteCode: {
      description: 'Code of the site.',
      example: 'abcdefghij',
      form: 'word',
    },
  },
  remark: 'No source that was read names its cookies; none are listed.',
  source: 'Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
