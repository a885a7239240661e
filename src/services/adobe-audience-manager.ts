import type { ServicePreset } from '../core/service-preset.js';

/** Adobe Audience Manager. */
export const preset = {
  id: 'adobe-audience-manager',
  name: 'Adobe Audience Manager',
  description: 'Recognises visitors across sites, and sorts them into groups for advertising.',
  purposes: ['ads'],
  provider: {
    name: 'Adobe Inc.',
    brand: 'Adobe',
    country: 'US',
    policyUrl: 'https://www.adobe.com/privacy.html',
  },
  match: ['*.demdex.net'],
  cookies: [
    {
      name: 'aam_uuid',
      retention: 30,
    },
    {
      name: 'demdex',
      retention: 180,
      domain: 'demdex.net',
      thirdParty: true,
    },
    {
      name: 'dextp',
      retention: 180,
      domain: 'demdex.net',
      thirdParty: true,
    },
  ],
  start: 'The library of the property in Adobe Experience Platform.',
  assumed: ['provider.name'],
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
