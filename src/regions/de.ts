import type { RegionProfile } from './region-profile.js';

/** Germany. */
export const profile = {
  places: ['DE'],
  models: { analytics: 'opt-in', ads: 'opt-in', merging: 'opt-in' },
  ages: {
    'under-13': ['analytics', 'ads', 'merging'],
    '13-15': ['analytics', 'ads', 'merging'],
    '16-17': ['ads', 'merging'],
  },
  source: 'TDDDG § 25; GDPR art. 8 (consent from 16); VG Hannover 10 A 5385/22; DSA art. 28(2)',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
