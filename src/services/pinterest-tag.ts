import type { ServicePreset } from '../core/service-preset.js';

/** Pinterest Tag. */
export const preset = {
  id: 'pinterest-tag',
  name: 'Pinterest Tag',
  description: 'Tells Pinterest what visitors do on the site, for ads there.',
  purposes: ['ads'],
  provider: {
    name: 'Pinterest, Inc.',
    brand: 'Pinterest',
    country: 'US',
    policyUrl: 'https://policy.pinterest.com/en/privacy-policy',
  },
  match: ['ct.pinterest.com', 's.pinimg.com'],
  cookies: [
    {
      name: '_pin_unauth',
      retention: 365,
    },
    {
      name: '_epik',
      retention: 365,
    },
    {
      name: '_derived_epik',
      retention: 365,
    },
    {
      name: '_routing_id',
      retention: 1,
    },
    {
      name: '_pinterest_ct_ua',
      retention: 365,
      domain: 'pinterest.com',
      thirdParty: true,
    },
    {
      name: '_pinterest_sess',
      retention: 365,
      domain: 'pinterest.com',
      thirdParty: true,
    },
  ],
  start: "pintrk('load', tagId); pintrk('page');",
  signal: 'pinterest',
  assumed: ['provider.name'],
  remark: 'The sources differ about lifetimes; the longer ones are listed.',
  source:
    'https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies; https://cookiesentry.com/cookies/providers/pinterest; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2)',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
