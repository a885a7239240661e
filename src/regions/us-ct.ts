import type { RegionProfile } from './region-profile.js';

/** Connecticut. */
export const profile = {
  places: ['US-CT'],
  models: { analytics: 'notice-only', ads: 'opt-in', merging: 'opt-in' },
  ages: { 'under-13': ['ads', 'merging'], '13-15': ['ads', 'merging'], '16-17': ['ads', 'merging'] },
  source:
    'Connecticut Data Privacy Act; opt-out signal since 1 January 2025; no targeted ads under 18 from 1 July 2026; in part from secondary sources',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
