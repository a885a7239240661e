import type { ServicePreset } from '../core/service-preset.js';

/** Segment. */
export const preset = {
  id: 'segment',
  name: 'Segment',
  description: 'Collects what visitors do on the site, and passes it on to other tools of the site.',
  purposes: ['analytics'],
  provider: {
    name: 'Twilio Inc.',
    brand: 'Segment',
    country: 'US',
    policyUrl: 'https://www.twilio.com/privacy',
  },
  match: ['*.segment.com', '*.segment.io', '*.segmentapis.com'],
  cookies: [
    {
      name: 'ajs_*',
      retention: 365,
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'ajs_*',
    },
  ],
  start: 'analytics.load(writeKey); analytics.page();',
  signal: 'segment',
  assumed: ['provider.name'],
  remark: 'What it passes on goes to further companies: say in `alsoFor` what they use it for.',
  source: '@segment/analytics-next 1.84.3; Ghostery TrackerDB 1.0.945; @c15t/scripts 2.2.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
