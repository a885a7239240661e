import type { ServicePreset } from '../core/service-preset.js';

/** Fullstory. */
export const preset = {
  id: 'fullstory',
  name: 'Fullstory',
  description: 'Records sessions of visitors so that they can be replayed.',
  purposes: ['analytics'],
  provider: {
    name: 'Fullstory, Inc.',
    country: 'US',
    policyUrl: 'https://www.fullstory.com/legal/privacy/',
  },
  match: ['*.fullstory.com'],
  cookies: [
    {
      name: 'fs_uid',
    },
    {
      name: 'fs_cid',
    },
    {
      name: 'fs_lua',
    },
  ],
  start: 'The snippet of the account.',
  assumed: ['provider.name'],
  remark: 'The source names no lifetimes.',
  source: 'https://help.fullstory.com/hc/en-us/articles/360020829513; Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
