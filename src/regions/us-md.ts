import type { RegionProfile } from './region-profile.js';

/** Maryland. */
export const profile = {
  places: ['US-MD'],
  models: { analytics: 'notice-only', ads: 'opt-in', merging: 'opt-in' },
  ages: { 'under-13': ['ads', 'merging'], '13-15': ['ads', 'merging'], '16-17': ['ads', 'merging'] },
  source:
    'Maryland Online Data Privacy Act; opt-out signal since 1 October 2025; no targeted ads or sale under 18; in part from secondary sources',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
