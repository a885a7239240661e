import type { RegionProfile } from './region-profile.js';

/** China. */
export const profile = {
  places: ['CN'],
  models: { analytics: 'opt-in', ads: 'opt-in', merging: 'opt-in' },
  ages: { 'under-13': ['analytics', 'ads', 'merging'], '13-15': ['analytics', 'ads', 'merging'], '16-17': [] },
  source: 'PIPL art. 13 to 16, 22 to 25, 29, 31 (parent below 14), 39',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
