import type { ServicePreset } from '../core/service-preset.js';

/** Quora Pixel. */
export const preset = {
  id: 'quora-pixel',
  name: 'Quora Pixel',
  description: 'Tells Quora what visitors do on the site, for ads there.',
  purposes: ['ads'],
  provider: {
    name: 'Quora, Inc.',
    country: 'US',
    policyUrl: 'https://www.quora.com/about/privacy',
  },
  match: ['a.quora.com', 'q.quora.com'],
  start: "qp('init', pixelId); qp('track', 'ViewContent');",
  assumed: ['provider.name'],
  remark: 'No source that was read names its cookies; none are listed.',
  source: 'Ghostery TrackerDB 1.0.945',
  verified: '2026-11-28',
} as const satisfies ServicePreset;
