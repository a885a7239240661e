import type { ServicePreset } from '../core/service-preset.js';

/** Piwik PRO. */
export const preset = {
  id: 'piwik-pro',
  name: 'Piwik PRO',
  description: 'Counts visits and what visitors do on the site.',
  purposes: ['analytics'],
  provider: {
    name: 'Piwik PRO',
    country: 'DK',
    policyUrl: 'https://piwik.pro/privacy-policy/',
  },
  match: ['*.piwik.pro'],
  cookies: [
    {
      name: '_pk_id.*',
      retention: 395,
    },
    {
      name: '_pk_ses.*',
      retention: 1,
    },
    {
      name: '_pk_ref.*',
      retention: 183,
    },
    {
      name: '_pk_cvar.*',
      retention: 1,
    },
    {
      name: '_pk_hsr.*',
      retention: 1,
    },
    {
      name: 'ppms_privacy_*',
      retention: 365,
    },
    {
      name: 'stg_traffic_source_priority',
      retention: 1,
    },
    {
      name: 'stg_last_interaction',
      retention: 365,
    },
    {
      name: 'stg_returning_visitor',
      retention: 365,
    },
    {
      name: 'stg_externalReferrer',
      retention: 'session',
    },
    {
      name: 'stg_fired__*',
      retention: 'session',
    },
    {
      name: 'stg_utm_campaign',
      retention: 'session',
    },
    {
      name: 'stg_pk_campaign',
      retention: 'session',
    },
    {
      name: '_stg_optout',
      retention: 365,
    },
    {
      name: 'stg_global_opt_out',
      retention: 365,
    },
  ],
  shared: {
    '_pk_id.*': 'Matomo, its cloud and Piwik PRO go back to the same code.',
    '_pk_ses.*': 'Matomo, its cloud and Piwik PRO go back to the same code.',
    '_pk_ref.*': 'Matomo, its cloud and Piwik PRO go back to the same code.',
    '_pk_cvar.*': 'Matomo, its cloud and Piwik PRO go back to the same code.',
    '_pk_hsr.*': 'Matomo, its cloud and Piwik PRO go back to the same code.',
  },
  remark:
    'The country is that of Cookie Information, which the source names as its owner; the company itself may be another.',
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0; cookie list of makino.eu',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
