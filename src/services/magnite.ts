import type { ServicePreset } from '../core/service-preset.js';

/** Magnite. */
export const preset = {
  id: 'magnite',
  name: 'Magnite',
  description: 'Sells ad space of the site to those who want to reach the visitor.',
  purposes: ['ads'],
  provider: {
    name: 'Magnite, Inc.',
    country: 'US',
    policyUrl: 'https://www.magnite.com/legal/advertising-platform-privacy-policy/',
  },
  match: ['*.rubiconproject.com'],
  cookies: [
    {
      name: 'khaos',
      retention: 365,
      domain: 'rubiconproject.com',
      thirdParty: true,
    },
    {
      name: 'khaos_p',
      retention: 365,
      domain: 'rubiconproject.com',
      thirdParty: true,
    },
    {
      name: 'audit_p',
      retention: 365,
      domain: 'rubiconproject.com',
      thirdParty: true,
    },
  ],
  start: 'The wrapper of the account.',
  assumed: ['provider.name'],
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2)',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
