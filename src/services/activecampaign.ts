import type { ServicePreset } from '../core/service-preset.js';

/** ActiveCampaign. */
export const preset = {
  id: 'activecampaign',
  name: 'ActiveCampaign',
  description: 'Records what visitors do on the site, for mails and ads.',
  purposes: ['analytics', 'ads'],
  provider: {
    name: 'ActiveCampaign, LLC',
    country: 'US',
    policyUrl: 'https://www.activecampaign.com/legal/privacy-policy',
  },
  match: ['trackcmp.net', '*.app-us1.com'],
  cookies: [
    {
      name: 'ac_enable_tracking',
      retention: 29,
    },
    {
      name: 'prism_*',
      retention: 30,
    },
  ],
  start: "vgo('setAccount', accountId); vgo('process');",
  assumed: ['provider.name'],
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
