import type { RegionProfile } from './region-profile.js';

/** South Korea. */
export const profile = {
  places: ['KR'],
  models: { analytics: 'opt-in', ads: 'opt-in', merging: 'opt-in' },
  ages: { 'under-13': ['analytics', 'ads', 'merging'], '13-15': ['analytics', 'ads', 'merging'], '16-17': [] },
  source: 'PIPA art. 15, 17, 22 (parent below 14), 30; in part from secondary sources',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
