import type { RegionProfile } from './region-profile.js';

/** Canada with the rules of Quebec, which are the stricter ones: for those of whom the country alone is known, too. */
export const profile = {
  places: ['CA', 'CA-QC'],
  models: { analytics: 'opt-in', ads: 'opt-in', merging: 'opt-in' },
  ages: { 'under-13': ['analytics', 'ads', 'merging'], '13-15': ['analytics', 'ads', 'merging'], '16-17': [] },
  source:
    'Act respecting the protection of personal information in the private sector, ss. 8.1, 9.1, 12, 14 (Law 25); CAI guidelines, October 2023; parent below 14',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
