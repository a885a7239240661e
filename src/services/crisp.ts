import type { ServicePreset } from '../core/service-preset.js';

/** Crisp. */
export const preset = {
  id: 'crisp',
  name: 'Crisp',
  description: 'Lets visitors write to the site, and keeps the conversation for later.',
  purposes: ['chat'],
  provider: {
    name: 'Crisp IM SAS',
    brand: 'Crisp',
    country: 'FR',
    policyUrl: 'https://crisp.chat/en/privacy/',
  },
  match: ['*.crisp.chat'],
  cookies: [
    {
      name: 'crisp-client/*',
      retention: 183,
    },
  ],
  scripts: [
    {
      src: 'https://client.crisp.chat/l.js',
    },
  ],
  start: '$crisp = []; CRISP_WEBSITE_ID = websiteId;',
  source:
    'https://help.crisp.chat/en/article/crisp-chatbox-cookie-ip-policy-1147xor/; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; @c15t/scripts 2.2.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
