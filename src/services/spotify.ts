import type { ServicePreset } from '../core/service-preset.js';

/** Spotify. */
export const preset = {
  id: 'spotify',
  name: 'Spotify',
  description: 'Plays music and podcasts.',
  purposes: ['embeds'],
  provider: {
    name: 'Spotify AB',
    country: 'SE',
    policyUrl: 'https://www.spotify.com/us/legal/privacy-policy/',
  },
  match: ['open.spotify.com', 'embed.spotify.com', '*.scdn.co', '*.spotifycdn.com'],
  cookies: [
    {
      name: 'sp_t',
      retention: 60,
      domain: 'spotify.com',
      thirdParty: true,
    },
    {
      name: 'sp_landing',
      retention: 1,
      domain: 'spotify.com',
      thirdParty: true,
    },
  ],
  assumed: ['provider.name'],
  source: 'Open Cookie Database (copy in @slashgear/gdpr-cookie-scanner 3.8.2); Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
