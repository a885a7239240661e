import type { RegionProfile } from './region-profile.js';

/** States of the USA whose acts have the opt-out signal honoured and no rule of their own for teenagers beyond consent. */
export const profile = {
  places: ['US-DE', 'US-MN', 'US-MT', 'US-NE', 'US-NH', 'US-NJ', 'US-TX'],
  models: { analytics: 'notice-only', ads: 'opt-in', merging: 'opt-in' },
  ages: { 'under-13': ['ads', 'merging'], '13-15': [], '16-17': [] },
  source:
    'State privacy acts of Delaware, Minnesota, Montana, Nebraska, New Hampshire, New Jersey and Texas: notice, right to opt out, opt-out signal',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
