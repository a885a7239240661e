import type { ServicePreset } from '../core/service-preset.js';

/** Vimeo. */
export const preset = {
  id: 'vimeo',
  name: 'Vimeo',
  description: 'Plays videos, and counts for their owner how they are watched.',
  purposes: ['embeds'],
  provider: {
    name: 'Vimeo.com, Inc.',
    brand: 'Vimeo',
    country: 'US',
    policyUrl: 'https://vimeo.com/privacy',
  },
  match: ['player.vimeo.com', '*.vimeocdn.com', 'fresnel.vimeo.com'],
  cookies: [
    {
      name: 'vuid',
      retention: 730,
      domain: 'vimeo.com',
      thirdParty: true,
    },
    {
      name: 'player_clearance',
      retention: 7,
      domain: 'vimeo.com',
      thirdParty: true,
    },
  ],
  remark:
    'Sets player and flags for a year as well. `dnt=1` in the address of the video keeps it from setting new ones.',
  source: 'https://help.vimeo.com/hc/en-us/articles/26080940921361; Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
