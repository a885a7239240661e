import type { ServicePreset } from '../core/service-preset.js';

/** Cloudflare Web Analytics. */
export const preset = {
  id: 'cloudflare-web-analytics',
  name: 'Cloudflare Web Analytics',
  description: 'Counts page views and loading times without cookies.',
  purposes: ['analytics'],
  provider: {
    name: 'Cloudflare, Inc.',
    brand: 'Cloudflare',
    country: 'US',
    policyUrl: 'https://www.cloudflare.com/privacypolicy/',
  },
  match: ['cloudflareinsights.com', '*.cloudflareinsights.com'],
  scripts: [
    {
      src: 'https://static.cloudflareinsights.com/beacon.min.js',
      attributes: {
        'data-cf-beacon': '{"token": "{token}"}',
      },
    },
  ],
  parameters: {
    token: {
      description: 'Token of the site.',
      example: '0123456789abcdef0123456789abcdef',
      form: 'word',
    },
  },
  assumed: ['provider.name'],
  source: 'https://www.consentstack.io/vendors/cloudflare; Ghostery TrackerDB 1.0.945; @c15t/scripts 2.2.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
