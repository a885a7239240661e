import type { RegionProfile } from './region-profile.js';

/** Oregon. */
export const profile = {
  places: ['US-OR'],
  models: { analytics: 'notice-only', ads: 'opt-in', merging: 'opt-in' },
  ages: { 'under-13': ['ads', 'merging'], '13-15': ['ads', 'merging'], '16-17': [] },
  source:
    'Oregon Consumer Privacy Act; opt-out signal and ban of targeted ads under 16 since 1 January 2026; in part from secondary sources',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
