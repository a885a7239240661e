import type { RegionProfile } from './region-profile.js';

/** Japan. */
export const profile = {
  places: ['JP'],
  models: { analytics: 'notice-only', ads: 'opt-in', merging: 'opt-in' },
  ages: { 'under-13': ['ads', 'merging'], '13-15': [], '16-17': [] },
  source: 'Telecommunications Business Act, rule on external transmission since 16 June 2023; APPI art. 31',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
