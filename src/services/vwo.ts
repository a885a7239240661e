import type { ServicePreset } from '../core/service-preset.js';

/** VWO. */
export const preset = {
  id: 'vwo',
  name: 'VWO',
  description: 'Shows variants of pages to visitors, and compares what they do.',
  purposes: ['analytics'],
  provider: {
    name: 'Wingify',
    brand: 'VWO',
    country: 'GB',
    policyUrl: 'https://vwo.com/privacy-policy/',
  },
  match: ['*.visualwebsiteoptimizer.com'],
  cookies: [
    {
      name: '_vwo_uuid_v2',
      retention: 365,
    },
    {
      name: '_vwo_uuid',
      retention: 365,
    },
    {
      name: '_vis_opt_s',
      retention: 100,
    },
    {
      name: '_vis_opt_test_cookie',
      retention: 100,
    },
    {
      name: '_vis_opt_exp_*',
      retention: 100,
    },
    {
      name: '_vwo_sn',
      retention: 1,
    },
    {
      name: '_vwo_ds',
      retention: 60,
    },
    {
      name: '_vwo_referrer',
      retention: 'session',
    },
  ],
  start: 'The snippet of the account.',
  remark: 'The country is the one that TrackerDB gives.',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
