import type { RegionProfile } from './region-profile.js';

/** Switzerland. */
export const profile = {
  places: ['CH'],
  models: { analytics: 'opt-in', ads: 'opt-in', merging: 'opt-in' },
  ages: { 'under-13': ['ads', 'merging'], '13-15': [], '16-17': [] },
  source: 'Telecommunications Act art. 45c; FADP; FDPIC guide on cookies, January 2025, revised 6 October 2025',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
