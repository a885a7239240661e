import type { ServicePreset } from '../core/service-preset.js';

/** LiveChat. */
export const preset = {
  id: 'livechat',
  name: 'LiveChat',
  description: 'Lets visitors write to the site, and shows the site which pages they have seen.',
  purposes: ['chat'],
  provider: {
    name: 'LiveChat, Inc.',
    brand: 'LiveChat',
    country: 'US',
    policyUrl: 'https://www.livechat.com/legal/privacy-policy/',
  },
  match: ['*.livechatinc.com', '*.livechatinc.net'],
  cookies: [
    {
      name: '__lc_cid',
      retention: 1096,
    },
    {
      name: '__lc_cst',
      retention: 1096,
    },
    {
      name: '__lc2_cid',
      retention: 1096,
    },
    {
      name: '__lc2_cst',
      retention: 1096,
    },
    {
      name: '__livechat',
      retention: 1096,
    },
    {
      name: '__livechat_lastvisit',
    },
  ],
  start: 'The snippet of the account.',
  remark: 'Another list gives two years for the first two cookies.',
  source:
    'https://consentstack.io/vendors/livechat; cookie list of careerswales.gov.wales; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
