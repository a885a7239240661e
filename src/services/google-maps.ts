import type { ServicePreset } from '../core/service-preset.js';

/** Google Maps. */
export const preset = {
  id: 'google-maps',
  name: 'Google Maps',
  description: 'Shows maps.',
  purposes: ['embeds'],
  provider: {
    name: 'Google LLC',
    brand: 'Google',
    country: 'US',
    policyUrl: 'https://policies.google.com/privacy',
  },
  match: ['maps.googleapis.com', 'maps.gstatic.com', 'www.google.com'],
  cookies: [
    {
      name: 'OGPC',
      retention: 30,
      domain: 'google.com',
      thirdParty: true,
    },
  ],
  scripts: [
    {
      src: 'https://maps.googleapis.com/maps/api/js?key={apiKey}&loading=async',
    },
  ],
  parameters: {
    apiKey: {
      description: 'Key of the Maps JavaScript API.',
      example: 'AIzaSyExample',
      form: 'word',
    },
  },
  shared: {
    'www.google.com': 'Maps in frames and reCAPTCHA are served from it.',
  },
  assumed: ['maps.gstatic.com', 'scripts'],
  remark:
    'Further cookies of google.com are sent where the visitor has some. In the EEA, the United Kingdom and Switzerland the contract partner may be Google Ireland Limited: say so in `provider`.',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
