import type { RegionProfile } from './region-profile.js';

/** Italy. */
export const profile = {
  places: ['IT'],
  models: { analytics: 'opt-in', ads: 'opt-in', merging: 'opt-in' },
  ages: {
    'under-13': ['analytics', 'ads', 'merging'],
    '13-15': ['analytics', 'ads', 'merging'],
    '16-17': ['ads', 'merging'],
  },
  source:
    'Garante, guidelines on cookies of 10 June 2021; consent from 14; DSA art. 28(2); in part from secondary sources',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
