import type { ServicePreset } from '../core/service-preset.js';

/** SoundCloud. */
export const preset = {
  id: 'soundcloud',
  name: 'SoundCloud',
  description: 'Plays music and podcasts.',
  purposes: ['embeds'],
  provider: {
    name: 'SoundCloud Global Limited & Co. KG',
    country: 'DE',
    policyUrl: 'https://soundcloud.com/pages/privacy',
  },
  match: ['w.soundcloud.com', '*.sndcdn.com'],
  assumed: ['provider.name'],
  remark: 'TrackerDB gives US as the country. No source that was read names its cookies; none are listed.',
  source: 'Ghostery TrackerDB 1.0.945; tarteaucitronjs 1.34.0',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
