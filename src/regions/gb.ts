import type { RegionProfile } from './region-profile.js';

/** The United Kingdom. */
export const profile = {
  places: ['GB'],
  models: { analytics: 'opt-out', ads: 'opt-in', merging: 'opt-in' },
  ages: { 'under-13': ['ads', 'merging'], '13-15': [], '16-17': [] },
  source:
    'PECR reg. 6 and Schedule A1 (statistical purposes, with a right to object), in force since February 2026; ICO guidance of 29 April 2026; consent from 13',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
