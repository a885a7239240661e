import type { ServicePreset } from '../core/service-preset.js';

/** Dailymotion. */
export const preset = {
  id: 'dailymotion',
  name: 'Dailymotion',
  description: 'Plays videos, with ads.',
  purposes: ['embeds', 'ads'],
  provider: {
    name: 'Dailymotion SA',
    country: 'FR',
    policyUrl: 'https://www.dailymotion.com/legal/privacy',
  },
  match: ['*.dailymotion.com', '*.dmcdn.net', '*.dmxleo.com'],
  cookies: [
    {
      name: 'dmvk',
      domain: 'dailymotion.com',
      thirdParty: true,
    },
    {
      name: 'v1st',
      domain: 'dailymotion.com',
      thirdParty: true,
    },
  ],
  assumed: ['provider.name'],
  remark: 'The source names no lifetimes.',
  source: 'tarteaucitronjs 1.34.0; Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
