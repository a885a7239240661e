import type { RegionProfile } from './region-profile.js';

/** Vietnam. */
export const profile = {
  places: ['VN'],
  models: { analytics: 'opt-in', ads: 'opt-in', merging: 'opt-in' },
  ages: { 'under-13': ['analytics', 'ads', 'merging'], '13-15': ['analytics', 'ads', 'merging'], '16-17': [] },
  source: 'Law 91/2025/QH15 and Decree 356/2025, in force since 1 January 2026; in part from secondary sources',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
