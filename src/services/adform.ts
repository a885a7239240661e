import type { ServicePreset } from '../core/service-preset.js';

/** Adform. */
export const preset = {
  id: 'adform',
  name: 'Adform',
  description: 'Shows ads and measures what they lead to.',
  purposes: ['ads'],
  provider: {
    name: 'Adform A/S',
    brand: 'Adform',
    country: 'DK',
    policyUrl: 'https://site.adform.com/privacy-center/overview',
  },
  match: ['*.adform.net', '*.adformdsp.net'],
  cookies: [
    {
      name: 'adformfrpid',
      retention: 30,
    },
  ],
  start: '_adftrack = { pm: trackingId };',
  assumed: ['provider.name'],
  remark: 'Sets further cookies with short names on adform.net, uid and cid for 60 days among them.',
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
