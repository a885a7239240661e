import type { ServicePreset } from '../core/service-preset.js';

/** tawk.to. */
export const preset = {
  id: 'tawk',
  name: 'tawk.to',
  description: 'Lets visitors write to the site, and shows the site who is on it.',
  purposes: ['chat'],
  provider: {
    name: 'tawk.to inc.',
    brand: 'tawk.to',
    country: 'US',
    policyUrl: 'https://www.tawk.to/privacy-policy/',
  },
  match: ['*.tawk.to'],
  cookies: [
    {
      name: 'tawk_uuid_*',
      retention: 183,
    },
    {
      name: 'twk_idm_key',
      retention: 'session',
    },
    {
      name: 'twk_uuid_*',
      retention: 183,
    },
    {
      name: 'TawkConnectionTime',
      retention: 'session',
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'twk_token_*',
    },
  ],
  scripts: [
    {
      src: 'https://embed.tawk.to/{widget}',
    },
  ],
  parameters: {
    widget: {
      description: 'Ids of property and widget.',
      example: '0123456789abcdef01234567/default',
      form: 'path',
    },
  },
  assumed: ['provider.name'],
  source:
    'https://help.tawk.to/article/what-are-tawkto-cookies-and-what-do-they-do; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
