import type { ServicePreset } from '../core/service-preset.js';

/** Piano Analytics. */
export const preset = {
  id: 'piano',
  name: 'Piano Analytics',
  description: 'Counts visits and what visitors do on the site.',
  purposes: ['analytics'],
  provider: {
    name: 'Piano Software, Inc.',
    country: 'US',
    policyUrl: 'https://www.piano.io/legal/privacy-policy',
  },
  match: ['*.xiti.com', '*.aticdn.net', '*.ati-host.net'],
  cookies: [
    {
      name: 'pa_user',
      retention: 395,
    },
    {
      name: 'atuserid',
      retention: 395,
    },
    {
      name: 'atidvisitor',
      retention: 183,
    },
  ],
  start: 'pa.setConfigurations({ site, collectDomain });',
  assumed: ['provider.name'],
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
