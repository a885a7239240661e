import type { RegionProfile } from './region-profile.js';

/** States of the USA whose acts do not ask for the opt-out signal. */
export const profile = {
  places: ['US-IA', 'US-IN', 'US-KY', 'US-RI', 'US-TN', 'US-UT', 'US-VA'],
  models: { analytics: 'notice-only', ads: 'opt-in', merging: 'opt-in' },
  ages: { 'under-13': ['ads', 'merging'], '13-15': [], '16-17': [] },
  source:
    'State privacy acts of Iowa, Indiana, Kentucky, Rhode Island, Tennessee, Utah and Virginia: notice and right to opt out; in part from secondary sources',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
