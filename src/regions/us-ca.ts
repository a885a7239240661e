import type { RegionProfile } from './region-profile.js';

/** California. */
export const profile = {
  places: ['US-CA'],
  models: { analytics: 'notice-only', ads: 'opt-in', merging: 'opt-in' },
  ages: { 'under-13': ['ads', 'merging'], '13-15': [], '16-17': [] },
  source:
    'CCPA, Civ. Code 1798.120, 1798.135; regulations 7004, 7025, 7026 in force 1 January 2026; own opt-in from 13 to 15, parent below',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
