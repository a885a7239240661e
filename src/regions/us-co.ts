import type { RegionProfile } from './region-profile.js';

/** Colorado. */
export const profile = {
  places: ['US-CO'],
  models: { analytics: 'notice-only', ads: 'opt-in', merging: 'opt-in' },
  ages: { 'under-13': ['ads', 'merging'], '13-15': ['ads', 'merging'], '16-17': ['ads', 'merging'] },
  source:
    'Colorado Privacy Act; universal opt-out since 1 July 2024; minors under 18 since October 2025; in part from secondary sources',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
