import type { ServicePreset } from '../core/service-preset.js';

/** Brevo. */
export const preset = {
  id: 'brevo',
  name: 'Brevo',
  description: 'Records what visitors do on the site, for mails and ads.',
  purposes: ['analytics', 'ads'],
  provider: {
    name: 'Brevo',
    country: 'FR',
    policyUrl: 'https://www.brevo.com/legal/privacypolicy/',
  },
  match: ['sibautomation.com', 'in-automate.brevo.com', 'cdn.brevo.com'],
  scripts: [
    {
      src: 'https://sibautomation.com/sa.js?key={clientKey}',
    },
  ],
  parameters: {
    clientKey: {
      description: 'Client key of the account.',
      example: 'abcdefghijklmnop',
      form: 'word',
    },
  },
  remark: 'No source that was read names its cookies; none are listed.',
  source: 'Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
