import type { ServicePreset } from '../core/service-preset.js';

/** Awin. */
export const preset = {
  id: 'awin',
  name: 'Awin',
  description: 'Tells which partner site has sent a visitor who buys something.',
  purposes: ['ads'],
  provider: {
    name: 'AWIN AG',
    brand: 'Awin',
    country: 'DE',
    policyUrl: 'https://privacy.awin.com',
  },
  match: ['www.dwin1.com', 'www.awin1.com'],
  cookies: [
    {
      name: '_aw_m_*',
      retention: 365,
    },
    {
      name: '_aw_j_*',
      retention: 90,
    },
    {
      name: '_aw_sn_*',
    },
    {
      name: 'AwinChannelCookie',
      retention: 29,
    },
  ],
  scripts: [
    {
      src: 'https://www.dwin1.com/{advertiserId}.js',
    },
  ],
  parameters: {
    advertiserId: {
      description: 'Id of the advertiser.',
      example: '1001',
      form: 'word',
    },
  },
  assumed: ['scripts'],
  remark: 'Sets further cookies on awin1.com when a link is followed.',
  source:
    'https://privacy.awin.com; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); ccm19 service list',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
