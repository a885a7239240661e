import type { ServicePreset } from '../core/service-preset.js';

/** Facebook plugins. */
export const preset = {
  id: 'facebook-plugins',
  name: 'Facebook plugins',
  description: 'Shows pages, posts and buttons of Facebook, and tells Meta which page they are on.',
  purposes: ['embeds', 'ads'],
  provider: {
    name: 'Meta Platforms, Inc.',
    brand: 'Meta',
    country: 'US',
    policyUrl: 'https://www.facebook.com/privacy/policy/',
  },
  match: ['connect.facebook.net', 'www.facebook.com', '*.fbcdn.net'],
  cookies: [
    {
      name: 'datr',
      retention: 730,
      domain: 'facebook.com',
      thirdParty: true,
    },
    {
      name: 'c_user',
      retention: 365,
      domain: 'facebook.com',
      thirdParty: true,
    },
    {
      name: 'presence',
      retention: 'session',
      domain: 'facebook.com',
      thirdParty: true,
    },
  ],
  scripts: [
    {
      src: 'https://connect.facebook.net/{locale}/sdk.js#xfbml=1',
    },
  ],
  parameters: {
    locale: {
      description: 'Language and country of the plugins.',
      example: 'en_US',
      form: 'word',
    },
  },
  shared: {
    'connect.facebook.net': 'The pixel and the plugins come from the same hosts.',
    'www.facebook.com': 'The pixel and the plugins come from the same hosts.',
  },
  assumed: ['provider.policyUrl'],
  remark:
    'Sets further cookies with short names on facebook.com, fr, sb and xs among them. In the EEA, the United Kingdom and Switzerland the contract partner may be Meta Platforms Ireland Limited: say so in `provider`.',
  source:
    'https://cookiesentry.com/cookies/providers/meta; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
