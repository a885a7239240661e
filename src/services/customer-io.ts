import type { ServicePreset } from '../core/service-preset.js';

/** Customer.io. */
export const preset = {
  id: 'customer-io',
  name: 'Customer.io',
  description: 'Records what visitors do on the site, for messages to them.',
  purposes: ['analytics', 'ads'],
  provider: {
    name: 'Peaberry Software, Inc.',
    brand: 'Customer.io',
    country: 'US',
    policyUrl: 'https://customer.io/legal/privacy-policy',
  },
  match: ['assets.customer.io', 'cdp.customer.io', 'cdp-eu.customer.io', 'track.customer.io', 'track-eu.customer.io'],
  cookies: [
    {
      name: '_cio',
      retention: 1,
    },
    {
      name: '_cioid',
      retention: 365,
    },
    {
      name: '_cioanonid',
      retention: 365,
    },
    {
      name: 'cioFT',
      retention: 365,
    },
    {
      name: 'cioLT',
      retention: 365,
    },
  ],
  start: '_cio.page();',
  source:
    'https://customer.io/legal/privacy/; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
