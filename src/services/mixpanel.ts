import type { ServicePreset } from '../core/service-preset.js';

/** Mixpanel. */
export const preset = {
  id: 'mixpanel',
  name: 'Mixpanel',
  description: 'Records what visitors do on the site, and recognises returning browsers.',
  purposes: ['analytics'],
  provider: {
    name: 'Mixpanel, Inc.',
    country: 'US',
    policyUrl: 'https://mixpanel.com/legal/privacy-policy/',
  },
  match: ['*.mixpanel.com', 'cdn.mxpnl.com'],
  cookies: [
    {
      name: 'mp_*',
      retention: 365,
    },
    {
      name: '__mp_opt_in_out_*',
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'mp_*',
    },
    {
      area: 'local',
      key: '__mp_opt_in_out_*',
    },
    {
      area: 'local',
      key: '__mpq_*',
    },
    {
      area: 'session',
      key: 'mp_*',
    },
  ],
  start: 'mixpanel.init(token);',
  signal: 'mixpanel',
  assumed: ['provider.name'],
  source:
    'mixpanel-browser 2.83.0; Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
