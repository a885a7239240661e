import type { RegionProfile } from './region-profile.js';

/** Ireland. */
export const profile = {
  places: ['IE'],
  models: { analytics: 'opt-in', ads: 'opt-in', merging: 'opt-in' },
  ages: {
    'under-13': ['analytics', 'ads', 'merging'],
    '13-15': ['analytics', 'ads', 'merging'],
    '16-17': ['ads', 'merging'],
  },
  source:
    'SI 336/2011 reg. 5; DPC guidance on cookies; consent from 16; DSA art. 28(2); in part from secondary sources',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
