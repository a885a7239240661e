import type { ServicePreset } from '../core/service-preset.js';

/** Zendesk web widget. */
export const preset = {
  id: 'zendesk',
  name: 'Zendesk web widget',
  description: 'Lets visitors write to the site, and recognises them when they come back.',
  purposes: ['chat'],
  provider: {
    name: 'Zendesk, Inc.',
    country: 'US',
    policyUrl: 'https://www.zendesk.com/company/privacy',
  },
  match: ['static.zdassets.com', 'ekr.zdassets.com', '*.zopim.com', '*.zendesk.com'],
  cookies: [
    {
      name: '__zlcmid',
      retention: 365,
    },
    {
      name: '__zlcprivacy',
      retention: 365,
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'ZD-*',
    },
  ],
  start: 'The snippet of the account.',
  assumed: ['provider.name', 'static.zdassets.com', 'ekr.zdassets.com'],
  source:
    'https://support.zendesk.com/hc/en-us/articles/4408828505754; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
