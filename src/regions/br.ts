import type { RegionProfile } from './region-profile.js';

/** Brazil. */
export const profile = {
  places: ['BR'],
  models: { analytics: 'opt-in', ads: 'opt-in', merging: 'opt-in' },
  ages: { 'under-13': ['analytics', 'ads', 'merging'], '13-15': ['ads', 'merging'], '16-17': ['ads', 'merging'] },
  source: 'LGPD art. 7, 8, 14 (best interest of children and teenagers); ANPD guide on cookies, October 2022',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
