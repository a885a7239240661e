import type { ServicePreset } from '../core/service-preset.js';

/** Klaviyo. */
export const preset = {
  id: 'klaviyo',
  name: 'Klaviyo',
  description: 'Records what visitors do on the site, for mails and ads.',
  purposes: ['analytics', 'ads'],
  provider: {
    name: 'Klaviyo, Inc.',
    country: 'US',
    policyUrl: 'https://www.klaviyo.com/legal/privacy',
  },
  match: ['*.klaviyo.com'],
  cookies: [
    {
      name: '__kla_id',
      retention: 730,
    },
  ],
  scripts: [
    {
      src: 'https://static.klaviyo.com/onsite/js/klaviyo.js?company_id={companyId}',
    },
  ],
  parameters: {
    companyId: {
      description: 'Public key of the account.',
      example: 'AbC123',
      form: 'word',
    },
  },
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0; list of service providers of heritageguitars.com',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
