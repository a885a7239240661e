import type { ServicePreset } from '../core/service-preset.js';

/** Microsoft Monetize (Xandr). */
export const preset = {
  id: 'xandr',
  name: 'Microsoft Monetize (Xandr)',
  description: 'Sells ad space of the site to those who want to reach the visitor.',
  purposes: ['ads'],
  provider: {
    name: 'Microsoft Corporation',
    brand: 'Microsoft',
    country: 'US',
    policyUrl: 'https://privacy.microsoft.com/en-us/privacystatement',
  },
  match: ['*.adnxs.com', '*.adnxs-simple.com'],
  cookies: [
    {
      name: 'uuid2',
      retention: 90,
      domain: 'adnxs.com',
      thirdParty: true,
    },
    {
      name: 'usersync',
      retention: 90,
      domain: 'adnxs.com',
      thirdParty: true,
    },
    {
      name: 'XANDR_PANID',
      retention: 400,
      domain: 'adnxs.com',
      thirdParty: true,
    },
  ],
  start: 'pixie("init", pixelId);',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
