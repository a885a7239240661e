import type { ServicePreset } from '../core/service-preset.js';

/** AB Tasty. */
export const preset = {
  id: 'ab-tasty',
  name: 'AB Tasty',
  description: 'Shows variants of pages to visitors, and compares what they do.',
  purposes: ['analytics'],
  provider: {
    name: 'AB Tasty',
    country: 'FR',
    policyUrl: 'https://www.abtasty.com/terms-of-use/',
  },
  match: ['*.abtasty.com'],
  cookies: [
    {
      name: 'ABTasty',
      retention: 395,
    },
    {
      name: 'ABTastySession',
      retention: 'session',
    },
  ],
  scripts: [
    {
      src: 'https://try.abtasty.com/{accountId}.js',
    },
  ],
  parameters: {
    accountId: {
      description: 'Id of the account.',
      example: '0123456789abcdef0123456789abcdef',
      form: 'word',
    },
  },
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
