import type { ServicePreset } from '../core/service-preset.js';

/** YouTube (privacy-enhanced mode). */
export const preset = {
  id: 'yt-nocookie',
  name: 'YouTube (privacy-enhanced mode)',
  description: 'Plays videos without cookies until they are played.',
  purposes: ['embeds'],
  provider: {
    name: 'Google LLC',
    brand: 'Google',
    country: 'US',
    policyUrl: 'https://policies.google.com/privacy',
  },
  match: ['www.youtube-nocookie.com', '*.ytimg.com', '*.googlevideo.com'],
  shared: {
    '*.ytimg.com': 'Both modes of the player load pictures and videos from the same hosts.',
    '*.googlevideo.com': 'Both modes of the player load pictures and videos from the same hosts.',
  },
  remark: 'What it keeps in web storage of its own frame is out of reach of the site.',
  source: 'Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
