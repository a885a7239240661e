import type { RegionProfile } from './region-profile.js';

/** France. */
export const profile = {
  places: ['FR'],
  models: { analytics: 'opt-in', ads: 'opt-in', merging: 'opt-in' },
  ages: {
    'under-13': ['analytics', 'ads', 'merging'],
    '13-15': ['analytics', 'ads', 'merging'],
    '16-17': ['ads', 'merging'],
  },
  source: 'Loi Informatique et Libertés art. 82; CNIL 2020-091, 2020-092, 2025-131; consent from 15; DSA art. 28(2)',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
