import type { ServicePreset } from '../core/service-preset.js';

/** Snowplow. */
export const preset = {
  id: 'snowplow',
  name: 'Snowplow',
  description: 'Collects what visitors do on the site, on a server that the site chooses.',
  purposes: ['analytics'],
  match: ['{host}'],
  cookies: [
    {
      name: '_sp_id.*',
      retention: 730,
    },
    {
      name: '_sp_ses.*',
      retention: 1,
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'snowplowOutQueue_*',
    },
  ],
  parameters: {
    host: {
      description: 'Host of the collector.',
      example: 'collector.shop.example',
      form: 'host',
    },
  },
  start: "snowplow('newTracker', 'sp', host); snowplow('trackPageView');",
  remark:
    'Has no provider, because the site chooses who runs its collector. The collector may set a cookie of its own, which is named there.',
  source: '@snowplow/browser-tracker 4.10.1; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2)',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
