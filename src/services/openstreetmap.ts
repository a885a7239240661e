import type { ServicePreset } from '../core/service-preset.js';

/** OpenStreetMap. */
export const preset = {
  id: 'openstreetmap',
  name: 'OpenStreetMap',
  description: 'Shows maps.',
  purposes: ['embeds'],
  provider: {
    name: 'OpenStreetMap Foundation',
    country: 'GB',
    policyUrl: 'https://osmfoundation.org/wiki/Privacy_Policy',
  },
  match: ['www.openstreetmap.org', 'tile.openstreetmap.org', '*.tile.openstreetmap.org'],
  remark: 'Tiles come over the network of Fastly.',
  source:
    'https://osmfoundation.org/wiki/Services_and_tile_users_privacy_FAQ; https://consentstack.io/vendors/openstreetmap',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
