import type { RegionProfile } from './region-profile.js';

/** Czechia. */
export const profile = {
  places: ['CZ'],
  models: { analytics: 'opt-in', ads: 'opt-in', merging: 'opt-in' },
  ages: {
    'under-13': ['analytics', 'ads', 'merging'],
    '13-15': ['analytics', 'ads', 'merging'],
    '16-17': ['ads', 'merging'],
  },
  source: 'Electronic Communications Act § 89(3); answers of the DPA on cookies; consent from 15; DSA art. 28(2)',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
