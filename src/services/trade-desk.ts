import type { ServicePreset } from '../core/service-preset.js';

/** The Trade Desk. */
export const preset = {
  id: 'trade-desk',
  name: 'The Trade Desk',
  description: 'Buys ad space for visitors that the site wants to reach again.',
  purposes: ['ads'],
  provider: {
    name: 'The Trade Desk, Inc.',
    country: 'US',
    policyUrl: 'https://www.thetradedesk.com/general/privacy',
  },
  match: ['*.adsrvr.org'],
  cookies: [
    {
      name: 'TDID',
      retention: 365,
      domain: 'adsrvr.org',
      thirdParty: true,
    },
    {
      name: 'TDCPM',
      retention: 365,
      domain: 'adsrvr.org',
      thirdParty: true,
    },
  ],
  start: 'new TTDUniversalPixelApi().init(advertiserId, [tagId], "https://insight.adsrvr.org/track/up");',
  assumed: ['provider.name'],
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
