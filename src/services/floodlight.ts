import type { ServicePreset } from '../core/service-preset.js';

/** Google Campaign Manager (Floodlight). */
export const preset = {
  id: 'floodlight',
  name: 'Google Campaign Manager (Floodlight)',
  description: 'Measures what visitors do after they have seen or clicked an ad.',
  purposes: ['ads'],
  provider: {
    name: 'Google LLC',
    brand: 'Google',
    country: 'US',
    policyUrl: 'https://policies.google.com/privacy',
  },
  match: ['*.fls.doubleclick.net', 'ad.doubleclick.net'],
  cookies: [
    {
      name: '_gcl_dc',
      retention: 90,
    },
    {
      name: 'IDE',
      retention: 730,
      domain: 'doubleclick.net',
      thirdParty: true,
    },
    {
      name: 'DSID',
      retention: 14,
      domain: 'doubleclick.net',
      thirdParty: true,
    },
    {
      name: 'test_cookie',
      retention: 1,
      domain: 'doubleclick.net',
      thirdParty: true,
    },
  ],
  start: "gtag('config', advertiserId);",
  signal: 'consent-mode',
  shared: {
    IDE: 'One cookie of doubleclick.net for all advertising products of Google.',
    test_cookie: 'One cookie of doubleclick.net for all advertising products of Google.',
    _gcl_dc: 'One of the family that Ads writes.',
  },
  remark:
    'In the EEA, the United Kingdom and Switzerland the contract partner may be Google Ireland Limited: say so in `provider`.',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
