import type { ServicePreset } from '../core/service-preset.js';

/** Comscore. */
export const preset = {
  id: 'comscore',
  name: 'Comscore',
  description: 'Measures audiences across sites.',
  purposes: ['analytics', 'ads'],
  provider: {
    name: 'comScore, Inc.',
    country: 'US',
    policyUrl: 'https://www.comscore.com/About-comScore/Privacy-Policy',
  },
  match: ['*.scorecardresearch.com'],
  cookies: [
    {
      name: 'UIDR',
      retention: 730,
      domain: 'scorecardresearch.com',
      thirdParty: true,
    },
  ],
  start: 'The snippet of the account.',
  remark: 'Sets further cookies with short names on its own domain, UID, PID and XID among them.',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
