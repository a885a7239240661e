import type { RegionProfile } from './region-profile.js';

/** The provinces and territories of Canada but Quebec. */
export const profile = {
  places: ['CA-AB', 'CA-BC', 'CA-MB', 'CA-NB', 'CA-NL', 'CA-NS', 'CA-NT', 'CA-NU', 'CA-ON', 'CA-PE', 'CA-SK', 'CA-YT'],
  models: { analytics: 'opt-out', ads: 'opt-in', merging: 'opt-in' },
  ages: { 'under-13': ['ads', 'merging'], '13-15': [], '16-17': [] },
  source: 'PIPEDA, principle 4.3: implied consent where sensitivity is low; in part from secondary sources',
  verified: '2026-11-24',
} as const satisfies RegionProfile;
