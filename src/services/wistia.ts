import type { ServicePreset } from '../core/service-preset.js';

/** Wistia. */
export const preset = {
  id: 'wistia',
  name: 'Wistia',
  description: 'Plays videos, and counts for their owner how they are watched.',
  purposes: ['embeds'],
  provider: {
    name: 'Wistia, Inc.',
    country: 'US',
    policyUrl: 'https://wistia.com/privacy',
  },
  match: ['*.wistia.com', '*.wistia.net'],
  cookies: [
    {
      name: '_distillery',
      retention: 365,
    },
    {
      name: 'muxData',
      retention: 365,
    },
    {
      name: '_simplex',
      retention: 365,
    },
  ],
  storage: [
    {
      area: 'local',
      key: 'wistia',
    },
    {
      area: 'local',
      key: 'wistia-video-progress-*',
    },
  ],
  assumed: ['provider.name'],
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
