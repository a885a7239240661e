import type { ServicePreset } from '../core/service-preset.js';

/** Google Analytics 4. */
export const preset = {
  id: 'google-analytics',
  name: 'Google Analytics 4',
  description: 'Counts visits and what visitors do on the site, and recognises returning browsers.',
  purposes: ['analytics'],
  provider: {
    name: 'Google LLC',
    brand: 'Google',
    country: 'US',
    policyUrl: 'https://policies.google.com/privacy',
  },
  match: ['*.google-analytics.com', 'analytics.google.com', '*.analytics.google.com', 'www.googletagmanager.com'],
  cookies: [
    {
      name: '_ga',
      retention: 730,
    },
    {
      name: '_ga_*',
      retention: 730,
    },
    {
      name: '_gid',
      retention: 1,
    },
    {
      name: '_gat',
      retention: 1,
    },
    {
      name: '_gat_*',
      retention: 1,
    },
    {
      name: '_dc_gtm_*',
      retention: 1,
    },
    {
      name: '_gali',
      retention: 1,
    },
    {
      name: '_gac_*',
      retention: 90,
    },
  ],
  scripts: [
    {
      src: 'https://www.googletagmanager.com/gtag/js?id={measurementId}',
    },
  ],
  parameters: {
    measurementId: {
      description: 'Measurement id of the data stream.',
      example: 'G-XXXXXXXXXX',
      form: 'word',
    },
  },
  start: "gtag('js', new Date()); gtag('config', measurementId);",
  signal: 'consent-mode',
  shared: {
    'www.googletagmanager.com': 'The tag of Analytics and of Ads comes from the host of Tag Manager.',
    '_gac_*': 'Written where Analytics and Ads are linked.',
  },
  remark:
    'In the EEA, the United Kingdom and Switzerland the contract partner may be Google Ireland Limited: say so in `provider`.',
  source:
    'https://support.google.com/analytics/answer/11397207; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
