import type { ServicePreset } from '../core/service-preset.js';

/** Twitch. */
export const preset = {
  id: 'twitch',
  name: 'Twitch',
  description: 'Plays live videos, with ads.',
  purposes: ['embeds', 'ads'],
  provider: {
    name: 'Twitch Interactive, Inc.',
    brand: 'Twitch',
    country: 'US',
    policyUrl: 'https://www.twitch.tv/p/en/legal/privacy-notice/',
  },
  match: ['*.twitch.tv', '*.jtvnw.net', '*.ttvnw.net', '*.twitchcdn.net'],
  cookies: [
    {
      name: 'unique_id',
      retention: 3653,
      domain: 'twitch.tv',
      thirdParty: true,
    },
    {
      name: 'unique_id_durable',
      retention: 3653,
      domain: 'twitch.tv',
      thirdParty: true,
    },
    {
      name: 'session_unique_id',
      retention: 'session',
      domain: 'twitch.tv',
      thirdParty: true,
    },
    {
      name: 'server_session_id',
      retention: 'session',
      domain: 'twitch.tv',
      thirdParty: true,
    },
  ],
  assumed: ['provider.name'],
  source:
    'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
