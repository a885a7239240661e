import type { RegionProfile } from './region-profile.js';

/** Spain. */
export const profile = {
  places: ['ES'],
  models: { analytics: 'opt-in', ads: 'opt-in', merging: 'opt-in' },
  ages: {
    'under-13': ['analytics', 'ads', 'merging'],
    '13-15': ['analytics', 'ads', 'merging'],
    '16-17': ['ads', 'merging'],
  },
  source: 'LSSI art. 22.2; AEPD guide on cookies, July 2023; consent from 14; DSA art. 28(2)',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
