import type { RegionProfile } from './region-profile.js';

/** The member states of the European Union and the EEA without a profile of their own. */
export const profile = {
  places: [
    'AT',
    'BE',
    'BG',
    'CY',
    'DK',
    'EE',
    'FI',
    'GR',
    'HR',
    'HU',
    'IS',
    'LI',
    'LT',
    'LU',
    'LV',
    'MT',
    'NL',
    'NO',
    'PL',
    'PT',
    'RO',
    'SE',
    'SI',
    'SK',
  ],
  models: { analytics: 'opt-in', ads: 'opt-in', merging: 'opt-in' },
  ages: {
    'under-13': ['analytics', 'ads', 'merging'],
    '13-15': ['analytics', 'ads', 'merging'],
    '16-17': ['ads', 'merging'],
  },
  source:
    'ePrivacy Directive art. 5(3); GDPR art. 6, 7, 8 (consent from 13 to 16); DSA art. 28(2): no profiling ads to minors',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
