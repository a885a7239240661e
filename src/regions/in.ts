import type { RegionProfile } from './region-profile.js';

/** India. */
export const profile = {
  places: ['IN'],
  models: { analytics: 'opt-in', ads: 'opt-in', merging: 'opt-in' },
  ages: {
    'under-13': ['analytics', 'ads', 'merging'],
    '13-15': ['analytics', 'ads', 'merging'],
    '16-17': ['analytics', 'ads', 'merging'],
  },
  source: 'DPDP Act 2023, s. 6, 9 (no tracking of children under 18, no targeted ads); Rules of 14 November 2025',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
